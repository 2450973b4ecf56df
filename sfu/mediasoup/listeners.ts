import type { MediaLogger } from './options.ts'

/** Who wants to be told. A listener that throws is logged and stops nobody else. */
export class Listeners<A extends readonly unknown[]> {
  readonly #listeners = new Set<(...values: A) => void>()
  readonly #logger: MediaLogger

  constructor(logger: MediaLogger) {
    this.#logger = logger
  }

  add(listener: (...values: A) => void): void {
    this.#listeners.add(listener)
  }

  tell(...values: A): void {
    for (const listener of this.#listeners) {
      try {
        listener(...values)
      } catch (error) {
        this.#logger.error({ err: error }, 'a listener of the media failed')
      }
    }
  }
}
