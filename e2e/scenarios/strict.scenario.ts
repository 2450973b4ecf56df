import { type ForeignShop, openForeignShop } from '../kit/foreign-shop.ts'
import { hearEachOther } from '../people/meeting.ts'
import { test as base, expect } from '../people/test.ts'

interface Shops {
  /** A shop on an origin of its own that the server lists. */
  readonly listed: ForeignShop
  /** One that nobody has told the server of. */
  readonly unlisted: ForeignShop
}

const test = base.extend<Shops>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this very pattern.
  listed: async ({}, use) => {
    await using shop = await openForeignShop()
    await use(shop)
  },
  // oxlint-disable-next-line no-empty-pattern -- As above.
  unlisted: async ({}, use) => {
    await using shop = await openForeignShop()
    await use(shop)
  },
  settings: async ({ listed }, use) => {
    await use({ SHOPBELL_ORIGINS: listed.origin })
  },
})

test('another site with the strictest policy, from right to left: nothing is kept or asked of others before the press, and the call works', async ({
  shopper,
  anna,
  server,
  listed,
}) => {
  const { page } = shopper
  const origins = new Set<string>()
  page.on('request', (request) => origins.add(new URL(request.url()).origin))
  let sockets = 0
  page.on('websocket', () => sockets++)
  const kept = () =>
    page.evaluate(async () => [
      document.cookie,
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ])

  await anna.goesOnline()
  listed.bell = server.url
  await page.goto(listed.origin)
  await shopper.isTold('Call us')
  await shopper.bell.hover()
  await expect.poll(() => shopper.hasLoaded('shopper-call')).toBe(true)
  expect(origins).toEqual(new Set([listed.origin, server.url]))
  expect(await kept()).toEqual([''])
  expect(await page.context().cookies()).toEqual([])
  expect(sockets).toBe(0)

  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)
  await expect(anna.context).toContainText(new URL(listed.origin).host)
  await shopper.turnsCameraOn()
  await anna.sees(shopper)
  // The corner where a line of this page ends, and nothing of the shop's own style inside.
  const dialog = page.getByRole('dialog', { name: 'Call with North Trail Boots' })
  await expect.poll(() => dialog.boundingBox()).toMatchObject({ x: 20, width: 372, height: 600 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

  await page.getByRole('link', { name: 'الثاني' }).click()
  await hearEachOther(shopper, anna)
  await expect(anna.context).toContainText('/second')
  await shopper.hangsUp()
  await anna.reads('The shopper hung up')
  expect(origins).toEqual(new Set([listed.origin, server.url]))
})

test('a site that the server does not list: its button offers no call, and a script cannot ring either', async ({
  shopper,
  anna,
  server,
  unlisted,
}) => {
  await anna.goesOnline()
  unlisted.bell = server.url
  await shopper.page.goto(unlisted.origin)
  await shopper.isTold('Not reachable just now')
  await shopper.bell.getByRole('button').press('Enter')
  await shopper.hasNoPanel()

  await shopper.bell.evaluate((button) => (button as HTMLElement & { call(): Promise<void> }).call())
  await shopper.reads('The shop cannot be reached')
  const socket = await shopper.page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        const opening = new WebSocket(address, 'shopbell.v1')
        opening.onopen = () => resolve('open')
        opening.onerror = () => resolve('refused')
      }),
    `${server.url.replace(/^http/, 'ws')}/socket`,
  )
  expect(socket).toBe('refused')
  await anna.isNotRung()
})
