import type { ChangesWords } from '../locales/changes-words.ts'
import type { HoursWords } from '../locales/hours-words.ts'
import type { HoursFigures } from './hours-figures.ts'
import type { Tongue } from './tongue.ts'

/** One thing that changed, in words. `null`: there was nothing, or there is nothing any more. */
export interface Pair {
  readonly label: string | null
  readonly before: string | null
  readonly after: string | null
}

/** What is needed to say a value in words. */
export interface Telling {
  readonly tongue: Tongue
  readonly words: ChangesWords
  readonly hours: HoursWords
  /** By the clock on the wall of the shop. */
  readonly figures: HoursFigures
  /** By their ids: people now and before, desks now. */
  readonly names: Readonly<Record<string, string>>
  readonly desks: Readonly<Record<string, string>>
}

// What comes over the wire may have been written two years ago: it is looked at, and what is not known is left out.

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Only what differs. */
export function differing(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ before, after }) => before !== after)
}
