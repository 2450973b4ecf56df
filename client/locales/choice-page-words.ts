import type { Sentence } from './call-words.ts'
import { type Language, languages } from './language.ts'

/** The words of the short choice, for the owner who turns it on. */
export interface ChoicePageWords {
  readonly asks: Sentence
  readonly names: Sentence
  /** Name of a field: the desk as shoppers of a language read it. */
  readonly nameIn: (desk: string, language: string) => string
  readonly preview: string
}

export const choicePageWords: { readonly [L in Language]: ChoicePageWords } = {
  en: {
    asks: {
      title: 'Ask what it is about',
      text: 'Where neither the button nor a page nor the language chooses a desk, the panel asks once, in one line. Desks that take no calls just then, and desks of other languages, are left out.',
    },
    names: { title: 'As shoppers read it', text: 'In their language. Left empty, it is the name of the desk.' },
    nameIn: (desk, language) => `${desk} in ${language}`,
    preview: 'What shoppers see',
  },
  it: {
    asks: {
      title: 'Chiedi di che cosa si tratta',
      text: 'Dove né il pulsante né una pagina né la lingua scelgono un reparto, il pannello chiede una volta, in una riga. I reparti che in quel momento non prendono chiamate, e quelli di altre lingue, non ci sono.',
    },
    names: { title: 'Come lo legge il cliente', text: 'Nella sua lingua. Se vuoto, è il nome del reparto.' },
    nameIn: (desk, language) => `${desk} in ${language}`,
    preview: 'Che cosa vede il cliente',
  },
  pl: {
    asks: {
      title: 'Pytaj, w jakiej sprawie',
      text: 'Gdy ani przycisk, ani strona, ani język nie wybierają stanowiska, okno rozmowy pyta raz, w jednym wierszu. Stanowiska, które akurat nie przyjmują rozmów, i te dla innych języków są pominięte.',
    },
    names: { title: 'Jak czytają to klienci', text: 'W ich języku. Puste pole to nazwa stanowiska.' },
    nameIn: (desk, language) => `${desk}: ${language}`,
    preview: 'Co widzą klienci',
  },
}

/** Languages by their own names, in the order of the fields. */
export const ownNames: readonly (readonly [Language, string])[] = languages.map((language) => [
  language,
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language,
])
