import type { HoursFaultReason } from '../../protocol/hours/faults.ts'
import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** Why hours cannot be saved as they stand; `time`: one of a pair is not filled in. */
export type HoursTrouble = HoursFaultReason | 'time'

/** The words of the page on which an owner keeps the opening hours. Days and times come written by `Intl` already. */
export interface HoursWords {
  readonly title: string
  readonly loading: string
  readonly loadFailed: Sentence
  readonly always: string
  /** `when`: "today 18:00", "Monday 9:00"; `null` where that never changes. */
  readonly open: (when: string | null) => string
  readonly closedNow: (when: string | null) => string
  /** The preview shows what is not saved yet. */
  readonly onceSaved: string
  readonly keep: Sentence
  readonly zone: Sentence
  readonly week: Sentence
  readonly closed: string
  /** Names of fields and buttons, for ears: `day` is a weekday or a date. */
  readonly opens: (day: string) => string
  readonly closes: (day: string) => string
  readonly add: string
  readonly addTo: (day: string) => string
  readonly remove: (day: string, time: string) => string
  readonly workdays: string
  readonly nextDay: string
  readonly allDay: string
  readonly midnight: string
  readonly exceptions: Sentence
  readonly noExceptions: string
  readonly addException: string
  readonly date: string
  readonly note: string
  readonly noteHint: string
  readonly newDay: string
  readonly removeException: (date: string) => string
  readonly after: Sentence
  readonly preview: string
  /** In its place, while something is to be mended. */
  readonly noPreview: string
  readonly save: string
  readonly saving: string
  readonly saved: string
  readonly discard: string
  readonly unsaved: string
  readonly conflict: Sentence
  readonly theirs: string
  readonly mine: string
  readonly unreachable: string
  readonly failed: string
  readonly mend: string
  readonly trouble: { readonly [T in HoursTrouble]: string }
}

/** Fetches the words of one language. @throws {TypeError} where the file cannot be had. */
export async function hoursWords(language: Language): Promise<HoursWords> {
  return loaders[language]()
}

const loaders: { readonly [L in Language]: () => Promise<HoursWords> } = {
  en: async () => (await import('./hours-en.ts')).english,
  it: async () => (await import('./hours-it.ts')).italian,
  pl: async () => (await import('./hours-pl.ts')).polish,
}
