import type { Millis } from '../../protocol/ids.ts'

/** What browsers record voices as, the best known first. */
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4;codecs=opus', 'audio/mp4'] as const
/** Bits a second: a voice is understood with half of them. */
const RATE = 32_000

export interface Taken {
  readonly blob: Blob
  readonly length: Millis
}

/** One recording of a voice, from its beginning to its end. */
export class Take implements Disposable {
  readonly #track: MediaStreamTrack
  readonly #recorder: MediaRecorder
  readonly #parts: Blob[] = []
  readonly #done = Promise.withResolvers<Taken>()
  readonly #type: string
  readonly #timer: ReturnType<typeof setTimeout>
  readonly #began = performance.now()

  /**
   * @param track - Is stopped with the recording.
   * @param most - The recording ends by itself then.
   * @throws {DOMException} where the browser cannot
   */
  constructor(track: MediaStreamTrack, most: Millis) {
    this.#track = track
    const type = types.find((each) => MediaRecorder.isTypeSupported(each)) ?? ''
    this.#recorder = new MediaRecorder(new MediaStream([track]), {
      audioBitsPerSecond: RATE,
      ...(type === '' ? {} : { mimeType: type }),
    })
    this.#type = (type || this.#recorder.mimeType).split(';', 1)[0] ?? ''
    this.#recorder.addEventListener('dataavailable', ({ data }) => void this.#parts.push(data))
    this.#recorder.addEventListener('stop', () => this.#finish())
    this.#recorder.addEventListener('error', () => this.#done.reject(new Error('the recorder broke')))
    this.#recorder.start()
    this.#timer = setTimeout(() => this.stop(), most)
    this.#done.promise.catch(() => undefined)
  }

  /** Whether this browser records at all. */
  static get isPossible(): boolean {
    return typeof MediaRecorder === 'function' && types.some((each) => MediaRecorder.isTypeSupported(each))
  }

  get length(): Millis {
    return performance.now() - this.#began
  }

  /** Resolves when it is stopped, by hand, by the time, or with the microphone. */
  get taken(): Promise<Taken> {
    return this.#done.promise
  }

  stop(): void {
    clearTimeout(this.#timer)
    if (this.#recorder.state !== 'inactive') this.#recorder.stop()
  }

  [Symbol.dispose](): void {
    this.stop()
    this.#track.stop()
  }

  #finish(): void {
    const { length } = this
    this.#track.stop()
    clearTimeout(this.#timer)
    this.#done.resolve({ blob: new Blob(this.#parts, { type: this.#type }), length })
  }
}
