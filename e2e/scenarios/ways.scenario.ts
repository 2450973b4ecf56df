import { desk, saveDesks } from '../kit/desks.ts'
import { nextMinute, opensAt, saveHours } from '../kit/opening-hours.ts'
import { saveWays } from '../kit/ways.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

/** As far as the button may be behind. */
const BEHIND_MS = 15_000

const ways = { phone: '+39 02 1234567', whatsapp: '+39 333 1234567', page: 'https://boots.example/contact' }

/** The links of the panel, by their names. */
const link = ({ page }: Shopper, name: RegExp) => page.getByRole('link', { name }).filter({ visible: true })

test('who waited in vain, who left the line, and who comes to a closed shop read the other ways', async ({
  shopper,
  secondShopper,
  anna,
}) => {
  test.setTimeout(150_000)
  await talk(shopper, anna)
  await saveDesks(anna.page, [desk('sales', { wait: 30 })])
  await saveWays(anna.page, ways)
  await secondShopper.visits('/demo/products/lakeside-tent')
  await secondShopper.isTold('Join the line')
  await secondShopper.bell.getByRole('button').click()
  await secondShopper.reads('You are next')
  await expect(link(secondShopper, /Phone/)).toHaveCount(0)
  await secondShopper.page.getByText('Other ways to reach us').filter({ visible: true }).click()
  await expect(link(secondShopper, /Phone/)).toHaveAttribute('href', 'tel:+39021234567')
  await secondShopper.reads('Nobody came free in time', 45_000)
  await expect(link(secondShopper, /WhatsApp/)).toHaveAttribute('href', 'https://wa.me/393331234567')
  await expect(link(secondShopper, /Contact page/)).toHaveAttribute('rel', 'noopener noreferrer')

  await secondShopper.presses('Try again')
  await secondShopper.reads('You are next')
  await secondShopper.hangsUp()
  await secondShopper.reads('You hung up')
  await expect(link(secondShopper, /Phone/)).toBeVisible()
  await secondShopper.presses('Close')

  await anna.hangsUp()
  await saveHours(anna.page, opensAt(nextMinute(240_000)))
  await secondShopper.isTold('Closed now Opens', BEHIND_MS)
  const asked = await secondShopper.page.evaluate(() => {
    const { mediaDevices } = navigator
    const given = mediaDevices.getUserMedia.bind(mediaDevices)
    Reflect.set(window, 'asked', 0)
    mediaDevices.getUserMedia = (constraints) => {
      Reflect.set(window, 'asked', 1)
      return given(constraints)
    }
    return Reflect.get(window, 'asked') as number
  })
  expect(asked).toBe(0)
  await secondShopper.bell.getByRole('button').click()
  await secondShopper.reads(/^It opens (today|tomorrow) \d/)
  await expect(link(secondShopper, /Phone/)).toBeVisible()
  await secondShopper.isTold('Closed now Opens')
  expect(await secondShopper.page.evaluate(() => Reflect.get(window, 'asked') as number)).toBe(0)
  await secondShopper.page.getByRole('button', { name: 'Close', exact: true }).filter({ visible: true }).last().click()
  await secondShopper.hasNoPanel()
})

test('D7 a shop that asks what it is about: one press for the microphone, one for the desk, and the right one rings', async ({
  shopper,
  anna,
  ben,
}) => {
  await Promise.all([anna.goesOnline(), ben.signsIn()])
  await ben.goesOnline()
  const desks = [
    desk('sales', { name: 'Sales', of: ['anna'] }),
    desk('orders', { name: 'Orders', names: { en: 'Help with an order' }, of: ['ben'] }),
    desk('boots', { name: 'Boots', of: ['anna'], pages: ['ridge-boot'] }),
  ]
  await saveDesks(anna.page, desks, { asks: true })
  await shopper.visits('/demo/products/lakeside-tent')
  await shopper.isTold('Call us Anna and Ben are here', BEHIND_MS)
  await shopper.calls()
  await shopper.reads('What is it about?')
  await expect(shopper.page.getByRole('button', { name: 'Sales' })).toBeFocused()
  await Promise.all([anna.isNotRung(), ben.isNotRung()])
  await shopper.page.keyboard.press('Tab')
  await shopper.page.keyboard.press('Enter')
  await ben.isRung()
  await anna.isNotRung()
  await ben.answers()
  await hearEachOther(shopper, ben)
  await ben.hangsUp()
  await shopper.presses('Close')

  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Call us', BEHIND_MS)
  await shopper.calls()
  await anna.isRung()
})
