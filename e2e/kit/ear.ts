import type { Page } from 'playwright'
import type { CastName, Voice } from './cast.ts'
import type { Lines } from './lines.ts'
import { comesTrue } from './patience.ts'
import './track-processor.ts'

/** A stretch in which a voice was heard; `other` is sound that is no known voice. Times in milliseconds since 1970. */
export interface Sound {
  readonly voice: string
  readonly from: number
  readonly to: number
}

/** What an ear knows of one remote track at this moment. */
interface TrackSound {
  /** True if an element plays it: not paused, not muted, volume above zero. */
  readonly played: boolean
  /** Audio received so far, in milliseconds. */
  readonly received: number
  /** Root mean square of the last 40 ms; 1 is full scale. */
  readonly level: number
  /** Part of the energy of the last 40 ms that is at a voice's two notes, 0 to 1. */
  readonly shares: Readonly<Record<string, number>>
}

/** In the page: listens to every remote audio track, from its birth on. */
export interface Ear {
  /** Forgets the first sound: the next one is the first. */
  arm(): void
  firstSoundAt(): number | null
  hears(voice: string, since: number): boolean
  /** Milliseconds of received audio, after an instant, without any of these voices (any sound, if none is named). While nothing is received, the page's time. */
  quietFor(voices: readonly string[], since: number): number
  sounds(): Sound[]
  report(): TrackSound[]
}

/** Runs in the page before its own scripts; knows nothing outside of itself and its parameters. */
export function installEar(lines: Lines, voices: Readonly<Record<string, Voice>>): Ear {
  const HOP_MS = 20
  const AUDIBLE = 0.004
  const SHARE = 0.25
  const RECENT = 10
  const ENOUGH = 6

  interface Hearing {
    readonly track: MediaStreamTrack
    readonly quiet: Map<string, number>
    received: number
    lastAt: number
    level: number
    shares: Record<string, number>
    /** Of the latest windows, oldest first: when, and the voices in it. */
    recent: { at: number; heard: readonly string[] }[]
  }
  const hearings: Hearing[] = []
  const timeline: { voice: string; from: number; to: number }[] = []
  const everything = [...Object.keys(voices), 'other']
  let firstSound: number | null = null

  const now = (): number => performance.timeOrigin + performance.now()
  const isPlayed = (track: MediaStreamTrack): boolean => lines.elementOf(track) !== undefined

  const note = (voice: string, at: number): void => {
    const last = timeline.findLast((sound) => sound.voice === voice)
    if (last !== undefined && at - last.to < 150) last.to = at
    else timeline.push({ voice, from: at - 2 * HOP_MS, to: at })
  }

  // Goertzel: the power at one frequency of a windowed stretch.
  const powerAt = (samples: Float32Array, frequency: number, rate: number): number => {
    const turn = 2 * Math.cos((2 * Math.PI * frequency) / rate)
    let one = 0
    let two = 0
    for (const sample of samples) {
      const next = sample + turn * one - two
      two = one
      one = next
    }
    return one * one + two * two - turn * one * two
  }

  const analyse = (hearing: Hearing, samples: Float32Array, rate: number, at: number): void => {
    const length = samples.length
    const windowed = new Float32Array(length)
    let energy = 0
    let energyWindowed = 0
    for (let index = 0; index < length; index++) {
      const sample = samples[index] ?? 0
      const weighed = sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / length))
      windowed[index] = weighed
      energy += sample * sample
      energyWindowed += weighed * weighed
    }
    hearing.level = Math.sqrt(energy / length)
    const heard: string[] = []
    for (const [voice, notes] of Object.entries(voices)) {
      let power = 0
      for (const frequency of notes) power += powerAt(windowed, frequency, rate)
      // A pure tone of this window's energy would have three quarters of energy times length: its share is 1.
      const share = energyWindowed === 0 ? 0 : power / (energyWindowed * length * (1 / 3))
      hearing.shares[voice] = Math.round(Math.min(1, share) * 100) / 100
      if (share >= SHARE) heard.push(voice)
    }
    const audible = hearing.level >= AUDIBLE && isPlayed(hearing.track)
    const present = !audible ? [] : heard.length === 0 ? ['other'] : heard
    hearing.recent = [...hearing.recent.slice(1 - RECENT), { at, heard: present }]
    for (const voice of present) note(voice, at)
    for (const voice of everything) {
      hearing.quiet.set(voice, present.includes(voice) ? 0 : (hearing.quiet.get(voice) ?? 0) + HOP_MS)
    }
  }

  // Chromium stamps audio with the page's own clock when it comes out of the decoder; a busy page reads it later.
  const timeOf = (data: AudioData): number => {
    const lag = performance.now() - data.timestamp / 1000
    return lag >= 0 && lag < 1000 ? now() - lag : now()
  }

  const listen = async (track: MediaStreamTrack): Promise<void> => {
    const hearing: Hearing = {
      track,
      quiet: new Map(),
      received: 0,
      lastAt: 0,
      level: 0,
      shares: {},
      recent: [],
    }
    hearings.push(hearing)
    // A clone: the product's own track is neither held open nor read. Straight from the track: an AudioContext would obey the page's autoplay rules.
    const processor = new window.MediaStreamTrackProcessor<AudioData>({ track: track.clone(), maxBufferSize: 100 })
    const reader = processor.readable.getReader()
    let samples = new Float32Array(0)
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      const rate = value.sampleRate
      const at = timeOf(value)
      const frame = new Float32Array(value.numberOfFrames)
      value.copyTo(frame, { planeIndex: 0, format: 'f32-planar' })
      value.close()
      hearing.received += (frame.length * 1000) / rate
      hearing.lastAt = now()
      if (firstSound === null) {
        const loud = frame.findIndex((sample) => Math.abs(sample) > 3 * AUDIBLE)
        if (loud >= 0 && isPlayed(track)) firstSound = at + (loud * 1000) / rate
      }
      const joined = new Float32Array(samples.length + frame.length)
      joined.set(samples)
      joined.set(frame, samples.length)
      samples = joined
      const hop = (rate * HOP_MS) / 1000
      while (samples.length >= 2 * hop) {
        analyse(hearing, samples.subarray(0, 2 * hop), rate, at)
        samples = samples.slice(hop)
      }
    }
  }

  lines.onTrack((track) => {
    if (track.kind === 'audio') void listen(track)
  })

  return {
    arm() {
      firstSound = null
    },
    firstSoundAt: () => firstSound,
    hears: (voice, since) =>
      hearings.some(
        ({ recent }) => recent.filter(({ at, heard }) => at > since && heard.includes(voice)).length >= ENOUGH,
      ),
    quietFor(wanted, since) {
      const chosen = wanted.length === 0 ? everything : wanted
      const lastSound = Math.max(since, ...timeline.filter(({ voice }) => chosen.includes(voice)).map(({ to }) => to))
      const received = hearings
        .filter(({ lastAt }) => now() - lastAt < 300)
        .flatMap(({ quiet }) => chosen.map((voice) => quiet.get(voice) ?? 0))
      return Math.min(now() - lastSound, ...received)
    },
    sounds: () => timeline.map((sound) => ({ ...sound })),
    report: () =>
      hearings.map((hearing) => ({
        played: isPlayed(hearing.track),
        received: hearing.received,
        level: hearing.level,
        shares: { ...hearing.shares },
      })),
  }
}

const HEARING_MS = 10_000

/** Waits until a voice sounds from a playing element of this page: in 120 of 220 ms, all after the question. */
export async function hears(page: Page, voice: CastName, timeout = HEARING_MS): Promise<void> {
  const since = performance.timeOrigin + performance.now()
  const heard = await comesTrue(page, timeout, (left) =>
    page.waitForFunction((query) => window.shopbellKit.ear.hears(query.voice, query.since), { voice, since }, left),
  )
  if (!heard) throw new Error(`${voice} was not heard within ${timeout} ms. ${await describeSound(page)}`)
}

export interface Quiet {
  /** Whose voice must be absent; any sound if left out. */
  readonly of?: readonly CastName[]
  /** Milliseconds of received audio. */
  readonly length?: number
  readonly timeout?: number
}

/** Waits for a stretch of received audio in which nothing (or nothing of these people) is heard. */
export async function hearsNothing(
  page: Page,
  { of = [], length = 600, timeout = HEARING_MS }: Quiet = {},
): Promise<void> {
  const query = { voices: of, length, since: performance.timeOrigin + performance.now() }
  const quiet = await comesTrue(page, timeout, (left) =>
    page.waitForFunction(
      ({ voices, length: wanted, since }) => window.shopbellKit.ear.quietFor(voices, since) >= wanted,
      query,
      left,
    ),
  )
  if (!quiet) throw new Error(`No ${length} ms of silence within ${timeout} ms. ${await describeSound(page)}`)
}

/** Everything heard in this page since it was loaded. */
export async function soundsHeard(page: Page): Promise<Sound[]> {
  return page.evaluate(() => window.shopbellKit.ear.sounds())
}

/** Makes the next sound the first one: to be called before what is timed begins. */
export async function armEar(page: Page): Promise<void> {
  await page.evaluate(() => window.shopbellKit.ear.arm())
}

/** When the first sound came out of a playing element since `armEar` or the page's load, in milliseconds since 1970. */
export async function firstSoundAt(page: Page, timeout = HEARING_MS): Promise<number> {
  const heard = await comesTrue(page, timeout, (left) =>
    page.waitForFunction(() => window.shopbellKit.ear.firstSoundAt() !== null, null, left),
  )
  const at = await page.evaluate(() => window.shopbellKit.ear.firstSoundAt())
  if (!heard || at === null) throw new Error(`No sound within ${timeout} ms. ${await describeSound(page)}`)
  return at
}

async function describeSound(page: Page): Promise<string> {
  const report = await page.evaluate(() => window.shopbellKit.ear.report())
  if (report.length === 0) return 'No remote audio track came to this page.'
  return report
    .map(
      ({ played, received, level, shares }) =>
        `A track ${played ? 'that is played' : 'that no element plays'}: ${Math.round(received)} ms received, level ${level.toFixed(4)}, shares ${JSON.stringify(shares)}`,
    )
    .join('; ')
}
