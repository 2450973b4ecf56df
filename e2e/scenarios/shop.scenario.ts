import { type ForeignShop, openForeignShop } from '../kit/foreign-shop.ts'
import { test as base, expect } from '../people/test.ts'

/** Pages ask every ten seconds, and two seconds after a failure. */
const BEHIND_MS = 16_000
const GREETING = 'Welcome to the trail! We are with you in a moment.'

const test = base.extend<{ readonly site: ForeignShop }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this very pattern.
  site: async ({}, use) => {
    await using site = await openForeignShop()
    await use(site)
  },
})

test('the owner changes colour, label, greeting, corner and addresses: open pages follow without a change to their code, and a site that is taken off the list is refused at once', async ({
  shopper,
  secondShopper,
  anna,
  server,
  site,
}) => {
  test.setTimeout(150_000)
  await anna.goesOnline()
  const owner = anna.page
  await owner.goto('/console/shop')
  await anna.presses('Go online')
  await expect(owner.getByRole('heading', { name: 'Your shop', level: 1 })).toBeVisible()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Call us Anna is here')
  site.bell = server.url
  await secondShopper.page.goto(site.origin)
  await secondShopper.isTold('Not reachable just now')
  // A page that was loaded anew would have forgotten it; and whatever moves is counted.
  await shopper.page.evaluate(() => {
    const seen = { shifts: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => (seen.shifts += list.getEntries().length)).observe({ type: 'layout-shift' })
  })
  const seen = () => shopper.page.evaluate(() => (globalThis as typeof globalThis & { seen?: unknown }).seen)
  const disc = () =>
    shopper.bell.evaluate((button) => {
      const circle = button.shadowRoot?.querySelector('i')
      return circle ? [getComputedStyle(circle).backgroundColor, getComputedStyle(circle).color] : []
    })

  await owner.getByLabel('Colour as a code').fill('#f2c94c')
  await owner.getByText('Lower left').click()
  await owner.getByLabel('On the button').fill('Ring the bell')
  await owner.getByLabel('Greeting').fill(GREETING)
  await owner.getByLabel('Address of a site').fill(`${site.origin}/any/page?of=it`)
  await owner.getByLabel('Address of a site').press('Enter')
  await anna.reads(`Added ${site.origin}`)
  await shopper.isTold('Call us Anna is here')
  await anna.presses('Save')
  await anna.reads('Saved. Pages follow within seconds.')

  await shopper.isTold('Ring the bell Anna is here', BEHIND_MS)
  await expect.poll(disc).toEqual(['rgb(242, 201, 76)', 'rgb(23, 26, 33)'])
  expect(await seen()).toEqual({ shifts: 0 })
  await secondShopper.isTold('Ring the bell Anna is here', BEHIND_MS)

  await shopper.bell.getByRole('button').click()
  await shopper.reads(GREETING)
  await anna.isRung()
  const panel = shopper.page.locator('shopbell-panel')
  await expect.poll(async () => (await panel.boundingBox())?.x).toBe(20)
  expect(await panel.evaluate((element) => element.style.getPropertyValue('--shopbell-accent'))).toBe('#f2c94c')
  await shopper.givesUp()
  await anna.isNotRung()

  await owner.getByRole('button', { name: `Remove ${site.origin}` }).click()
  await anna.presses('Save')
  await anna.reads('Saved. Pages follow within seconds.')
  // By script, which does not look at the shop first, as a hand on the button does.
  await secondShopper.bell.evaluate((button) => (button as HTMLElement & { call(): Promise<void> }).call())
  await secondShopper.reads('The shop cannot be reached')
  await anna.isNotRung()
})
