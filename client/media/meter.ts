import { audioContext } from './audio-context.ts'

/** A voice at rest is around -60 dB full scale, a loud one at -10. */
const QUIET_DB = -60
const LOUD_DB = -10

/** Root mean square of samples, 0 to 1, as a level that moves as the ear hears it, 0 to 1. */
export function levelOf(power: number): number {
  if (power <= 0) return 0
  const decibels = 20 * Math.log10(power)
  return Math.min(1, Math.max(0, (decibels - QUIET_DB) / (LOUD_DB - QUIET_DB)))
}

/** Reads how loud a local microphone is, muted or not; nothing of it leaves the page. */
export class Meter implements Disposable {
  readonly #source: MediaStreamAudioSourceNode
  readonly #analyser: AnalyserNode
  readonly #samples: Float32Array<ArrayBuffer>

  private constructor(context: AudioContext, track: MediaStreamTrack) {
    this.#source = context.createMediaStreamSource(new MediaStream([track]))
    this.#analyser = context.createAnalyser()
    this.#analyser.fftSize = 1024
    this.#samples = new Float32Array(this.#analyser.fftSize)
    this.#source.connect(this.#analyser)
  }

  /** `null` where the browser cannot. */
  static of(this: void, track: MediaStreamTrack): Meter | null {
    const context = audioContext()
    try {
      return context === null ? null : new Meter(context, track)
    } catch {
      return null
    }
  }

  /** 0 to 1. */
  get level(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples)
    let sum = 0
    for (const sample of this.#samples) sum += sample * sample
    return levelOf(Math.sqrt(sum / this.#samples.length))
  }

  [Symbol.dispose](): void {
    this.#source.disconnect()
    this.#analyser.disconnect()
  }
}

/** How loud a remote voice is as the browser plays it, 0 to 1; 0 where the browser does not tell. */
export function receivedLevel(receiver: RTCRtpReceiver | undefined): number {
  const [newest] = receiver?.getSynchronizationSources?.() ?? []
  if (newest?.audioLevel === undefined || Date.now() - newest.timestamp > 1_000) return 0
  return levelOf(newest.audioLevel)
}

/** Speech above this is speech, not a chair. */
const SPEECH_LEVEL = 0.45
const SPEECH_SAMPLES = 4

/** Tells a person who speaks while muted from a noise: some half second in a row, forgotten after a while. */
export class SpeechWatch {
  #loud = 0
  #quiet = 0
  #speaks = false

  /** One level, ten times a second. */
  hear(level: number): boolean {
    if (level >= SPEECH_LEVEL) {
      this.#loud++
      this.#quiet = 0
    } else this.#quiet++
    // Words have gaps between them.
    if (this.#quiet > 5) this.#loud = 0
    if (this.#loud >= SPEECH_SAMPLES) this.#speaks = true
    else if (this.#quiet > 30) this.#speaks = false
    return this.#speaks
  }

  reset(): void {
    this.#loud = 0
    this.#quiet = 0
    this.#speaks = false
  }
}
