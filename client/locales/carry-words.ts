import type { Language } from './language.ts'

/** The sheet with the link to another device. Fetched when it is opened, all languages in one. */
export interface CarryWords {
  readonly title: string
  readonly lead: string
  readonly once: string
  /** What the code is, for those who do not see it. */
  readonly code: string
  readonly link: string
  readonly copy: string
  readonly copied: string
  readonly share: string
  readonly close: string
  readonly fetching: string
  readonly failed: string
  readonly tooOften: string
  readonly expired: string
  readonly newLink: string
  readonly retry: string
}

export const carryWords: { readonly [L in Language]: CarryWords } = {
  en: {
    title: 'Continue on another device',
    lead: 'Scan this with your phone, or open the link on the other device. The call moves there, and nobody has to hang up.',
    once: 'It works once, within two minutes. Keep it to yourself.',
    code: 'Code with the link to this call',
    link: 'Link for your other device',
    copy: 'Copy link',
    copied: 'Copied',
    share: 'Share',
    close: 'Close',
    fetching: 'The code comes in a moment.',
    failed: 'The code could not be made.',
    tooOften: 'Many codes in a short time. Please wait a minute.',
    expired: 'The two minutes are over: this code no longer works.',
    newLink: 'New code',
    retry: 'Try again',
  },
  it: {
    title: 'Continua su un altro dispositivo',
    lead: 'Inquadra il codice con il telefono o apri il link sull’altro dispositivo. La chiamata passa lì e nessuno deve riagganciare.',
    once: 'Vale una volta sola, per due minuti. Tienilo per te.',
    code: 'Codice con il link a questa chiamata',
    link: 'Link per l’altro dispositivo',
    copy: 'Copia il link',
    copied: 'Copiato',
    share: 'Condividi',
    close: 'Chiudi',
    fetching: 'Il codice arriva tra un momento.',
    failed: 'Non è stato possibile creare il codice.',
    tooOften: 'Molti codici in poco tempo. Aspetta un minuto.',
    expired: 'I due minuti sono passati: questo codice non vale più.',
    newLink: 'Nuovo codice',
    retry: 'Riprova',
  },
  pl: {
    title: 'Kontynuuj na innym urządzeniu',
    lead: 'Zeskanuj kod telefonem lub otwórz link na drugim urządzeniu. Rozmowa przejdzie tam i nikt nie musi się rozłączać.',
    once: 'Działa jeden raz, przez dwie minuty. Nikomu go nie pokazuj.',
    code: 'Kod z linkiem do tej rozmowy',
    link: 'Link dla drugiego urządzenia',
    copy: 'Kopiuj link',
    copied: 'Skopiowano',
    share: 'Udostępnij',
    close: 'Zamknij',
    fetching: 'Kod będzie za chwilę.',
    failed: 'Nie udało się utworzyć kodu.',
    tooOften: 'Zbyt wiele kodów w krótkim czasie. Poczekaj minutę.',
    expired: 'Dwie minuty minęły: ten kod już nie działa.',
    newLink: 'Nowy kod',
    retry: 'Spróbuj ponownie',
  },
}
