import type { ConsumerId, Millis } from '../../protocol/ids.ts'

const SETTLE: Millis = 300
/** Device pixels. The layers of a camera differ by a factor of two: finer steps would only be messages. */
const STEPS = [0, 180, 360, 720, 1080, 2160] as const

/** The next step up: a picture is never sent smaller than it is shown. */
export function stepOf(height: number): number {
  return STEPS.find((step) => height <= step) ?? 2160
}

/** Tells the server how high each picture is shown, once a size has settled, and only if it makes a difference. */
export class Preferences implements Disposable {
  readonly #send: (consumer: ConsumerId, height: number) => Promise<unknown>
  readonly #told = new Map<ConsumerId, number>()
  readonly #timers = new Map<ConsumerId, ReturnType<typeof setTimeout>>()

  constructor(send: (consumer: ConsumerId, height: number) => Promise<unknown>) {
    this.#send = send
  }

  /** @param height - CSS pixels; 0 if it is not shown. */
  set(consumer: ConsumerId, height: number): void {
    const step = stepOf(Math.ceil(height * (globalThis.devicePixelRatio ?? 1)))
    clearTimeout(this.#timers.get(consumer))
    if (this.#told.get(consumer) === step) return
    const timer = setTimeout(() => {
      this.#told.set(consumer, step)
      // The next change tries again; until then the picture is as it was.
      this.#send(consumer, step).catch(() => this.#told.delete(consumer))
    }, SETTLE)
    this.#timers.set(consumer, timer)
  }

  [Symbol.dispose](): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }
}
