import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type CallWords, callWords, wordsAtHand } from '../locales/call-words.ts'
import { type Language, languageOf } from '../locales/language.ts'

/** A panel has its words before it opens. Another language is fetched; where the line breaks just then, it is asked for again. */
const AGAIN_AFTER_MS = 2_000

/** The words of a call in the language of the place where a host stands; `null` until they are there. */
export class SpokenLanguage implements ReactiveController {
  words: CallWords | null = null
  readonly #host: ReactiveControllerHost & HTMLElement
  #asked: Language | null = null
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#choose()
  }

  hostDisconnected(): void {
    clearTimeout(this.#again)
  }

  hostUpdate(): void {
    this.#choose()
  }

  #choose(): void {
    const language = languageOf(this.#host)
    if (language === this.#asked) return
    this.#asked = language
    // Drawn with words from the first frame on, where they are there.
    const words = wordsAtHand(language)
    if (words === undefined) void this.#load(language)
    else this.words = words
  }

  async #load(language: Language): Promise<void> {
    try {
      const words = await callWords(language)
      if (this.#asked !== language) return
      this.words = words
      this.#host.requestUpdate()
    } catch {
      // The words before, if there are any, stay until then: a sentence in another language is better than none.
      this.#again = setTimeout(() => {
        this.#asked = null
        if (this.#host.isConnected) this.#choose()
      }, AGAIN_AFTER_MS)
    }
  }
}
