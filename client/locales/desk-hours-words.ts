import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** The words of the hours that a desk keeps for itself. */
export interface DeskHoursWords {
  /** Name of the choice between the shop and its desks. */
  readonly whose: string
  readonly shop: string
  /** In place of those of the shop, where a desk keeps none. */
  readonly keep: (desk: string) => Sentence
  readonly asShop: (desk: string) => string
}

export const deskHoursWords: { readonly [L in Language]: DeskHoursWords } = {
  en: {
    whose: 'Whose hours',
    shop: 'The shop',
    keep: (desk) => ({
      title: `${desk} keeps hours of its own`,
      text: 'Outside them its buttons say when this desk opens, and it is not rung, even while the shop is open.',
    }),
    asShop: (desk) => `${desk} keeps the hours of the shop.`,
  },
  it: {
    whose: 'Orari di',
    shop: 'Il negozio',
    keep: (desk) => ({
      title: `${desk} ha orari propri`,
      text: 'Fuori orario i suoi pulsanti dicono quando apre questo reparto, e qui non suona, anche se il negozio è aperto.',
    }),
    asShop: (desk) => `${desk} segue gli orari del negozio.`,
  },
  pl: {
    whose: 'Czyje godziny',
    shop: 'Sklep',
    keep: (desk) => ({
      title: `${desk}: własne godziny`,
      text: 'Poza nimi przyciski mówią, kiedy otwiera się to stanowisko, i tu nie dzwoni, nawet gdy sklep jest otwarty.',
    }),
    asShop: (desk) => `${desk} ma godziny sklepu.`,
  },
}
