import type { Millis } from '../../protocol/ids.ts'
import { callWords } from '../locales/call-words.ts'
import type { Language } from '../locales/language.ts'

const AGAIN_AFTER: Millis = 2_000

/**
 * Fetches the words for a call that goes on, and asks again where the line breaks just then.
 *
 * @param patience - For how long, in milliseconds.
 * @throws {TypeError} they could not be had in that time
 */
export async function patientWords(language: Language, patience: Millis): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      await callWords(language)
      return
    } catch (cause) {
      if (Date.now() > until) throw cause
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
    }
  }
}
