import type { ChangeKind } from '../../protocol/rest/changes.ts'
import type { Sentence } from './call-words.ts'
import type { Language } from './language.ts'

/** The words of the page on which an owner reads who changed what when. */
export interface ChangesWords {
  readonly title: string
  readonly text: string
  /** The times are those of the shop, which is not where the reader is. */
  readonly zone: (zone: string) => string
  readonly loading: string
  readonly failed: Sentence
  readonly empty: Sentence
  readonly nothing: Sentence
  readonly more: string
  readonly all: string
  readonly filter: string
  readonly person: string
  readonly everybody: string
  readonly kind: string
  readonly everything: string
  readonly clear: string
  readonly when: string
  readonly who: string
  readonly what: string
  /** For ears, before what is struck through and before what stands instead. */
  readonly was: string
  readonly is: string
  readonly cut: string
  readonly kinds: { readonly [K in ChangeKind]: string }
  /** Said instead of the kind where that says more. */
  readonly came: string
  readonly left: string
  readonly invited: string
  readonly uninvited: string
  readonly blocked: string
  readonly unblocked: string
  readonly shopMade: string
  /** Values of one change that are not shown at once. */
  readonly others: (count: number) => string
  readonly yes: string
  readonly no: string
  readonly none: string
  /** An empty text, and a list with nothing in it. */
  readonly nothingSet: string
  readonly until: (when: string) => string
  readonly forever: string
  readonly calledAt: string
  readonly photo: { readonly none: string; readonly one: string; readonly another: string }
  readonly code: string
  readonly passkeys: string
  readonly result: string
  readonly note: string
  readonly order: string
  readonly added: string
  readonly removed: string
  /** Of a desk, in the languages of shoppers. */
  readonly deskNames: string
  readonly alwaysOpen: string
  readonly asShop: string
  readonly seconds: (count: number) => string
  readonly usual: string
  readonly corner: { readonly end: string; readonly start: string }
  /** Names of plain settings; one that is not listed stands by its own name. */
  readonly facts: Readonly<Record<string, string>>
}

export const changesWords: { readonly [L in Language]: () => Promise<ChangesWords> } = {
  en: async () => (await import('./changes-en.ts')).english,
  it: async () => (await import('./changes-it.ts')).italian,
  pl: async () => (await import('./changes-pl.ts')).polish,
}
