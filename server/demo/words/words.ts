import type { CategoryId, ProductId, SizeKind } from '../catalogue.ts'

/** One text for each plural category of the language; `{count}` is filled in. */
export type Plural = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string }

interface ProductWords {
  readonly name: string
  /** What it is, in three or four words. */
  readonly kind: string
  readonly copy: string
  readonly points: readonly [string, string, string]
  /** What the picture shows, for those who do not see it. */
  readonly picture: string
}

/** Words the browser fills in itself; `{…}` are the blanks. */
export interface ScriptWords {
  readonly inCart: Plural
  readonly added: string
  readonly noMore: string
  readonly chooseSize: string
  readonly inStock: string
  readonly fewLeft: Plural
  readonly removed: string
  readonly undo: string
  readonly restored: string
  readonly fewer: string
  readonly more: string
  readonly remove: string
  readonly quantity: string
  readonly total: string
  readonly notKept: string
  readonly viewCart: string
}

/** Everything the shop says. A language that lacks a word does not compile. */
export interface Words {
  readonly tagline: string
  readonly description: string
  readonly skip: string
  readonly home: string
  readonly mainMenu: string
  readonly languageMenu: string
  readonly path: string
  readonly cart: string
  readonly newTab: string
  readonly newcomer: {
    readonly label: string
    readonly before: string
    readonly counter: string
    readonly signIn: string
    readonly after: string
  }
  readonly hero: {
    readonly title: string
    readonly lead: string
    readonly boots: string
    readonly all: string
    readonly picture: string
  }
  readonly seeAll: string
  readonly counter: { readonly title: string; readonly lead: string; readonly picture: string }
  readonly promises: readonly [
    readonly [title: string, text: string],
    readonly [title: string, text: string],
    readonly [title: string, text: string],
  ]
  readonly categories: Readonly<Record<CategoryId, { readonly name: string; readonly lead: string }>>
  readonly products: Readonly<Record<ProductId, ProductWords>>
  readonly size: Readonly<Record<SizeKind, string>>
  /** The product with its size, in a list: `{name}` and `{size}`. */
  readonly sized: Readonly<Record<SizeKind, string>>
  readonly soldOut: string
  readonly tax: string
  readonly addToCart: string
  readonly delivery: string
  readonly askTitle: string
  readonly askText: string
  readonly details: string
  readonly related: string
  readonly sizeGuide: {
    readonly name: string
    readonly title: string
    readonly lead: string
    readonly measure: string
    readonly steps: readonly [string, string, string]
    readonly shoes: string
    readonly clothing: string
    readonly packs: string
    readonly size: string
    readonly foot: string
    readonly chest: string
    readonly waist: string
    readonly back: string
    readonly unsure: string
    readonly picture: string
  }
  readonly cartPage: {
    readonly empty: string
    readonly emptyLead: string
    readonly goOn: string
    readonly subtotal: string
    readonly shipping: string
    readonly free: string
    readonly total: string
    readonly checkout: string
    readonly checkoutNote: string
    readonly lines: string
    readonly summary: string
    readonly needsScript: string
  }
  readonly notFound: { readonly title: string; readonly lead: string; readonly back: string; readonly picture: string }
  readonly footer: { readonly madeUp: string; readonly about: string; readonly visit: string }
  readonly script: ScriptWords
}
