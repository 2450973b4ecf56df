import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** Said of a browser that cannot make calls, by the panel, and by the pages that open a call by a link. */
export const tooOld: { readonly [L in Language]: Sentence } = {
  en: {
    title: 'This browser is too old',
    text: 'Calls need a newer one: a current Firefox, Chrome, Edge or Safari.',
  },
  it: {
    title: 'Questo browser è troppo vecchio',
    text: 'Per chiamare ne serve uno più recente: Firefox, Chrome, Edge o Safari aggiornati.',
  },
  pl: {
    title: 'Ta przeglądarka jest za stara',
    text: 'Do rozmów potrzebna jest nowsza: aktualny Firefox, Chrome, Edge albo Safari.',
  },
}
