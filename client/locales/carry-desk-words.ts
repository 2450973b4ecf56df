import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** An agent whose call runs on another device. `about`: what it is about, for people. */
export interface CarryDeskWords {
  /** On another device, in another tab of this browser, and where nobody of them is on the line just now. */
  readonly elsewhere: string
  readonly tab: string
  readonly nowhere: string
  readonly about: (about: string) => string
  readonly here: string
  /** This device had the call, or rang, until another one went on. */
  readonly carried: Sentence
  readonly ring: string
}

export const carryDeskWords: { readonly [L in Language]: CarryDeskWords } = {
  en: {
    elsewhere: 'You are in a call on another device',
    tab: 'You are in a call in another tab',
    nowhere: 'Your call goes on, and your place is kept',
    about: (about) => `About: ${about}`,
    here: 'Continue here',
    carried: {
      title: 'You moved to another device',
      text: 'The counter is there now. This device does not ring, and gives nothing back by itself.',
    },
    ring: 'Ring here again',
  },
  it: {
    elsewhere: 'Sei in chiamata su un altro dispositivo',
    tab: 'Sei in chiamata in un’altra scheda',
    nowhere: 'La chiamata continua e il tuo posto è riservato',
    about: (about) => `Si parla di: ${about}`,
    here: 'Continua qui',
    carried: {
      title: 'Hai continuato su un altro dispositivo',
      text: 'Ora il banco è lì. Questo dispositivo non suona e non riprende nulla da solo.',
    },
    ring: 'Fai suonare di nuovo qui',
  },
  pl: {
    elsewhere: 'Rozmawiasz na innym urządzeniu',
    tab: 'Rozmawiasz w innej karcie',
    nowhere: 'Rozmowa trwa, a Twoje miejsce czeka',
    about: (about) => `Temat: ${about}`,
    here: 'Kontynuuj tutaj',
    carried: {
      title: 'Rozmawiasz dalej na innym urządzeniu',
      text: 'Panel jest teraz tam. To urządzenie nie dzwoni i samo niczego nie przejmuje.',
    },
    ring: 'Dzwoń znowu tutaj',
  },
}
