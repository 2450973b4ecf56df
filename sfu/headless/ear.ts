import wrtc from '@roamhq/wrtc'
import type { Track } from './globals.ts'

/** Windows of a tenth of a second: short enough to be quick, long enough to tell tones 50 Hz apart. */
const WINDOWS_A_SECOND = 10
/** Of 32,767. Comfort noise and what a codec makes of silence stay below. */
const SILENCE = 100
/** Windows in a row without sound before it counts as silence; the jitter buffer plays on for one or two. */
const SILENT_WINDOWS = 4

interface Wish {
  readonly fulfilled: () => boolean
  readonly resolve: () => void
}

/** Listens to one track. Nothing here waits for time: the sound itself, or its absence, is what arrives. */
export class Ear {
  readonly #sink: wrtc.nonstandard.RTCAudioSink
  readonly #wishes = new Set<Wish>()
  #window: number[] = []
  #last: readonly number[] = []
  #sampleRate = 48_000
  #silent = 0

  constructor(track: Track) {
    this.#sink = new wrtc.nonstandard.RTCAudioSink(track)
    this.#sink.ondata = ({ samples, sampleRate }: wrtc.nonstandard.RTCAudioData) => this.#add(samples, sampleRate)
  }

  /** Resolves at the first window in which this tone is most of what sounds. */
  hears(tone: number): Promise<void> {
    return this.#until(() => isMostly(tone, this.#last, this.#sampleRate))
  }

  /** Resolves after some windows in a row, from now on, in which nothing sounds. */
  falls(): Promise<void> {
    this.#silent = 0
    return this.#until(() => this.#silent >= SILENT_WINDOWS)
  }

  stop(): void {
    this.#sink.stop()
    this.#wishes.clear()
  }

  #until(fulfilled: () => boolean): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#wishes.add({ fulfilled, resolve })
    return promise
  }

  #add(samples: Int16Array, sampleRate: number): void {
    if (sampleRate !== this.#sampleRate) {
      this.#sampleRate = sampleRate
      this.#window = []
    }
    this.#window.push(...samples)
    if (this.#window.length < sampleRate / WINDOWS_A_SECOND) return
    this.#last = this.#window
    this.#window = []
    this.#silent = loudness(this.#last) < SILENCE ? this.#silent + 1 : 0
    for (const wish of this.#wishes) {
      if (!wish.fulfilled()) continue
      this.#wishes.delete(wish)
      wish.resolve()
    }
  }
}

/** Root of the mean square. */
function loudness(samples: readonly number[]): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(samples.length, 1))
}

/** Goertzel's algorithm: the power at one frequency, against that of the whole. */
function isMostly(tone: number, samples: readonly number[], sampleRate: number): boolean {
  if (loudness(samples) < SILENCE) return false
  const turn = 2 * Math.cos((2 * Math.PI * tone) / sampleRate)
  let last = 0
  let before = 0
  let whole = 0
  for (const sample of samples) {
    const now = sample + turn * last - before
    before = last
    last = now
    whole += sample * sample
  }
  const power = (2 * (last * last + before * before - turn * last * before)) / samples.length
  return power > 0.5 * whole
}
