import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** Why an address cannot be listed. */
export type OriginFault = 'nonsense' | 'http' | 'wildcard' | 'repeated' | 'many'

/** The words of the page on which an owner sets how the shop shows itself. */
export interface ShopWords {
  readonly title: string
  readonly text: string
  readonly loading: string
  readonly loadFailed: Sentence
  readonly shop: Sentence
  readonly name: string
  readonly noName: string
  readonly photo: Sentence
  readonly choosePhoto: string
  readonly otherPhoto: string
  readonly removePhoto: string
  readonly photoSaved: string
  readonly photoRemoved: string
  readonly photoRefused: string
  readonly photoFailed: string
  readonly look: Sentence
  readonly accent: string
  readonly pick: string
  readonly hex: string
  readonly noHex: string
  readonly ours: string
  readonly swatch: (colour: string) => string
  /** `ratio`: "8.3". */
  readonly readsWhite: (ratio: string) => string
  readonly readsDark: (ratio: string) => string
  readonly unreadable: (ratio: string) => string
  readonly take: (colour: string) => string
  readonly corner: Sentence
  readonly end: string
  readonly start: string
  readonly texts: Sentence
  readonly label: string
  readonly labelHint: string
  readonly greeting: string
  readonly greetingHint: string
  readonly greetingExample: string
  /** Characters that are left. */
  readonly left: (count: string) => string
  readonly said: string
  readonly origins: Sentence
  readonly noOrigins: string
  readonly address: string
  readonly addressHint: string
  readonly add: string
  readonly added: (origin: string) => string
  readonly removed: (origin: string) => string
  readonly remove: (origin: string) => string
  readonly fault: { readonly [F in OriginFault]: string }
  readonly embed: Sentence
  readonly inline: string
  readonly floating: string
  readonly placement: string
  readonly code: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly preview: string
  readonly previewText: string
  readonly light: string
  readonly dark: string
  readonly background: string
  readonly saved: string
  readonly conflict: Sentence
}

/** Fetches the words of one language. @throws {TypeError} where the file cannot be had. */
export async function shopWords(language: Language): Promise<ShopWords> {
  return loaders[language]()
}

const loaders: { readonly [L in Language]: () => Promise<ShopWords> } = {
  en: async () => (await import('./shop-en.ts')).english,
  it: async () => (await import('./shop-it.ts')).italian,
  pl: async () => (await import('./shop-pl.ts')).polish,
}
