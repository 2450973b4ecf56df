import { callOver } from '../locales/call-over.ts'
import type { Sentence } from '../locales/call-words.ts'
import type { Language } from '../locales/language.ts'
import { tooOld } from '../locales/too-old.ts'
import type { JoinEnd } from './visitor.ts'

export interface JoinWords {
  /** `shop` may be empty while it is not known. */
  readonly title: (shop: string) => string
  readonly lead: string
  readonly name: string
  readonly ask: string
  readonly privacy: string
  readonly waiting: (name: string) => Sentence
  readonly leave: string
  readonly offline: string
  readonly entering: Sentence
  /** On the page behind the call. */
  readonly inside: Sentence
  readonly again: string
  readonly end: { readonly [E in JoinEnd]: Sentence }
}

export const joinWords: { readonly [L in Language]: JoinWords } = {
  en: {
    title: (shop) => (shop === '' ? 'Join the call' : `Join the call with ${shop}`),
    lead: 'Somebody in this call invited you. Say who you are, and they let you in. Your browser asks for the microphone; the camera stays off.',
    name: 'Your name',
    ask: 'Ask to come in',
    privacy: 'No account, no app. Nobody hears you before you are let in.',
    waiting: (name) => ({
      title: 'You are at the door',
      text: `The people in the call see that ${name} would like to come in. Nobody hears you yet, and you hear nobody.`,
    }),
    leave: 'Stop waiting',
    offline: 'The line broke. We are reconnecting, and will ask again for you.',
    entering: { title: 'Come in', text: 'You can talk in a moment.' },
    inside: { title: 'You are in the call', text: 'It goes on as long as this page is open.' },
    again: 'Ask again',
    end: {
      refused: { title: 'Not now', text: 'They did not let you in. You may ask once more.' },
      full: { title: 'The call is full', text: 'There is no room for one more. Ask again when somebody has left.' },
      over: { title: callOver.en, text: 'This link was good for that call alone.' },
      invalid: {
        title: 'This link does not work',
        text: 'It is too old, or a part of it is missing. Ask for a new one.',
      },
      left: { title: 'You left the call', text: 'The others may go on talking. You may ask to come in again.' },
      removed: { title: 'You are no longer in the call', text: 'Somebody of the shop ended it for you.' },
      elsewhere: { title: 'You went on in another tab', text: 'The call goes on there.' },
      tooOften: { title: 'Many attempts in a short time', text: 'Please wait a minute, then ask again.' },
      unsupported: tooOld.en,
      unreachable: { title: 'The call cannot be reached', text: 'Check that you are online, then ask again.' },
    },
  },
  it: {
    title: (shop) => (shop === '' ? 'Entra nella chiamata' : `Entra nella chiamata con ${shop}`),
    lead: 'Qualcuno in questa chiamata ti ha invitato. Scrivi il tuo nome e ti faranno entrare. Il browser chiede il microfono; la videocamera resta spenta.',
    name: 'Il tuo nome',
    ask: 'Chiedi di entrare',
    privacy: 'Nessun account, nessuna app. Nessuno ti sente prima che ti facciano entrare.',
    waiting: (name) => ({
      title: 'Sei alla porta',
      text: `Chi è nella chiamata vede che ${name} vorrebbe entrare. Nessuno ti sente ancora e tu non senti nessuno.`,
    }),
    leave: 'Smetti di aspettare',
    offline: 'La linea si è interrotta. Ci ricolleghiamo e chiediamo di nuovo per te.',
    entering: { title: 'Entra pure', text: 'Tra un momento puoi parlare.' },
    inside: { title: 'Sei nella chiamata', text: 'Continua finché questa pagina resta aperta.' },
    again: 'Chiedi di nuovo',
    end: {
      refused: { title: 'Non ora', text: 'Non ti hanno fatto entrare. Puoi chiedere ancora una volta.' },
      full: {
        title: 'La chiamata è al completo',
        text: 'Non c’è più posto. Chiedi di nuovo quando qualcuno è uscito.',
      },
      over: { title: callOver.it, text: 'Questo link valeva solo per quella chiamata.' },
      invalid: {
        title: 'Questo link non funziona',
        text: 'È troppo vecchio o ne manca una parte. Chiedine uno nuovo.',
      },
      left: { title: 'Hai lasciato la chiamata', text: 'Gli altri possono continuare. Puoi chiedere di rientrare.' },
      removed: { title: 'Non sei più nella chiamata', text: 'Qualcuno del negozio l’ha terminata per te.' },
      elsewhere: { title: 'Hai continuato in un’altra scheda', text: 'La chiamata continua lì.' },
      tooOften: { title: 'Molti tentativi in poco tempo', text: 'Attendi un minuto, poi chiedi di nuovo.' },
      unsupported: tooOld.it,
      unreachable: {
        title: 'La chiamata non è raggiungibile',
        text: 'Controlla di essere online, poi chiedi di nuovo.',
      },
    },
  },
  pl: {
    title: (shop) => (shop === '' ? 'Dołącz do rozmowy' : `Dołącz do rozmowy: ${shop}`),
    lead: 'Ktoś z tej rozmowy Cię zaprasza. Podaj imię i poczekaj, aż ktoś Cię wpuści. Przeglądarka zapyta o mikrofon; kamera pozostaje wyłączona.',
    name: 'Twoje imię',
    ask: 'Poproś o wejście',
    privacy: 'Bez konta, bez aplikacji. Nikt Cię nie słyszy, zanim ktoś Cię wpuści.',
    waiting: (name) => ({
      title: 'Czekasz przy drzwiach',
      text: `Osoby w rozmowie widzą, że ${name} prosi o wejście. Jeszcze nikt Cię nie słyszy i Ty nie słyszysz nikogo.`,
    }),
    leave: 'Zrezygnuj',
    offline: 'Połączenie zostało przerwane. Łączymy się ponownie i poprosimy jeszcze raz.',
    entering: { title: 'Zapraszamy', text: 'Za chwilę można rozmawiać.' },
    inside: { title: 'Trwa rozmowa', text: 'Rozmawiasz, dopóki ta strona jest otwarta.' },
    again: 'Poproś ponownie',
    end: {
      refused: { title: 'Nie teraz', text: 'Nikt Cię nie wpuścił. Możesz poprosić jeszcze raz.' },
      full: {
        title: 'Rozmowa jest pełna',
        text: 'Nikt więcej się nie zmieści. Poproś ponownie, gdy ktoś wyjdzie.',
      },
      over: { title: callOver.pl, text: 'Ten link był ważny tylko dla tej rozmowy.' },
      invalid: { title: 'Ten link nie działa', text: 'Jest za stary albo brakuje jego części. Poproś o nowy.' },
      left: {
        title: 'Rozmowa zakończona po Twojej stronie',
        text: 'Inni mogą rozmawiać dalej. Możesz poprosić o ponowne wejście.',
      },
      removed: { title: 'Nie ma cię już w rozmowie', text: 'Ktoś ze sklepu zakończył ją po Twojej stronie.' },
      elsewhere: { title: 'Rozmowa trwa w innej karcie', text: 'Przejdź tam, aby rozmawiać.' },
      tooOften: { title: 'Wiele prób w krótkim czasie', text: 'Odczekaj minutę i poproś ponownie.' },
      unsupported: tooOld.pl,
      unreachable: { title: 'Nie można połączyć się z rozmową', text: 'Sprawdź połączenie i poproś ponownie.' },
    },
  },
}
