import wrtc from '@roamhq/wrtc'
import type { Track } from './globals.ts'

const SAMPLE_RATE = 48_000
const FRAME_MS = 10
const FRAME = (SAMPLE_RATE * FRAME_MS) / 1_000
/** Milliseconds of sound that may be late. */
const LONGEST_LAG = 100
const LOUDNESS = 8_000

/** A microphone into which somebody sings one tone without end, or into which nobody says anything. */
export class Voice {
  readonly track: Track
  readonly #timer: NodeJS.Timeout | undefined

  /** @param tone its frequency in Hz, up to 7,000; none for silence, which costs nothing. */
  constructor(tone: number | undefined) {
    const source = new wrtc.nonstandard.RTCAudioSource()
    this.track = source.createTrack()
    if (tone === undefined) return
    let position = 0
    const sing = (): void => {
      const samples = new Int16Array(FRAME)
      for (let index = 0; index < FRAME; index += 1, position += 1) {
        samples[index] = LOUDNESS * Math.sin((2 * Math.PI * tone * position) / SAMPLE_RATE)
      }
      source.onData({ samples, sampleRate: SAMPLE_RATE, bitsPerSample: 16, channelCount: 1, numberOfFrames: FRAME })
    }
    let due = performance.now()
    this.#timer = setInterval(() => {
      const now = performance.now()
      // Timers run late, ever more in a busy process: what was missed is caught up, but no more than a browser would.
      due = Math.max(due, now - LONGEST_LAG)
      for (; due <= now; due += FRAME_MS) sing()
    }, FRAME_MS)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.track.stop()
  }
}
