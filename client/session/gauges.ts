import type { Millis } from '../../protocol/ids.ts'
import type { Line } from '../call-session.ts'
import type { OtherSide } from './other-side.ts'
import type { SeatKeeper } from './seat-keeper.ts'

const LEVEL_EVERY: Millis = 100
const QUALITY_EVERY: Millis = 3_000

export interface GaugesDeps {
  readonly others: Pick<OtherSide, 'measure'>
  readonly keeper: Pick<SeatKeeper, 'streams' | 'quality'>
  /** Something has changed. */
  readonly tell: () => void
}

/** Reads while a call lives how loud the others are, and how well what this side sends arrives. */
export class Gauges implements Disposable {
  readonly #watches: readonly ReturnType<typeof setInterval>[]
  #line: Line = 3

  constructor({ others, keeper, tell }: GaugesDeps) {
    const measure = async (): Promise<void> => {
      // A seat that is just being replaced has nothing to tell.
      const line = await keeper.quality().catch(() => this.#line)
      if (line === this.#line) return
      this.#line = line
      tell()
    }
    this.#watches = [
      setInterval(() => others.measure(keeper.streams) && tell(), LEVEL_EVERY),
      setInterval(() => void measure(), QUALITY_EVERY),
    ]
  }

  /** How well what this side sends arrives. */
  get line(): Line {
    return this.#line
  }

  [Symbol.dispose](): void {
    for (const watch of this.#watches) clearInterval(watch)
  }
}
