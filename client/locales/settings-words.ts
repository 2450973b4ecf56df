import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** The words of the page on which an agent sets this browser up. */
export interface SettingsWords {
  readonly title: string
  readonly ring: Sentence
  readonly play: string
  readonly devices: Sentence
  readonly checkDevices: string
  readonly camera: Sentence
  readonly notices: Sentence
  readonly noticesState: { readonly [P in NotificationPermission | 'unsupported']: string }
  readonly allowNotices: string
  readonly language: Sentence
  readonly browserLanguage: (name: string) => string
  readonly account: string
  readonly signOut: string
  readonly signOutInCall: string
  readonly version: (version: string) => string
}

export const settingsWords: { readonly [L in Language]: SettingsWords } = {
  en: {
    title: 'Settings',
    ring: { title: 'Ring', text: 'How loud the bell is in this browser.' },
    play: 'Play the bell',
    devices: { title: 'Devices', text: 'Used for the next call; in a call you can change them there.' },
    checkDevices: 'Check microphone and camera',
    camera: { title: 'Camera', text: 'The other side sees you only once you have answered.' },
    notices: { title: 'Notifications', text: 'They show a ring while another window is in front.' },
    noticesState: {
      granted: 'Allowed',
      denied: 'Blocked. Allow them at the icon beside the address, then load the page again.',
      default: 'Not allowed yet',
      unsupported: 'This browser has none.',
    },
    allowNotices: 'Allow notifications',
    language: { title: 'Language', text: 'Of the counter in this browser.' },
    browserLanguage: (name) => `As the browser: ${name}`,
    account: 'Account',
    signOut: 'Sign out',
    signOutInCall: 'You are in a call. Hang up first, then sign out.',
    version: (version) => `Shopbell ${version}`,
  },
  it: {
    title: 'Impostazioni',
    ring: { title: 'Campanello', text: 'Quanto suona forte in questo browser.' },
    play: 'Fai suonare il campanello',
    devices: { title: 'Dispositivi', text: 'Per la prossima chiamata; durante una chiamata li cambi lì.' },
    checkDevices: 'Controlla microfono e videocamera',
    camera: { title: 'Videocamera', text: 'L’altra persona ti vede solo dopo che hai risposto.' },
    notices: { title: 'Notifiche', text: 'Mostrano una chiamata quando c’è davanti un’altra finestra.' },
    noticesState: {
      granted: 'Consentite',
      denied: 'Bloccate. Consentile dall’icona accanto all’indirizzo, poi ricarica la pagina.',
      default: 'Non ancora consentite',
      unsupported: 'Questo browser non le ha.',
    },
    allowNotices: 'Consenti le notifiche',
    language: { title: 'Lingua', text: 'Del banco in questo browser.' },
    browserLanguage: (name) => `Come il browser: ${name}`,
    account: 'Account',
    signOut: 'Esci',
    signOutInCall: 'Sei in chiamata. Prima riaggancia, poi esci.',
    version: (version) => `Shopbell ${version}`,
  },
  pl: {
    title: 'Ustawienia',
    ring: { title: 'Dzwonek', text: 'Jak głośno dzwoni w tej przeglądarce.' },
    play: 'Zagraj dzwonek',
    devices: { title: 'Urządzenia', text: 'Do następnej rozmowy; w trakcie rozmowy zmienisz je tam.' },
    checkDevices: 'Sprawdź mikrofon i kamerę',
    camera: { title: 'Kamera', text: 'Druga strona zobaczy Cię dopiero po odebraniu.' },
    notices: { title: 'Powiadomienia', text: 'Pokazują dzwonek, gdy na wierzchu jest inne okno.' },
    noticesState: {
      granted: 'Dozwolone',
      denied: 'Zablokowane. Zezwól na nie przy ikonie obok adresu i odśwież stronę.',
      default: 'Jeszcze niedozwolone',
      unsupported: 'Ta przeglądarka ich nie ma.',
    },
    allowNotices: 'Zezwól na powiadomienia',
    language: { title: 'Język', text: 'Panelu w tej przeglądarce.' },
    browserLanguage: (name) => `Jak w przeglądarce: ${name}`,
    account: 'Konto',
    signOut: 'Wyloguj się',
    signOutInCall: 'Trwa rozmowa. Najpierw się rozłącz, potem wyloguj.',
    version: (version) => `Shopbell ${version}`,
  },
}
