import type { Language } from './language.ts'

/** Said of a call that has ended, by the panel, by the page of an invitation and by the one that takes a call over. */
export const callOver: { readonly [L in Language]: string } = {
  en: 'The call is over',
  it: 'La chiamata è finita',
  pl: 'Rozmowa się skończyła',
}
