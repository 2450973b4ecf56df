import wrtc from '@roamhq/wrtc'
import type { Track } from './globals.ts'

export interface CameraSize {
  /** Pixels, even. */
  readonly width: number
  readonly height: number
  /** Frames a second. */
  readonly frameRate: number
  /** Grain that is new in each frame, so that the encoder uses all the bits that it may; else a moving bar, which needs few. */
  readonly grain?: boolean
}

/** As many pictures of grain as it takes for none to be the one before but a few. */
const GRAINS = 7

/** A camera that shows something that moves, so that every frame costs its encoder something. */
export class Camera {
  readonly track: Track
  readonly #timer: NodeJS.Timeout

  constructor({ width, height, frameRate, grain = false }: CameraSize) {
    const source = new wrtc.nonstandard.RTCVideoSource()
    this.track = source.createTrack()
    const grains = grain ? Array.from({ length: GRAINS }, () => grained(width, height)) : []
    let shown = 0
    this.#timer = setInterval(() => {
      // One byte of light a pixel, then a quarter each of the two colours.
      const data = grains[shown % GRAINS]?.slice() ?? new Uint8Array((width * height * 3) / 2).fill(128)
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

function grained(width: number, height: number): Uint8Array {
  const data = new Uint8Array((width * height * 3) / 2).fill(128)
  for (let pixel = 0; pixel < width * height; pixel += 1) data[pixel] = 96 + Math.random() * 64
  return data
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
