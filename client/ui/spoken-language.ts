import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type CallWords, callWords } from '../locales/call-words.ts'
import { type Language, languageOf } from '../locales/language.ts'

/** The words come with the call's code; where the line breaks just then, they are asked for again. */
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
    void this.#load(language)
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
