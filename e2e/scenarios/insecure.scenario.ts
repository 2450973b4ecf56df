import { hearEachOther } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

// An address as in the network of a shop, which leads to this machine: what browsers give to `localhost` they do not give to it.
const ADDRESS = '192.0.2.7'
const ways = { args: [`--host-resolver-rules=MAP ${ADDRESS} 127.0.0.1`] }
test.use({ browsers: { shopper: ways, anna: ways } })

/** The same server, over plain http. */
function plain(url: string): string {
  return url.replace('localhost', ADDRESS)
}

test('a shop page that is not secure may not have a microphone, and says why; its visitor may listen', async ({
  shopper,
  anna,
  server,
}) => {
  await anna.goesOnline()
  await shopper.visits(`${plain(server.url)}/demo/products/ridge-boot`)
  expect(await shopper.page.evaluate(() => isSecureContext)).toBe(false)
  await shopper.calls()
  await shopper.reads('No microphone on this page')
  await shopper.reads('Browsers give it only to pages whose address begins with https. You can still listen.')
  await expect(shopper.button('Try again')).toHaveCount(0)
  await anna.isNotRung()

  await shopper.presses('Just listen instead')
  await anna.isRung()
  await anna.reads('listens only, has no microphone')
  await anna.answers()
  await shopper.hears(anna)
  await anna.hearsNothing()
  // What else would want a device says the same, and the call goes on.
  await shopper.presses('Turn camera on')
  await shopper.reads('Browsers give a camera only to pages whose address begins with https.')
  await expect(shopper.button('Share screen')).toHaveCount(0)
  await shopper.hears(anna)
  await shopper.reloads()
  await shopper.hearsAfterLoad(anna)
})

test('a counter that is not secure says what Anna lacks before anybody rings; at a secure address she talks', async ({
  shopper,
  anna,
  server,
}) => {
  const { page } = anna
  await page.goto(`${plain(server.url)}/console/`)
  await page.getByLabel(/^E-mail/).fill('anna@demo.shop')
  await page.getByLabel(/^Password/).fill('shopbell-demo')
  await anna.presses('Sign in')
  await anna.goesOnline()
  await anna.reads('No microphone at this address')
  await anna.reads('Open the counter at such an address.')
  await page.goto('about:blank')

  await anna.goesOnline()
  await anna.readsNoMore('No microphone at this address')
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.answers()
  await hearEachOther(shopper, anna)
})
