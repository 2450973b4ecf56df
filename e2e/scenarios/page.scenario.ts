import { hearEachOther, ring, talk } from '../people/meeting.ts'
import { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

test('L1 L2 W1 a walk to another product, with the camera on: the call goes on there', { tag: '@alone' }, async ({
  shopper,
  anna,
}) => {
  await talk(shopper, anna)
  await shopper.turnsCameraOn()
  await anna.sees(shopper)
  await expect(anna.context).toContainText('Ridge Boot')

  await shopper.follows('Fell Shoe')
  await shopper.hasRead('Reconnecting')
  await hearEachOther(shopper, anna)
  // The camera was a wish, and the walk takes none back: no second question, no second press.
  await anna.sees(shopper)
  await expect(shopper.button('Turn camera off')).toBeVisible()

  await anna.hasRead('The shopper’s line broke')
  await anna.hasRead('We keep the place for another 1:')
  await anna.readsNoMore('The shopper’s line broke')
  await anna.reads('Good line')
  await expect(anna.context.getByRole('heading', { name: 'Fell Shoe' })).toBeVisible()
  await expect(anna.context.getByRole('listitem').filter({ hasText: 'Ridge Boot' })).toBeVisible()
  await anna.heardNothingBut(shopper)
})

test('L2 a reload: who was muted stays muted, and nobody is told that the call is over', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  await shopper.mutes()
  await anna.hearsNothingOf(shopper)

  await shopper.reloads()
  await shopper.hears(anna)
  await expect(shopper.button('Unmute').first()).toBeVisible()
  await anna.hasRead('The shopper is back')
  await anna.reads('The shopper is muted')
  await anna.hearsNothingOf(shopper)

  await shopper.unmutes()
  await anna.hears(shopper)
  await shopper.reloads()
  await hearEachOther(shopper, anna)
  await expect(shopper.button('Mute')).toBeVisible()
})

test('L1 Anna hears no noise when the page of a speaking shopper is loaded anew', { tag: '@alone' }, async ({
  shopper,
  anna,
}) => {
  await talk(shopper, anna)
  await shopper.reloads()
  await hearEachOther(shopper, anna)
  await anna.heardNothingBut(shopper)
})

test('R8 a reload while it rings; E3 a call that ends while the page is away is told once', async ({
  shopper,
  anna,
}) => {
  await ring(shopper, anna)
  await shopper.reloads()
  await shopper.reads('Ringing Anna')
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)

  // A page of the same site without a button: the seat is kept meanwhile.
  await shopper.visits('/docs/')
  await anna.reads('The shopper’s line broke')
  await anna.hangsUp()
  await anna.reads('You hung up')

  // Told once how it ended, and never again.
  await shopper.visits('/demo/products/fell-shoe')
  await shopper.reads('Anna hung up')
  await shopper.isTold('Call us')
  expect(await shopper.page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  await shopper.reloads()
  await shopper.isTold('Call us')
  await shopper.hasNoPanel()
  await shopper.calls()
  await anna.isRung()
})

test('R8 a reload before the page has heard that it rings: the next one rings on, and may be answered', async ({
  shopper,
  anna,
}) => {
  let sockets = 0
  await shopper.page.routeWebSocket(/\/socket$/, (page) => {
    const server = page.connectToServer()
    const first = sockets++ === 0
    let dialled = false
    page.onMessage((message) => {
      dialled ||= String(message).includes('"dial"')
      server.send(message)
    })
    server.onMessage((message) => {
      if (!first || !dialled) page.send(message)
    })
  })
  await ring(shopper, anna)
  await shopper.readsNoMore('Ringing Anna')
  await shopper.reloads()
  await shopper.reads('Ringing Anna')
  await anna.answers()
  await hearEachOther(shopper, anna)
})

test('a tab that the shop opens in mid-call takes the call over, and gives it back when it is closed', {
  tag: '@alone',
}, async ({ shopper, anna }) => {
  await talk(shopper, anna)
  const opening = shopper.page.context().waitForEvent('page')
  await shopper.page.evaluate(() => void window.open('/demo/products/fell-shoe'))
  const second = new Shopper({ name: 'shopper', page: await opening, line: null })
  await hearEachOther(second, anna)
  await shopper.reads('You are in a call already')
  await shopper.hearsNothing()
  await expect(anna.context).toContainText('Fell Shoe')

  await second.page.close()
  await anna.reads('The shopper’s line broke')
  await shopper.reloads()
  await hearEachOther(shopper, anna)
  await anna.heardNothingBut(shopper)
})

test('W1 a shop that is one long page: the button goes, the call stays and tells the new address', async ({
  shopper,
  anna,
}) => {
  await talk(shopper, anna)
  await shopper.page.evaluate(() => {
    document.querySelector('main')?.replaceChildren()
    document.title = 'A page drawn by a script'
    history.pushState({}, '', '/demo/drawn/by-script')
  })
  await expect(anna.context).toContainText('/demo/drawn/by-script')
  await hearEachOther(shopper, anna)

  // Drawn again, it leads to the call that goes on.
  await shopper.page.evaluate(() => {
    const button = document.createElement('shopbell-button')
    button.setAttribute('shop', 'demo')
    document.querySelector('main')?.append(button)
  })
  await shopper.isTold('Call under way')
  await shopper.hangsUp()
  await anna.reads('The shopper hung up')
})

test('L2 the counter is loaded anew in mid-call: one press, and they talk on', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  await anna.page.reload()
  await anna.reads('Your call goes on, and your place is kept')
  await shopper.reads('Anna’s line broke')
  await shopper.reads(/We keep the place for another 1:\d\d/)

  await anna.presses('Continue here')
  await hearEachOther(shopper, anna)
  await shopper.hasRead('Anna is back')
  await expect(anna.context).toContainText('Ridge Boot')
  await anna.hangsUp()
  await shopper.reads('Anna hung up')
})
