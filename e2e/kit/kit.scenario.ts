import { expect, type Page } from '@playwright/test'
import { hearsChime, hearsNoChime } from './chimes.ts'
import { armEar, firstSoundAt, hears, hearsNothing, soundsHeard } from './ear.ts'
import { armEye, firstFrameAt, sees, seesNothing } from './eye.ts'
import { lineReport } from './lines.ts'
import { seesPattern, showPattern } from './pattern.ts'
import { pressedAt } from './presses.ts'
import { openRelay, type Relay } from './relay.ts'
import { connectPages, test } from './two-pages.ts'

test('each hears the other and not themselves, under the strictest policy', async ({ shopper, anna }) => {
  await connectPages(shopper, anna)
  await Promise.all([hears(shopper, 'anna'), hears(anna, 'shopper')])
  // Long enough for a noise suppressor to have learnt a voice that it takes for noise.
  const heardFor = (sounds: Awaited<ReturnType<typeof soundsHeard>>, voice: string): number =>
    sounds.filter((sound) => sound.voice === voice).reduce((sum, { from, to }) => sum + to - from, 0)
  await expect.poll(async () => heardFor(await soundsHeard(shopper), 'anna')).toBeGreaterThan(4000)
  const voices = new Set((await soundsHeard(shopper)).map(({ voice }) => voice))
  expect(voices).not.toContain('shopper')
  const report = await lineReport(shopper)
  expect(report.states).toEqual(['connected'])
  expect(report.inbound.audio.packets).toBeGreaterThan(100)
  expect(report.inbound.audio.audioEnergy).toBeGreaterThan(0.001)
  expect(report.inbound.video.frames).toBeGreaterThan(10)
})

test('each sees the other and not themselves', async ({ shopper, anna }) => {
  await connectPages(shopper, anna)
  await Promise.all([sees(shopper, 'anna'), sees(anna, 'shopper')])
  await seesNothing(shopper, { of: 'shopper' })
  await expect(seesNothing(shopper, { mayStand: true, timeout: 1000 })).rejects.toThrow('still a picture')
  await anna.evaluate(() => window.twoPages.tracks.forEach((track) => (track.enabled = false)))
  await seesNothing(shopper, { of: 'anna' })
  await seesNothing(shopper, { mayStand: true })
})

test('a muted microphone is silence, and a voice again when it is not', async ({ shopper, anna }) => {
  await connectPages(shopper, anna)
  await hears(shopper, 'anna')
  for (const enabled of [false, true, false, true]) {
    await anna.evaluate((on) => window.twoPages.tracks.forEach((track) => (track.enabled = on)), enabled)
    await (enabled ? hears(shopper, 'anna') : hearsNothing(shopper))
  }
  await hearsNothing(shopper, { of: ['shopper', 'ben'] })
})

test('what no element plays is not heard', async ({ shopper, anna }) => {
  await connectPages(shopper, anna)
  await hears(shopper, 'anna')
  const audio = shopper.locator('audio')
  await audio.evaluate((element: HTMLAudioElement) => element.pause())
  await hearsNothing(shopper)
  await audio.evaluate((element: HTMLAudioElement) => element.play())
  await hears(shopper, 'anna')
  await audio.evaluate((element: HTMLAudioElement) => (element.muted = true))
  await hearsNothing(shopper)
})

test('notes that a page plays by itself are heard, others are not, and voices are none of them', async ({
  shopper,
  anna,
}) => {
  await connectPages(shopper, anna)
  await hears(shopper, 'anna')
  await hearsNoChime(shopper)
  await shopper.evaluate(() => {
    const context = new AudioContext()
    const note = new OscillatorNode(context, { frequency: 493.9 })
    note.connect(new GainNode(context, { gain: 0.1 })).connect(context.destination)
    note.start()
    document.querySelector('button')?.addEventListener('click', () => note.stop())
  })
  await hearsChime(shopper, [493.9])
  await expect(hearsChime(shopper, [493.9, 392], 500)).rejects.toThrow('did not play')
  await shopper.getByRole('button').click()
  await hearsNoChime(shopper)
})

test('ears and eyes survive a load of the page', async ({ shopper, anna }) => {
  await connectPages(shopper, anna)
  await hears(shopper, 'anna')
  await Promise.all([shopper.reload(), anna.reload()])
  await connectPages(shopper, anna)
  await Promise.all([hears(shopper, 'anna'), sees(anna, 'shopper')])
})

test('the pattern of a shared tab is recognised, and another one is not', async ({ shopper, anna }) => {
  await showPattern(shopper, 17)
  await connectPages(shopper, anna, { first: 'tab' })
  await seesPattern(anna, 17)
  await expect(seesPattern(anna, 18, 1000)).rejects.toThrow('was not seen')
})

test('the first sound and the first frame after a press are timed', { tag: '@alone' }, async ({ shopper, anna }) => {
  await connectPages(shopper, anna)
  await hears(shopper, 'anna')
  await anna.evaluate(() => {
    const { tracks } = window.twoPages
    tracks.forEach((track) => (track.enabled = false))
    document.querySelector('button')?.addEventListener('click', () => tracks.forEach((track) => (track.enabled = true)))
  })
  await Promise.all([hearsNothing(shopper), seesNothing(shopper, { of: 'anna' })])
  await armEar(shopper)
  await armEye(shopper, 'anna')
  await anna.getByRole('button').click()
  const pressed = await pressedAt(anna, 'Begin')
  const sound = (await firstSoundAt(shopper)) - pressed
  const frame = (await firstFrameAt(shopper)) - pressed
  test.info().annotations.push({ type: 'first sound, first frame', description: `${sound} ms, ${frame} ms` })
  // Not before the press, and not so late that the probe could be what is measured.
  for (const delay of [sound, frame]) {
    expect(delay).toBeGreaterThan(0)
    expect(delay).toBeLessThan(600)
  }
})

test('a voice comes through a line that loses a fifth, later by its delay', { tag: '@alone' }, async ({
  shopper,
  anna,
}) => {
  let relay: Relay | undefined
  const bad = { loss: 0.2, delay: 40 }
  const relayTo = async (address: string, port: number): Promise<number> => {
    relay = await openRelay({ target: { address, port }, up: bad, down: bad })
    return relay.port
  }
  await connectPages(shopper, anna, { relayTo })
  if (relay === undefined) throw new Error('No relay was asked for.')
  await using line: Relay = relay
  await Promise.all([hears(shopper, 'anna'), hears(anna, 'shopper')])
  await expect.poll(() => line.down.lost.packets).toBeGreaterThan(50)
  const { lost, passed } = line.down
  expect(lost.packets / (lost.packets + passed.packets)).toBeCloseTo(0.2, 1)
  await expect.poll(async () => (await lineReport(anna)).inbound.audio.packetsLost).toBeGreaterThan(5)
  await expect.poll(async () => (await lineReport(anna)).roundTrips[0]).toBeGreaterThan(79)

  line.cut()
  await Promise.all([hearsNothing(shopper), hearsNothing(anna)])
  line.restore()
  await Promise.all([hears(shopper, 'anna'), hears(anna, 'shopper')])
})

test('a browser gives its microphone, refuses it when asked or beforehand, or has none', async ({ stage }) => {
  const ask = async (page: Page): Promise<string> =>
    page.evaluate(async () => {
      const { state } = await navigator.permissions.query({ name: 'microphone' })
      const answer = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => error)
      return `${state}: ${answer instanceof MediaStream ? 'a stream' : answer instanceof Error ? answer.name : ''}`
    })
  const answers: string[] = []
  const listen = async (page: Page): Promise<void> => {
    answers.push(await ask(page))
  }
  await stage.appears('shopper', listen, { permission: 'granted' })
  await stage.appears('shopper', listen, { permission: 'denied' })
  await stage.appears('shopper', listen, { permission: 'refused' })
  await stage.appears('shopper', listen, { devices: 'none' })
  expect(answers).toEqual([
    'granted: a stream',
    'denied: NotAllowedError',
    'prompt: NotAllowedError',
    'granted: NotFoundError',
  ])
})

test('a browser may be a phone in another language', async ({ stage }) => {
  const look = async (page: Page): Promise<void> => {
    const facts = await page.evaluate(() => [navigator.language, innerWidth, navigator.maxTouchPoints > 0])
    expect(facts).toEqual(['it-IT', 390, true])
  }
  await stage.appears('shopper', look, { viewport: 'phone', locale: 'it-IT' })
})
