import { type CallWords, callWords } from '../locales/call-words.ts'
import { type ConsoleWords, consoleWords } from '../locales/console-words.ts'
import { chooseLanguage, type Language } from '../locales/language.ts'
import { type PeopleWords, peopleWords } from '../locales/people-words.ts'
import { Figures } from './figures.ts'

/** All that the desk needs to speak one language. */
export interface Tongue {
  readonly language: Language
  readonly words: ConsoleWords
  readonly callWords: CallWords
  readonly people: PeopleWords
  readonly figures: Figures
}

/** The language of the agent's choice, else the browser's. @throws {TypeError} where the words cannot be fetched. */
export async function learn(wish: Language | null): Promise<Tongue> {
  const language = wish ?? browserLanguage()
  const [words, call, people] = await Promise.all([consoleWords(language), callWords(language), peopleWords(language)])
  return { language, words, callWords: call, people, figures: new Figures(regionOf(language)) }
}

export function browserLanguage(): Language {
  return chooseLanguage(...navigator.languages)
}

/** The language as they write it where the browser's owner lives: `en-GB` has another clock than `en-US`. */
function regionOf(language: Language): string {
  return navigator.languages.find((tag) => chooseLanguage(tag) === language && tag.startsWith(language)) ?? language
}

/** Each language by its own name, as somebody lost in a strange one looks for it. */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
