import type { Language } from './language.ts'

/** The words of the recorder, which load with it. `length`: a clock, "0:07". */
export interface RecorderWords {
  readonly recording: string
  /** `left`: "0:12". */
  readonly left: (left: string) => string
  readonly stop: string
  readonly play: (length: string) => string
  readonly stopPlaying: string
  readonly send: string
  readonly again: string
  readonly remove: string
  readonly recorded: (length: string) => string
  readonly sending: string
  readonly sent: (length: string) => string
  /** The time was up. */
  readonly full: string
  readonly notSent: string
  readonly tooOften: string
  readonly noRoom: string
  readonly failed: string
}

export const recorderWords: { readonly [L in Language]: RecorderWords } = {
  en: {
    recording: 'Recording. Say what it is about.',
    left: (left) => `${left} left`,
    stop: 'Stop',
    play: (length) => `Play ${length}`,
    stopPlaying: 'Stop playing',
    send: 'Send the recording',
    again: 'Record again',
    remove: 'Delete',
    recorded: (length) => `Recorded ${length}, not sent yet.`,
    sending: 'Sending',
    sent: (length) => `Sent ${length}. Whoever answers hears it first.`,
    full: 'The time is up.',
    notSent: 'It could not be sent. Try again, or type it.',
    tooOften: 'That was often. Wait a minute, or type it.',
    noRoom: 'There is no room for recordings just now. Type it instead.',
    failed: 'The browser records nothing here. Type it instead.',
  },
  it: {
    recording: 'Si registra. Di’ di che cosa si tratta.',
    left: (left) => `Ancora ${left}`,
    stop: 'Ferma',
    play: (length) => `Ascolta ${length}`,
    stopPlaying: 'Ferma l’ascolto',
    send: 'Invia la registrazione',
    again: 'Registra di nuovo',
    remove: 'Elimina',
    recorded: (length) => `Registrati ${length}, non ancora inviati.`,
    sending: 'Invio',
    sent: (length) => `Inviati ${length}. Li ascolta chi ti risponde, prima di parlare con te.`,
    full: 'Il tempo è finito.',
    notSent: 'L’invio non è riuscito. Riprova, oppure scrivilo.',
    tooOften: 'Troppe volte. Aspetta un minuto, oppure scrivilo.',
    noRoom: 'Ora non c’è posto per registrazioni. Scrivilo.',
    failed: 'Qui il browser non registra. Scrivilo.',
  },
  pl: {
    recording: 'Nagrywamy. Powiedz, czego dotyczy rozmowa.',
    left: (left) => `Zostało ${left}`,
    stop: 'Zatrzymaj',
    play: (length) => `Odtwórz ${length}`,
    stopPlaying: 'Zatrzymaj odtwarzanie',
    send: 'Wyślij nagranie',
    again: 'Nagraj ponownie',
    remove: 'Usuń',
    recorded: (length) => `Nagrano ${length}, jeszcze nie wysłano.`,
    sending: 'Wysyłanie',
    sent: (length) => `Wysłano ${length}. Osoba, która odbierze, najpierw tego posłucha.`,
    full: 'Czas minął.',
    notSent: 'Nie udało się wysłać. Spróbuj ponownie albo napisz.',
    tooOften: 'Za często. Poczekaj minutę albo napisz.',
    noRoom: 'Nie ma teraz miejsca na nagrania. Napisz to.',
    failed: 'Przeglądarka tu nie nagrywa. Napisz to.',
  },
}
