import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** What is said while a call is handed on, and in one of several people. Loaded with them: most calls have two. */
export interface CompanyWords {
  /** On hold, and why. `whom` is `null` where a whole desk is asked. */
  readonly asks: (name: string, whom: string | null) => Sentence
  readonly speaks: (name: string, whom: string) => Sentence
  /** The same at the counter. */
  readonly shopperWaits: Sentence
  readonly nowWith: (name: string) => string
  readonly joined: (name: string) => string
  readonly left: (name: string) => string
  readonly lineBroke: string
  readonly muted: string
  readonly speaking: string
  readonly screenOf: (name: string) => string
}

export const companyWords: Readonly<Record<Language, CompanyWords>> = {
  en: {
    asks: (name, whom) => ({
      title: whom === null ? `${name} is asking a colleague` : `${name} is asking ${whom}`,
      text: 'Please stay on the line.',
    }),
    speaks: (name, whom) => ({
      title: `${name} is speaking with ${whom}`,
      text: 'One of them is with you in a moment.',
    }),
    shopperWaits: { title: 'On hold', text: 'The shopper hears a quiet tone.' },
    nowWith: (name) => `You are now with ${name}`,
    joined: (name) => `${name} joined`,
    left: (name) => `${name} left`,
    lineBroke: 'line broke',
    muted: 'muted',
    speaking: 'speaking',
    screenOf: (name) => `${name}’s screen`,
  },
  it: {
    asks: (name, whom) => ({
      title: whom === null ? `${name} sta chiedendo a un collega` : `${name} sta chiedendo a ${whom}`,
      text: 'Resta in linea, per favore.',
    }),
    speaks: (name, whom) => ({ title: `${name} parla con ${whom}`, text: 'Tra un momento torniamo da te.' }),
    shopperWaits: { title: 'In attesa', text: 'Il cliente sente un segnale discreto.' },
    nowWith: (name) => `Ora parli con ${name}`,
    joined: (name) => `${name} entra nella chiamata`,
    left: (name) => `${name} lascia la chiamata`,
    lineBroke: 'linea caduta',
    muted: 'microfono spento',
    speaking: 'parla',
    screenOf: (name) => `Schermo: ${name}`,
  },
  pl: {
    asks: (name, whom) => ({
      title: whom === null ? `${name} pyta kogoś z zespołu` : `Pytamy: ${whom}`,
      text: 'Prosimy się nie rozłączać.',
    }),
    speaks: (name, whom) => ({
      title: `Rozmawiają: ${name} i ${whom}`,
      text: 'Za chwilę ktoś z nich wróci do rozmowy.',
    }),
    shopperWaits: { title: 'Rozmowa wstrzymana', text: 'Klient słyszy cichy sygnał.' },
    nowWith: (name) => `Teraz rozmawia z Tobą ${name}`,
    joined: (name) => `Dołącza: ${name}`,
    left: (name) => `Wychodzi: ${name}`,
    lineBroke: 'brak połączenia',
    muted: 'wyciszony mikrofon',
    speaking: 'mówi',
    screenOf: (name) => `Ekran: ${name}`,
  },
}
