import { talk } from '../people/meeting.ts'
import { test } from '../people/test.ts'

test('a muted microphone is silence on the other side, which is told', async ({ shopper, anna }) => {
  await talk(shopper, anna)

  await shopper.mutes()
  await anna.hearsNothing()
  await anna.reads('The shopper is muted')
  await shopper.hears(anna)
  await shopper.unmutes()
  await anna.hears(shopper)

  await anna.mutes()
  await shopper.hearsNothing()
  await shopper.reads('Anna is muted')
  await anna.hears(shopper)
  await anna.unmutes()
  await shopper.hears(anna)
})

test('who speaks while muted is told, and may be heard again with one press', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  for (const [speaker, listener] of [
    [shopper, anna],
    [anna, shopper],
  ] as const) {
    await speaker.mutes()
    await speaker.reads('You are speaking, but you are muted.')
    await listener.hearsNothing()
    await speaker.page.locator('shopbell-notice').getByRole('button', { name: 'Unmute' }).click()
    await listener.hears(speaker)
  }
})

test('H1 a hold is silence for both, with a tone for who waits, until it is taken back', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  await anna.turnsCameraOn()
  await shopper.sees(anna)

  await anna.holds()
  await Promise.all([shopper.hearsNothing(), anna.hearsNothing(), shopper.seesNothing({ mayStand: true })])
  await shopper.reads('On hold')
  await shopper.reads('Anna will be right back.')
  await shopper.hearsTune('hold')
  await anna.reads('The shopper hears a quiet tone.')

  await anna.resumes()
  await Promise.all([shopper.hears(anna), anna.hears(shopper), shopper.sees(anna)])
  await shopper.hearsNoTune()
})

test('H1 who is muted stays muted through a hold', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  await shopper.mutes()
  await anna.holds()
  await shopper.reads('On hold')
  await anna.resumes()
  await shopper.hears(anna)
  await anna.hearsNothing()
  await shopper.unmutes()
  await anna.hears(shopper)
})
