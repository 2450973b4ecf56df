import { hearEachOther, talk } from '../people/meeting.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

/** The link out of the menu of the call, with the code shown. */
async function linkOf(shopper: Shopper): Promise<string> {
  await shopper.presses('More')
  await shopper.presses('Continue on another device')
  const sheet = shopper.page.getByRole('group', { name: 'Continue on another device' })
  await expect(sheet.getByRole('img', { name: 'Code with the link to this call' })).toBeVisible()
  const field = sheet.getByRole('textbox', { name: 'Link for your other device' })
  await expect(field).toHaveValue(/\/call\/demo#continue=[\w-]+\.[\w-]{43}$/)
  return field.inputValue()
}

/** Whether this page holds a microphone or a camera for anybody. */
const holdsDevices = (shopper: Shopper): Promise<boolean> =>
  shopper.page.evaluate(() =>
    window.shopbellKit.lines.connections
      .flatMap((connection) => connection.getSenders().map(({ track }) => track))
      .some((track) => track?.readyState === 'live'),
  )

test('C1 C2 C3 the shopper goes on on the phone in hand, by the link, and nobody hangs up', async ({
  shopper,
  anna,
  thirdShopper: phone,
  secondShopper: stranger,
}) => {
  await talk(shopper, anna)
  expect(await shopper.hasLoaded('assets/shop/carry-')).toBe(false)
  const link = await linkOf(shopper)
  expect(await shopper.hasLoaded('assets/shop/carry-')).toBe(true)

  await phone.visits(link)
  await expect(
    phone.page.getByRole('heading', { name: /^Continue your call with North Trail Boots here/ }),
  ).toBeVisible()
  // The secret is out of the address and of the history at once, and nothing has happened yet.
  expect(await phone.page.evaluate(() => [location.href, history.length])).toEqual([link.split('#')[0], 2])
  await hearEachOther(shopper, anna)

  await phone.presses('Continue here')
  await phone.isTalking()
  await Promise.all([anna.hears(phone), phone.hears(anna)])
  await shopper.reads('You moved to another device')
  await Promise.all([anna.hearsNothingOf(shopper), shopper.hearsNothing()])
  expect(await holdsDevices(shopper)).toBe(false)
  // Anna was told of no broken line, and goes on seeing what the shopper looked at.
  await expect(anna.context).toContainText('Ridge')
  expect(await anna.page.evaluate(() => document.body.innerText)).not.toMatch(/line broke/)

  // A link is used once.
  await stranger.visits(link)
  await stranger.presses('Continue here')
  await stranger.reads('This code has been used')
  await hearEachOther(phone, anna)

  // The page before does not come back by itself, and its button is like any other.
  await shopper.reloads()
  await shopper.isTold('All talking|Join the line')
  await shopper.hasNoPanel()
  // A reload on the phone keeps the place.
  await phone.reloads()
  await phone.isTalking()
  await hearEachOther(phone, anna)
  await phone.hangsUp()
  await anna.isNotTalking()
})

test('C2 a link of a call that is over, or that was cut short, says so and what to do', async ({
  shopper,
  anna,
  thirdShopper: phone,
}) => {
  await talk(shopper, anna)
  const link = await linkOf(shopper)
  await phone.visits(link.slice(0, -1))
  await phone.presses('Continue here')
  await phone.reads('This code does not work')
  await anna.hangsUp()
  await phone.visits('about:blank')
  await phone.visits(link)
  await phone.presses('Continue here')
  await phone.reads('The call is over')
  await phone.presses('Call the shop')
  await expect(phone.page.getByRole('heading', { name: 'Talk to North Trail Boots' })).toBeVisible()
})
