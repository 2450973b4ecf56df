import type { Language } from './language.ts'

/** The words of what one may say before the answer, which load with it. */
export interface AboutWords {
  /** The name of the field, and what stands under it. */
  readonly about: string
  readonly hint: string
  readonly pass: string
  readonly passed: string
  readonly record: string
  /** There is no microphone. */
  readonly typingOnly: string
  /** `days`: "30 days". */
  readonly keep: (days: string) => string
  readonly keepHint: string
  readonly deleted: string
}

export const aboutWords: { readonly [L in Language]: AboutWords } = {
  en: {
    about: 'What is it about?',
    hint: 'Whoever answers reads it first.',
    pass: 'Send',
    passed: 'Sent. You can still change it.',
    record: 'Record it instead',
    typingOnly: 'Without a microphone you can type it.',
    keep: (days) => `The shop may keep this for ${days}`,
    keepHint: 'If not, it is deleted when the call ends.',
    deleted: 'Deleted when the call ends.',
  },
  it: {
    about: 'Di che cosa si tratta?',
    hint: 'Lo legge chi ti risponde, prima di parlare con te.',
    pass: 'Invia',
    passed: 'Inviato. Puoi ancora modificarlo.',
    record: 'Registralo a voce',
    typingOnly: 'Senza microfono puoi scriverlo.',
    keep: (days) => `Il negozio può conservarlo per ${days}`,
    keepHint: 'Altrimenti si cancella alla fine della chiamata.',
    deleted: 'Si cancella alla fine della chiamata.',
  },
  pl: {
    about: 'Czego dotyczy rozmowa?',
    hint: 'Osoba, która odbierze, najpierw to przeczyta.',
    pass: 'Wyślij',
    passed: 'Wysłano. Możesz to jeszcze zmienić.',
    record: 'Nagraj to',
    typingOnly: 'Bez mikrofonu możesz to napisać.',
    keep: (days) => `Sklep może to zachować przez ${days}`,
    keepHint: 'W przeciwnym razie usuniemy to po rozmowie.',
    deleted: 'Usuwamy to po rozmowie.',
  },
}
