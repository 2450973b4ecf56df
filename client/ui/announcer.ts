import type { Millis } from '../../protocol/ids.ts'

/** A page in the background is not drawn at all: what was said there long ago is old. */
const FRESH: Millis = 500

/**
 * What a live region holds: the newest sentence, with those before it that the page was not drawn with yet. They
 * would be replaced unheard.
 */
export class Announcer {
  readonly #onFrame: (draw: () => void) => unknown
  #said = ''
  #drawn = true
  #at = Number.NEGATIVE_INFINITY

  /** @param onFrame - Calls back when the page is drawn next. */
  constructor(onFrame: (draw: () => void) => unknown = (draw) => requestAnimationFrame(draw)) {
    this.#onFrame = onFrame
  }

  /** @returns all that the live region is to hold now */
  say(sentence: string): string {
    const now = performance.now()
    const unheard = !this.#drawn && now - this.#at < FRESH
    this.#said = unheard ? `${this.#said} ${sentence}` : sentence
    this.#at = now
    this.#drawn = false
    this.#onFrame(() => {
      this.#drawn = true
    })
    return this.#said
  }
}
