import { hearEachOther } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

const boot = '/demo/products/ridge-boot'

test.describe('a microphone that is refused', () => {
  test.use({ browsers: { shopper: { permission: 'refused' } } })

  test('is no dead end: the shopper listens, Anna is told, and it may be given later', async ({ shopper, anna }) => {
    await anna.goesOnline()
    await shopper.visits(boot)
    await shopper.calls()
    await shopper.reads('The microphone is blocked')
    await shopper.reads('Allow it at the icon beside the address, then try again.')
    // Asked once more, it is refused once more.
    await shopper.presses('Try again')
    await shopper.reads('The microphone is blocked')
    await anna.isNotRung()

    await shopper.presses('Just listen instead')
    await anna.isRung()
    await anna.reads('listens only, has no microphone')
    await anna.answers()
    await shopper.hears(anna)
    await anna.hasRead('The shopper is listening only')
    await anna.hearsNothing({ length: 1_000 })

    await shopper.page.context().grantPermissions(['microphone'])
    await shopper.presses('Unmute')
    await anna.hears(shopper)
    await expect(shopper.button('Mute')).toBeVisible()
    await anna.readsNoMore('The shopper is listening only')
  })
})

test.describe('a computer without a microphone', () => {
  test.use({ browsers: { shopper: { devices: 'none' } } })

  test('says what is missing; the shopper listens, also after a reload', async ({ shopper, anna }) => {
    await anna.goesOnline()
    await shopper.visits(boot)
    await shopper.calls()
    await shopper.reads('No microphone found')
    await shopper.reads('Connect one, or a headset, then try again.')
    await shopper.presses('Just listen instead')
    await anna.isRung()
    await anna.answers()
    await shopper.hears(anna)
    await shopper.reads('No microphone found. Connect one, or a headset, then try again.')
    await shopper.reloads()
    await shopper.hearsAfterLoad(anna)
    await shopper.reads('You are listening only')
    await anna.reads('The shopper is listening only')
  })
})

test('the server is gone before the press: the button says so; after it: the panel does, and the next try rings', async ({
  shopper,
  anna,
  server,
}) => {
  await anna.goesOnline()
  await shopper.visits(boot)
  // A hand on the button, so that the code of the call and its words are there.
  await shopper.bell.hover()
  await shopper.isTold('Call us')
  for (const part of ['shopper-call', 'call-en', 'alike']) await expect.poll(() => shopper.hasLoaded(part)).toBe(true)
  await server.kill()
  await shopper.callButton.click()
  await shopper.reads('The shop cannot be reached', 20_000)
  await shopper.reads('Check that you are online, then try again.')
  await shopper.presses('Close')
  await shopper.hasNoPanel()
  await shopper.isTold('Not reachable just now', 20_000)
  await shopper.bell.getByRole('button').press('Enter')
  await shopper.hasNoPanel()

  await server.start()
  await anna.readsNoMore('Reconnecting…')
  await shopper.isTold('Call us', 20_000)
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)
})

test('the words of the call do not come: no panel opens, the button says so, and the next press rings', async ({
  shopper,
  anna,
}) => {
  await anna.goesOnline()
  const words = '**/call-en-*.js'
  await shopper.page.route(words, (route) => route.abort())
  await shopper.visits(boot)
  await shopper.calls()
  await shopper.isTold('Not reachable just now')
  await shopper.hasNoPanel()
  await anna.isNotRung()
  await shopper.page.unroute(words)
  await shopper.isTold('Call us')
  await shopper.calls()
  await anna.isRung()
  await shopper.givesUp()
})

test('D2 the last agent leaves before the press: the truth, and another try when somebody is back', async ({
  shopper,
  anna,
}) => {
  await anna.goesOnline()
  await shopper.visits(boot)
  await shopper.isTold('Call us')
  // What the button asks from now on comes too late for this press.
  const presence = '**/api/shops/demo/presence'
  await shopper.page.route(presence, () => undefined)
  await anna.becomes('Away')
  await shopper.callButton.click()
  await shopper.reads('Nobody is at the counter')
  await anna.becomes('Available')
  await shopper.page.unroute(presence)
  await shopper.presses('Try again')
  await anna.isRung()
})

test('a browser that is too old says so, and the way out', async ({ shopper, anna }) => {
  await shopper.page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'))
  await anna.goesOnline()
  await shopper.visits(boot)
  await shopper.calls()
  await shopper.reads('This browser is too old')
  await shopper.reads('Calls need a newer one: a current Firefox, Chrome, Edge or Safari.')
  await shopper.presses('Close')
  await shopper.hasNoPanel()
  await anna.isNotRung()
})
