import type { Language } from '../language.ts'
import { en } from './en.ts'
import { it } from './it.ts'
import { pl } from './pl.ts'
import type { Words } from './words.ts'

export type { Words } from './words.ts'

export const words: Readonly<Record<Language, Words>> = { en, it, pl }
