import { hearEachOther, talk } from '../people/meeting.ts'
import { expect, test } from '../people/test.ts'

test.use({ lines: 'own' })

test('L1 L2 the socket of one side is cut, the shopper’s for ten seconds: the voices go on, and both are told', {
  tag: '@alone',
}, async ({ shopper, anna }) => {
  await talk(shopper, anna)
  await shopper.line.cut()
  await shopper.reads('We are reconnecting. You can go on talking.')
  await anna.reads('The shopper’s line broke')
  await hearEachOther(shopper, anna)
  // Ninety seconds less ten.
  await anna.reads('We keep the place for another 1:20.', 15_000)
  await hearEachOther(shopper, anna)
  await shopper.line.restore()
  await anna.hasRead('The shopper is back')
  await hearEachOther(shopper, anna)
  await shopper.readsNoMore('We are reconnecting')

  await anna.line.cut()
  await anna.reads('Reconnecting…')
  await shopper.reads('Anna’s line broke')
  await hearEachOther(shopper, anna)
  await anna.line.restore()
  await shopper.hasRead('Anna is back')
  await hearEachOther(shopper, anna)
  await anna.readsNoMore('Reconnecting…')
  await shopper.heardNothingBut(anna)
  await anna.heardNothingBut(shopper)
})

test('a line that loses a fifth carries the voices and says that it is weak; one that loses all comes back', {
  tag: '@alone',
}, async ({ shopper, anna, relay }) => {
  await talk(shopper, anna)
  await anna.reads('Good line')
  relay.change({ up: { loss: 0.2 }, down: { loss: 0.2 } })
  await anna.reads(/^(Weak|Poor) line$/, 20_000)
  await shopper.reads(/^(Weak|Poor) line$/, 20_000)
  await hearEachOther(shopper, anna)
  const { lost, passed } = relay.up
  expect(lost.packets).toBeGreaterThan(20)
  expect(lost.packets).toBeLessThan(passed.packets)
  relay.change({ up: { loss: 0 }, down: { loss: 0 } })
  await anna.reads('Good line', 20_000)

  relay.cut()
  await Promise.all([shopper.reads('Reconnecting', 20_000), anna.reads('Reconnecting', 20_000)])
  await Promise.all([shopper.hearsNothing(), anna.hearsNothing()])
  relay.restore()
  await Promise.all([
    shopper.hasRead('You are back in the call', 20_000),
    anna.hasRead('You are back in the call', 20_000),
  ])
  await hearEachOther(shopper, anna)
})

test('M5 the media worker is killed: both are seated again and hear and see each other', async ({
  shopper,
  anna,
  server,
}) => {
  await talk(shopper, anna)
  await shopper.turnsCameraOn()
  await anna.sees(shopper)
  const before = await server.killWorkers()
  expect(before).toHaveLength(1)
  await Promise.all([shopper.hasRead('You are back in the call'), anna.hasRead('You are back in the call')])
  await hearEachOther(shopper, anna)
  await anna.sees(shopper)
  expect(await server.workers()).not.toEqual(before)
})

test.describe('with a place kept for three seconds', () => {
  test.use({ settings: { SHOPBELL_GRACE_SECONDS: '3' } })

  test('L4 who does not come back in time is told so in words, and so is the other side', async ({ shopper, anna }) => {
    await talk(shopper, anna)
    await shopper.line.cut()
    await anna.reads('The shopper’s line broke')
    await anna.reads('The line was lost')
    await anna.reads('It did not come back in time.')
    await expect(anna.today.first()).toContainText('Line lost')
    await shopper.line.restore()
    await shopper.reads('The line was lost')

    await shopper.presses('Try again')
    await anna.isRung()
    await anna.answers()
    await hearEachOther(shopper, anna)
    await anna.line.cut()
    await shopper.reads('Anna’s line broke')
    await shopper.reads('The line was lost')
    await expect(shopper.button('Try again')).toBeVisible()
    await anna.line.restore()
    await anna.isNotTalking()
  })
})
