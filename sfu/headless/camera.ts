import wrtc from '@roamhq/wrtc'
import type { Track } from './globals.ts'

export interface CameraSize {
  /** Pixels, even. */
  readonly width: number
  readonly height: number
  /** Frames a second. */
  readonly frameRate: number
}

/** A camera that shows a moving bar, so that every frame costs its encoder something. */
export class Camera {
  readonly track: Track
  readonly #timer: NodeJS.Timeout

  constructor({ width, height, frameRate }: CameraSize) {
    const source = new wrtc.nonstandard.RTCVideoSource()
    this.track = source.createTrack()
    let shown = 0
    this.#timer = setInterval(() => {
      // One byte of light a pixel, then a quarter each of the two colours.
      const data = new Uint8Array((width * height * 3) / 2).fill(128)
      const left = (shown * 4) % width
      for (let row = 0; row < height; row += 1) data.fill(235, row * width + left, row * width + left + 8)
      source.onFrame({ width, height, data })
      shown += 1
    }, 1_000 / frameRate)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.track.stop()
  }
}

/** Watches one track. */
export class Eye {
  readonly #sink: wrtc.nonstandard.RTCVideoSink
  #wishes: (() => void)[] = []

  constructor(track: Track) {
    this.#sink = new wrtc.nonstandard.RTCVideoSink(track)
    this.#sink.onframe = () => {
      for (const resolve of this.#wishes.splice(0)) resolve()
    }
  }

  /** Resolves at the next decoded frame. */
  sees(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#wishes.push(resolve)
    return promise
  }

  stop(): void {
    this.#sink.stop()
    this.#wishes = []
  }
}
