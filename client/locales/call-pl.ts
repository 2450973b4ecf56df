import { english } from './call-en.ts'
import type { CallWords } from './call-words.ts'
export const polish: CallWords = { ...english, language: 'pl' }
