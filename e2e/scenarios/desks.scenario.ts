import { desk, saveDesks } from '../kit/desks.ts'
import { nextMinute, opensAt, saveHours } from '../kit/opening-hours.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

/** As far as the button may be behind. */
const BEHIND_MS = 15_000

/** The page says which desk its button rings. */
async function names(shopper: Shopper, id: string): Promise<void> {
  await shopper.bell.evaluate((button, name) => button.setAttribute('desk', name), id)
  await shopper.bell.hover()
}

test('O8 a desk that is closed while the shop is open says when it opens; its dial is refused; others ring', async ({
  shopper,
  anna,
}) => {
  await anna.goesOnline()
  await saveDesks(anna.page, [desk('sales'), desk('repairs', { name: 'Repairs' })])
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Call us Anna is here')
  await names(shopper, 'repairs')
  await shopper.isTold('Call us Anna is here', BEHIND_MS)
  await saveHours(anna.page, opensAt(nextMinute(240_000)), 'repairs')
  // By script, which does not look at the desk first, as a hand on the button does.
  await shopper.bell.evaluate(async (button: HTMLElement & { call(): Promise<void> }) => button.call())
  await shopper.reads('Closed now')
  await shopper.reads(/^It opens (today|tomorrow) \d/)
  await anna.isNotRung()
  await shopper.page.getByRole('button', { name: 'Close', exact: true }).filter({ visible: true }).first().click()
  await shopper.isTold('Closed now Opens', BEHIND_MS)

  await shopper.visits('/demo/products/lakeside-tent')
  await shopper.isTold('Call us Anna is here')
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)
})

test('A1 T2 Anna hands a call to a desk, whose free agent answers; a desk with nobody free says so', async ({
  shopper,
  anna,
  ben,
}) => {
  await Promise.all([talk(shopper, anna), ben.signsIn()])
  await ben.goesOnline()
  await saveDesks(anna.page, [
    desk('sales', { name: 'Sales', of: ['anna'] }),
    desk('fitting', { name: 'Fitting', of: ['ben'] }),
  ])
  await anna.presses('Transfer and people')
  await anna.reads('Ben is free')
  await anna.reads('Nobody is free there just now')
  await expect(anna.page.getByRole('button', { name: 'Hand over now: Sales' })).toBeDisabled()
  await anna.presses('Hand over now: Fitting')
  await ben.isRung()
  await Promise.all([shopper.hearsTune('hold'), anna.reads('Handing over to Ben')])
  await ben.answers()
  await Promise.all([shopper.reads('You are now with Ben'), hearEachOther(shopper, ben)])
  await anna.hasHandedTo('Ben')
  await anna.hearsNothing()
})
