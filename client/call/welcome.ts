import type { ShownLook } from '../../protocol/rest/shop.ts'
import type { Language } from '../locales/language.ts'

/** What the panel shows of the shop itself, until somebody answers. */
export interface Welcome {
  /** Where its photo lies. */
  readonly photo: string | null
  /** Empty where the shop says nothing of its own. */
  readonly greeting: string
}

/** In one language; a shop that says nothing there says nothing in another one. */
export function welcomeOf(look: ShownLook | undefined, language: Language, server: string): Welcome {
  return {
    photo: look?.photo === undefined ? null : `${server}/photos/${look.photo}`,
    greeting: look?.[language]?.greeting ?? '',
  }
}
