import { Refusal } from '../../protocol/errors.ts'
import { commonWords } from './common-passwords.ts'

/** Characters of a password, at least. */
export const SHORTEST = 10
/** So many different ones, at least: `aaaaaaaaaaaa` is long and no password. */
const VARIETY = 5

export type Weakness = 'short' | 'common' | 'derived'

/** What others know of somebody, and would try first. */
export interface Surroundings {
  readonly email: string
  readonly name: string
  readonly shop: string
}

/** @throws {Refusal} `password.weak` with why */
export function checkPassword(password: string, around: Surroundings): void {
  const why = weaknessOf(password, around)
  if (why !== null) throw new Refusal('password.weak', { why })
}

/**
 * Why a password is one of those that are tried first. What is added to a word to please a rule (digits, a sign at the
 * end, `0` for `o`) does not make it another word.
 */
export function weaknessOf(password: string, around: Surroundings): Weakness | null {
  if ([...password].length < SHORTEST) return 'short'
  const plain = password.toLowerCase()
  if (new Set(plain).size < VARIETY || isRun(plain) || isRepeated(plain)) return 'common'
  const bare = bareOf(plain)
  if (commonWords.has(plain) || commonWords.has(bare) || isOfWords(bare)) return 'common'
  return derivedFrom(bare, around) ? 'derived' : null
}

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Letters alone, without what stands for a letter or around the word. */
function bareOf(plain: string): string {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [...core]
    .map((each) => lookalikes[each] ?? each)
    .join('')
    .replace(/[^\p{L}]/gu, '')
}

/** More letters than this are a sentence, however common its words. */
const LONGEST_JOIN = 32

/** Common words and nothing else: `passwordwelcome`. */
function isOfWords(bare: string): boolean {
  if (bare === '') return true
  if (bare.length > LONGEST_JOIN) return false
  return [...commonWords].some((word) => word.length > 3 && bare.startsWith(word) && isOfWords(bare.slice(word.length)))
}

const runs = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'azertyuiopqsdfghjklmwxcvbn',
]

/** Neighbours on the keyboard, in the alphabet, or numbers in order, forwards or backwards. */
function isRun(plain: string): boolean {
  const backwards = [...plain].toReversed().join('')
  return runs.some((run) => run.includes(plain) || run.includes(backwards))
}

/** One part again and again: `bellbellbell`. */
function isRepeated(plain: string): boolean {
  return /^(.{1,12})\1+$/u.test(plain)
}

function derivedFrom(bare: string, { email, name, shop }: Surroundings): boolean {
  const known = [...email.toLowerCase().split(/[^\p{L}]+/u), ...`${name} ${shop}`.toLowerCase().split(/[^\p{L}]+/u)]
  const joined = [email.split('@')[0] ?? '', name, shop].map((each) => each.toLowerCase().replace(/[^\p{L}]/gu, ''))
  // What is left of the password without what others know of its owner must still be something.
  let rest = bare
  for (const part of [...joined, ...known].filter((each) => each.length > 2).toSorted((a, b) => b.length - a.length))
    rest = rest.replaceAll(part, '')
  return rest.length < bare.length && (rest.length < 5 || commonWords.has(rest))
}
