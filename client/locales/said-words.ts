import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** The words of the counter about what callers say before the answer. */
export interface SaidWords {
  /** `length`: a clock, "0:07". */
  readonly play: (length: string) => string
  readonly stop: string
  /** Beside the button. */
  readonly label: string
  readonly gone: string
  readonly kept: string
  /** `day`: "22 Nov 2026". */
  readonly until: (day: string) => string
  readonly erase: string
  readonly eraseSure: string
  readonly erased: string
  readonly failed: string
  readonly keep: Sentence
  readonly days: string
  readonly daysHint: string
  readonly save: string
  readonly saved: string
}

export const saidWords: { readonly [L in Language]: SaidWords } = {
  en: {
    play: (length) => `Play what they said, ${length}`,
    stop: 'Stop playing',
    label: 'Their recording',
    gone: 'It is not there any more.',
    kept: 'Said before the answer',
    until: (day) => `The shopper lets the shop keep this. It is erased on ${day}.`,
    erase: 'Erase now',
    eraseSure: 'Erase for good',
    erased: 'Erased.',
    failed: 'That did not work. Try again.',
    keep: {
      title: 'Keep what shoppers say while they wait',
      text: 'Each shopper is asked first. What they do not allow is deleted when the call ends.',
    },
    days: 'Keep for (days)',
    daysHint: '1 to 365. Fewer days hold for what is there already, too.',
    save: 'Save',
    saved: 'Saved. The next shopper is asked so.',
  },
  it: {
    play: (length) => `Ascolta che cosa hanno detto, ${length}`,
    stop: 'Ferma l’ascolto',
    label: 'La registrazione',
    gone: 'Non c’è più.',
    kept: 'Detto prima della risposta',
    until: (day) => `Il cliente permette al negozio di conservarlo. Si cancella il ${day}.`,
    erase: 'Cancella ora',
    eraseSure: 'Cancella per sempre',
    erased: 'Cancellato.',
    failed: 'Non è riuscito. Riprova.',
    keep: {
      title: 'Conserva che cosa dicono i clienti in attesa',
      text: 'Prima si chiede a ogni cliente. Quello che non permettono si cancella alla fine della chiamata.',
    },
    days: 'Conserva per (giorni)',
    daysHint: 'Da 1 a 365. Se sono meno, valgono anche per quello che c’è già.',
    save: 'Salva',
    saved: 'Salvato. Il prossimo cliente lo legge così.',
  },
  pl: {
    play: (length) => `Odtwórz, co powiedziano, ${length}`,
    stop: 'Zatrzymaj odtwarzanie',
    label: 'Nagranie',
    gone: 'Już tego nie ma.',
    kept: 'Powiedziane przed odebraniem',
    until: (day) => `Klient pozwala sklepowi to zachować. Usuniemy to: ${day}.`,
    erase: 'Usuń teraz',
    eraseSure: 'Usuń na zawsze',
    erased: 'Usunięto.',
    failed: 'Nie udało się. Spróbuj ponownie.',
    keep: {
      title: 'Zachowuj, co klienci mówią w oczekiwaniu',
      text: 'Najpierw pytamy każdego klienta. To, na co nie pozwoli, usuwamy po rozmowie.',
    },
    days: 'Przechowuj przez (dni)',
    daysHint: 'Od 1 do 365. Mniejsza liczba obejmuje też to, co już jest.',
    save: 'Zapisz',
    saved: 'Zapisano. Następny klient zobaczy to pytanie.',
  },
}
