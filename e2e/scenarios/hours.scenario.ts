import { closesAt, nextMinute, opensAt, saveHours } from '../kit/opening-hours.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

/** As far as the button may be behind the hours. */
const BEHIND_MS = 15_000
/** Somebody far from the shop, whose clock shows another hour. */
const zone = 'Asia/Kolkata'
test.use({ browsers: { shopper: { timezoneId: zone } } })

/** When a shop opens, as a page in English says it over there. */
function said(instant: number): RegExp {
  const time = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(instant)
  // Node and the browser put different spaces before AM and PM; the minute may be the first of a day.
  return new RegExp(`^Closed now Opens (today|tomorrow) ${time.replaceAll(/\s/g, String.raw`\s`)}$`)
}

test('O1 O6 a closed shop says when it opens, in the shopper`s own zone, offers no call, and opens by itself at the minute', async ({
  shopper,
  anna,
}) => {
  test.setTimeout(150_000)
  await anna.goesOnline()
  const minute = nextMinute(25_000)
  await saveHours(anna.page, opensAt(minute))
  const sockets: string[] = []
  shopper.page.on('websocket', (socket) => sockets.push(socket.url()))
  await shopper.visits('/demo/products/ridge-boot')
  const bell = shopper.bell.getByRole('button')
  await expect(bell).toHaveAccessibleName(said(minute))
  await expect(bell).toBeDisabled()
  await bell.click({ force: true })
  await shopper.hasNoPanel()
  expect(sockets).toEqual([])

  await shopper.isTold('Call us Anna is here', minute - Date.now() + BEHIND_MS)
  const late = Date.now() - minute
  test.info().annotations.push({ type: 'opened after the minute', description: `${late} ms` })
  expect(late).toBeLessThan(BEHIND_MS)
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)
})

test('O7 closing time does not end a call, and lets nobody in after it', async ({ shopper, secondShopper, anna }) => {
  test.setTimeout(150_000)
  await anna.signsIn()
  const minute = nextMinute(30_000)
  await saveHours(anna.page, closesAt(minute))
  await talk(shopper, anna)
  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.isTold('Join the line')
  await secondShopper.isTold('Closed now Opens', minute - Date.now() + BEHIND_MS)
  await anna.isTalking()
  await hearEachOther(shopper, anna)
  await anna.holds()
  await anna.resumes()
  await hearEachOther(shopper, anna)
  await anna.hangsUp()
  await shopper.isTold('Closed now Opens', BEHIND_MS)
})

test('O5 a press that comes after closing time is told when the shop opens, and rings nobody', async ({
  shopper,
  anna,
}) => {
  await anna.goesOnline()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Call us Anna is here')
  await saveHours(anna.page, opensAt(nextMinute(120_000)))
  // By script, which does not look at the shop first, as a hand on the button does.
  await shopper.bell.evaluate(async (button: HTMLElement & { call(): Promise<void> }) => button.call())
  await shopper.reads('Closed now')
  await shopper.reads(/^It opens (today|tomorrow) \d/)
  await anna.isNotRung()
  await shopper.page.getByRole('button', { name: 'Close', exact: true }).filter({ visible: true }).first().click()
  await shopper.isTold('Closed now Opens', BEHIND_MS)
})

test('the owner keeps hours by keyboard, sees what they mean before they are saved, and overwrites nobody', async ({
  shopper,
  anna,
}) => {
  // The button looks again within fifteen seconds, and is waited for three times.
  test.setTimeout(180_000)
  await anna.goesOnline()
  const { page } = anna
  await page.goto('/console/hours')
  await anna.presses('Go online')
  await expect(page.getByRole('heading', { name: 'Opening hours', level: 1 })).toBeVisible()
  await page.getByRole('switch', { name: 'Keep opening hours' }).press('Space')
  await anna.reads(/^Once it is saved: (Open|Closed) now/)
  const remove = page.getByRole('button', { name: /^Remove 09:00 – 18:00 from/ })
  while ((await remove.count()) > 0) await remove.first().press('Enter')
  await anna.reads('Once it is saved: Closed now')
  await page.getByRole('button', { name: 'Add a day' }).press('Enter')
  // The new day has the focus; its name is written without a hand on the mouse.
  await expect(page.getByLabel('Date')).toBeFocused()
  await page.getByLabel('Reason').fill('Fair')
  await page
    .getByRole('button', { name: /^Add hours to/ })
    .last()
    .press('Enter')
  await anna.reads(/^Once it is saved: Closed now, opens tomorrow 9:00/)
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Call us Anna is here')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await anna.reads('Saved. The buttons follow within seconds.')
  await shopper.isTold('Closed now Opens', BEHIND_MS)

  await page.getByLabel('Reason').fill('Spring fair')
  await saveHours(page, null)
  await anna.presses('Save')
  await anna.reads('Somebody else has saved hours')
  await shopper.isTold('Call us Anna is here', BEHIND_MS)
  await anna.presses('Keep mine')
  await anna.presses('Save')
  await anna.reads('Saved. The buttons follow within seconds.')
  await shopper.isTold('Closed now Opens', BEHIND_MS)
})
