import wrtc from '@roamhq/wrtc'
import type { Track } from './globals.ts'

const SAMPLE_RATE = 48_000
const FRAME = SAMPLE_RATE / 100
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
    this.#timer = setInterval(() => {
      const samples = new Int16Array(FRAME)
      for (let index = 0; index < FRAME; index += 1, position += 1) {
        samples[index] = LOUDNESS * Math.sin((2 * Math.PI * tone * position) / SAMPLE_RATE)
      }
      source.onData({ samples, sampleRate: SAMPLE_RATE, bitsPerSample: 16, channelCount: 1, numberOfFrames: FRAME })
    }, 10)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.track.stop()
  }
}
