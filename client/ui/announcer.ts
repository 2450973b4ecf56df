import type { Millis } from '../../protocol/ids.ts'

/** What is replaced before the page was drawn is heard by nobody, and a busy page draws late. */
const SAME_BREATH: Millis = 500

/** What a live region holds: the newest sentence, with those that were said in the same breath before it. */
export class Announcer {
  #said = ''
  #at = Number.NEGATIVE_INFINITY

  /** @returns all that the live region is to hold now */
  say(sentence: string): string {
    const now = performance.now()
    this.#said = now - this.#at < SAME_BREATH ? `${this.#said} ${sentence}` : sentence
    this.#at = now
    return this.#said
  }
}
