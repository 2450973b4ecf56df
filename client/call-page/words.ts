import type { Language } from '../locales/language.ts'

export interface CallPageWords {
  /** `shop` may be empty while it is not known. */
  readonly title: (shop: string) => string
  readonly lead: string
  readonly privacy: string
}

export const callPageWords: { readonly [L in Language]: CallPageWords } = {
  en: {
    title: (shop) => (shop === '' ? 'Talk to the shop' : `Talk to ${shop}`),
    lead: 'One press, and somebody of the shop is on the line. Your browser asks for the microphone; the camera stays off.',
    privacy: 'No account, no app, no phone number.',
  },
  it: {
    title: (shop) => (shop === '' ? 'Parla con il negozio' : `Parla con ${shop}`),
    lead: 'Premi una volta e parli con una persona del negozio. Il browser chiede il microfono; la videocamera resta spenta.',
    privacy: 'Nessun account, nessuna app, nessun numero di telefono.',
  },
  pl: {
    title: (shop) => (shop === '' ? 'Porozmawiaj ze sklepem' : `Porozmawiaj: ${shop}`),
    lead: 'Jedno naciśnięcie i rozmawiasz z kimś ze sklepu. Przeglądarka zapyta o mikrofon; kamera pozostaje wyłączona.',
    privacy: 'Bez konta, bez aplikacji, bez numeru telefonu.',
  },
}
