import type { Language } from './language.ts'

/** The words of handing a call on to a desk. */
export interface DeskTransferWords {
  readonly desks: string
  /** `names`: one or more, already joined. */
  readonly free: (names: string, count: number) => string
  readonly nobody: string
}

export const deskTransferWords: { readonly [L in Language]: DeskTransferWords } = {
  en: {
    desks: 'Desks',
    free: (names, count) => (count === 1 ? `${names} is free` : `${names} are free`),
    nobody: 'Nobody is free there just now',
  },
  it: {
    desks: 'Reparti',
    free: (names, count) => (count === 1 ? `${names} può rispondere` : `${names} possono rispondere`),
    nobody: 'Ora lì nessuno può rispondere',
  },
  pl: {
    desks: 'Stanowiska',
    free: (names) => `Może odebrać: ${names}`,
    nobody: 'Nikt tam teraz nie jest wolny',
  },
}
