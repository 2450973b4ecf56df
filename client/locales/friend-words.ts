import type { Language } from './language.ts'

/** Bringing somebody into a call. Loaded once it is answered, all languages in one. */
export interface FriendWords {
  readonly bring: string
  readonly lead: string
  readonly link: string
  readonly copy: string
  readonly copied: string
  readonly share: string
  readonly close: string
  readonly fetching: string
  readonly failed: string
  readonly knocks: (name: string) => string
  readonly letIn: string
  readonly notNow: string
  readonly full: string
  /** An agent goes on on another device. */
  readonly onward: string
  readonly onwardLead: string
  readonly onwardCode: string
}

export const friendWords: { readonly [L in Language]: FriendWords } = {
  en: {
    bring: 'Bring a friend',
    lead: 'Whoever opens this link may ask to come in. You let them in. It works until the call ends.',
    link: 'Link to this call',
    copy: 'Copy link',
    copied: 'The link is copied',
    share: 'Share',
    close: 'Close',
    fetching: 'The link comes in a moment.',
    failed: 'There is no link yet: the server did not answer. Close this and try again.',
    knocks: (name) => `${name} would like to come in`,
    letIn: 'Let in',
    notNow: 'Not now',
    full: 'Six people are in the call: no more fit in.',
    onward: 'Continue on another device',
    onwardLead:
      'Scan this with the other device, sign in there as yourself and go online. The call goes on there, and nobody has to hang up.',
    onwardCode: 'Code with the address of the counter',
  },
  it: {
    bring: 'Invita un’altra persona',
    lead: 'Chi apre questo link può chiedere di entrare. Sei tu a farla entrare. Vale finché dura la chiamata.',
    link: 'Link a questa chiamata',
    copy: 'Copia il link',
    copied: 'Il link è copiato',
    share: 'Condividi',
    close: 'Chiudi',
    fetching: 'Il link arriva tra un momento.',
    failed: 'Non è stato possibile creare il link. Chiudi e riprova.',
    knocks: (name) => `${name} vorrebbe entrare`,
    letIn: 'Fai entrare',
    notNow: 'Non ora',
    full: 'Nella chiamata ci sono già sei persone: non c’è più posto.',
    onward: 'Continua su un altro dispositivo',
    onwardLead:
      'Inquadra il codice con l’altro dispositivo, accedi con il tuo account e vai online. La chiamata continua lì e nessuno deve riagganciare.',
    onwardCode: 'Codice con l’indirizzo del banco',
  },
  pl: {
    bring: 'Zaproś kogoś',
    lead: 'Kto otworzy ten link, może poprosić o wejście. Ty decydujesz, kogo wpuścić. Działa do końca rozmowy.',
    link: 'Link do tej rozmowy',
    copy: 'Kopiuj link',
    copied: 'Link skopiowany',
    share: 'Udostępnij',
    close: 'Zamknij',
    fetching: 'Link będzie za chwilę.',
    failed: 'Nie udało się utworzyć linku. Zamknij i spróbuj ponownie.',
    knocks: (name) => `${name} prosi o wejście`,
    letIn: 'Wpuść',
    notNow: 'Nie teraz',
    full: 'W rozmowie jest już sześć osób: nikt więcej się nie zmieści.',
    onward: 'Kontynuuj na innym urządzeniu',
    onwardLead:
      'Zeskanuj kod drugim urządzeniem, zaloguj się tam na swoje konto i przejdź online. Rozmowa toczy się dalej tam i nikt nie musi się rozłączać.',
    onwardCode: 'Kod z adresem panelu',
  },
}
