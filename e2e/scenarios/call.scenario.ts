import { hearEachOther, talk } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

test('R1 M3 one press, one answer: shopper and Anna hear and see each other', async ({ shopper, anna }) => {
  await anna.goesOnline()
  await anna.answersWithCamera()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await Promise.all([shopper.hears(anna), anna.hears(shopper), shopper.sees(anna)])
  await anna.seesNothing()

  // The camera is a second, separate wish.
  await shopper.turnsCameraOn()
  await Promise.all([anna.sees(shopper), shopper.sees(anna)])
  await shopper.turnsCameraOff()
  await anna.seesNothing()
  await hearEachOther(shopper, anna)
  for (const person of [shopper, anna]) {
    const voices = (await person.soundsHeard()).map(({ voice }) => voice)
    expect(voices, `${person.name} does not hear an echo`).not.toContain(person.name)
  }
})

test('M1 nothing flows between them before the answer, and everything from then on', async ({ shopper, anna }) => {
  await anna.goesOnline()
  await anna.answersWithCamera()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.isRung()
  await shopper.hearsTune('ring-back')
  await anna.hearsTune('ring')
  // Both are on the line, and what they send reaches the server: it is there that it stops.
  for (const person of [shopper, anna]) {
    await expect.poll(async () => (await person.lineReport()).states).toEqual(['connected', 'connected'])
    await expect.poll(async () => (await person.lineReport()).outbound.audio.packets).toBeGreaterThan(5)
  }
  await expect.poll(async () => (await anna.lineReport()).outbound.video.packets).toBeGreaterThan(0)
  for (const person of [shopper, anna]) {
    const { audio, video } = (await person.lineReport()).inbound
    expect({ audio: audio.packets, video: video.packets }, `what reached ${person.name}`).toEqual({
      audio: 0,
      video: 0,
    })
  }
  await shopper.seesNothing()

  await anna.answers()
  await Promise.all([shopper.hears(anna), anna.hears(shopper), shopper.sees(anna)])
  const answered = await anna.pressedAt('Answer')
  for (const person of [shopper, anna]) {
    const sounds = await person.soundsHeard()
    // A sound is dated to the beginning of the 40 ms in which it was noticed.
    for (const { voice, from } of sounds) expect(from + 40, `${voice} at ${person.name}`).toBeGreaterThan(answered)
  }
})

test('E1 E2 the clock runs, whoever hangs up ends it for both, and the shopper may call again', async ({
  shopper,
  anna,
}) => {
  await talk(shopper, anna)
  for (const person of [shopper, anna]) {
    const clock = person.page.locator('shopbell-timer').first()
    await expect(clock).toHaveText(/^0:0\d$/)
    const time = await clock.textContent()
    await expect(clock).not.toHaveText(time ?? '')
  }

  await shopper.hangsUp()
  await shopper.reads('You hung up')
  await shopper.reads(/^You talked for \d+ seconds?\.$/)
  await anna.isNotTalking()
  await anna.reads('The shopper hung up')
  await Promise.all([hearsNobody(shopper), hearsNobody(anna)])

  await shopper.callsAgain()
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)
  await anna.hangsUp()
  await anna.reads('You hung up')
  await shopper.isNotTalking()
  await shopper.reads('Anna hung up')
  await Promise.all([hearsNobody(shopper), hearsNobody(anna)])
  await expect(anna.today).toHaveCount(2)
  await expect(anna.today.first()).toContainText('With Anna')
})

async function hearsNobody(person: Person): Promise<void> {
  await person.hearsNothing()
  await expect.poll(async () => (await person.lineReport()).states).toEqual([])
}
