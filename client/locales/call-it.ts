import { english } from './call-en.ts'
import type { CallWords } from './call-words.ts'
export const italian: CallWords = { ...english, language: 'it' }
