import { eventNumbers, framesOf } from '../kit/frames.ts'
import { textsRead } from '../kit/readings.ts'
import { hearEachOther, linkOf } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

/** Their name, an event of theirs, or somebody in the list of those who listen. */
const OF_CLARA = /clara|"(un)?watched"|"watchers":\{[^}]/i

/** The decoder draws out what ends in mid-word, in milliseconds. */
const FADE = 250

/** Nothing told this person of Clara: no word on the page, no frame of the socket, no track, no sound. */
async function knowsNothingOfClara(person: Person, frames: readonly string[], tracks: number): Promise<void> {
  expect(frames.length, `frames to ${person.name}`).toBeGreaterThan(0)
  expect(frames.filter((frame) => OF_CLARA.test(frame))).toEqual([])
  const numbers = eventNumbers(frames)
  expect(numbers, 'a gap in the numbers would tell').toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
  expect((await textsRead(person.page)).filter((text) => text.includes('Clara'))).toEqual([])
  const received = await person.page.evaluate(() => window.shopbellKit.ear.report().length)
  expect(received, `tracks at ${person.name}`).toBe(tracks)
  const voices = (await person.soundsHeard()).filter(({ voice, from, to }) => voice === 'guest' && to - from > FADE)
  expect(voices, `of Clara's voice at ${person.name}`).toEqual([])
}

test('S2 S3 S5 where the shop does not tell: who listens is known to the agent alone, a whisper is heard by the agent alone', async ({
  shopper,
  mia,
  anna,
  clara,
}) => {
  test.setTimeout(120_000)
  await anna.goesOnline()
  await anna.opens('Board')
  const tell = anna.page.getByRole('switch', { name: /^Tell shoppers when somebody listens/ })
  await tell.click()
  await expect(tell).not.toBeChecked()
  await anna.opens('Counter')
  const atShopper = framesOf(shopper.page)
  const atMia = framesOf(mia.page)
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await Promise.all([hearEachOther(shopper, anna), clara.signsIn()])

  await clara.goesOnline()
  await clara.opens('Board')
  await clara.presses('Listen')
  await Promise.all([clara.hears(shopper), clara.hears(anna)])
  await Promise.all([clara.reads('The shopper is not told.'), anna.reads('Clara listens')])
  await Promise.all([shopper.hearsNothingOf(clara), anna.hearsNothingOf(clara)])
  await clara.presses('Whisper')
  await anna.hears(clara)
  await Promise.all([shopper.hearsNothingOf(clara), hearEachOther(shopper, anna), clara.hears(shopper)])
  await knowsNothingOfClara(shopper, atShopper, 1)

  // A friend comes in meanwhile: neither hears of it.
  await mia.opens(await linkOf(anna))
  await mia.asksToComeIn('Mia')
  await anna.letsIn('Mia')
  await mia.isTalking()
  await Promise.all([mia.hears(anna), mia.hears(shopper), shopper.hears(mia), anna.hears(mia), clara.hears(mia)])
  await Promise.all([anna.hears(clara), shopper.hearsNothingOf(clara), mia.hearsNothingOf(clara)])
  await clara.presses('Listen')
  await Promise.all([anna.hearsNothingOf(clara), clara.hears(mia), clara.hears(shopper)])
  await clara.presses('Stop')
  await clara.hearsNothing()
  await Promise.all([hearEachOther(shopper, anna), mia.hears(shopper)])
  await knowsNothingOfClara(shopper, atShopper, 2)
  await knowsNothingOfClara(mia, atMia, 2)
})
