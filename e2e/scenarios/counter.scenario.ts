import { hearEachOther, ring, talk } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

test('before the answer Anna reads what the shopper has before them, in the cart, and how long they wait', async ({
  shopper,
  anna,
  server,
}) => {
  await anna.goesOnline()
  await shopper.visits('/demo/products/summit-flask')
  await shopper.presses('Add to cart')
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.page.getByRole('radio', { name: '42' }).check({ force: true })
  await shopper.presses('Add to cart')
  await shopper.presses('Add to cart')
  await shopper.calls()
  await anna.isRung()

  const card = anna.page.getByRole('region', { name: /^Ringing/ })
  await expect(card.getByRole('heading', { level: 3 })).toHaveText('Ridge Boot, size 42')
  await expect(card.getByText('€189 · Cart: 3 items')).toBeVisible()
  await expect(card.getByText(/English · Desktop · waits 0:0\d/)).toBeVisible()
  const address = `${server.url}/demo/products/ridge-boot`
  const link = card.getByRole('link', { name: 'Ridge Boot · North Trail Boots, opens in a new tab' })
  await expect(link).toHaveAttribute('href', address)
  await expect(link).toHaveText(address.replace('http://', ''))

  const { context } = anna
  await expect(context.getByRole('heading', { name: 'Ridge Boot, size 42' })).toBeVisible()
  await expect(context.getByText('€189')).toBeVisible()
  await expect(context.getByRole('region', { name: 'Cart 3 items · €412.50' }).getByRole('listitem')).toHaveText([
    /Summit Flask\s*× 1/,
    /Ridge Boot, size 42\s*× 2/,
  ])
  await expect(context.locator('img')).not.toHaveJSProperty('naturalWidth', 0)
  // The clock of the waiting runs.
  const waits = card.locator('shopbell-timer')
  const time = await waits.textContent()
  await expect(waits).not.toHaveText(time ?? '')
})

test('W1 what changes on the page in mid-call is before Anna at once', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  const { context } = anna
  await expect(context.getByRole('heading', { name: 'Cart' })).toHaveText(/Empty/)
  await shopper.presses('Minimise')
  await shopper.page.getByRole('radio', { name: '43' }).check({ force: true })
  await expect(context.getByRole('heading', { name: 'Ridge Boot, size 43' })).toBeVisible()
  await shopper.presses('Add to cart')
  await expect(context.getByRole('region', { name: /^Cart 1 item · €189/ }).getByRole('listitem')).toHaveText(
    /Ridge Boot, size 43\s*× 1/,
  )
  await hearEachOther(shopper, anna)
})

test.describe('a shopper with a phone', () => {
  test.use({ browsers: { shopper: { viewport: 'phone', locale: 'en-US' } } })

  test('is said to have one', async ({ shopper, anna }) => {
    await ring(shopper, anna, '/demo/products/lakeside-tent')
    await expect(anna.rings).toHaveText(['Lakeside Tent'])
    await anna.reads(/English · Phone/)
  })
})

test('one tab of an agent rings, the other says so, and takes over where it is wished', async ({ shopper, anna }) => {
  await anna.goesOnline()
  const second = await anna.opensTab()
  await second.page.goto('/console/')
  await second.reads('This counter is open in another tab')
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.isRung()
  await second.isNotRung()
  await second.hearsNoTune()

  await second.presses('Use this tab')
  await second.isRung()
  await anna.isNotRung()
  await anna.reads('You went on in another tab')
  await anna.hearsNoTune()
  await second.answers()
  await Promise.all([shopper.hears(anna), second.hears(shopper)])
  expect(await anna.soundsHeard()).toEqual([])

  // A call in the middle comes along.
  await anna.presses('Continue here')
  await anna.isTalking()
  await hearEachOther(shopper, anna)
  await second.reads('You went on in another tab')
  await second.hearsNothing()
  await anna.hangsUp()
  await shopper.reads('Anna hung up')
})
