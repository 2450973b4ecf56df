/** What the shop sells. Words about it live in `words/`, pictures in `art/`, both under the same id. */
export type CategoryId = 'footwear' | 'camp' | 'clothing' | 'trail'

/** Decides the name of the choice ("Size (EU)", "Length"). */
export type SizeKind = 'shoe' | 'clothing' | 'back' | 'length'

export type ProductId =
  | 'ridge-boot'
  | 'fell-shoe'
  | 'lakeside-tent'
  | 'drift-sleeping-bag'
  | 'summit-flask'
  | 'alpine-shell'
  | 'merino-base-layer'
  | 'traverse-pack'
  | 'trail-poles'
  | 'ember-headlamp'

export interface Size {
  readonly name: string
  /** Pieces on the shelf; 0 is sold out. */
  readonly stock: number
}

type Choice =
  | { readonly kind: SizeKind; readonly sizes: readonly Size[] }
  | { readonly kind: 'none'; readonly stock: number }

export interface Product {
  readonly id: ProductId
  readonly category: CategoryId
  /** Euro cents, tax included. */
  readonly cents: number
  readonly choice: Choice
  readonly related: readonly [ProductId, ProductId, ProductId]
}

export const currency = 'EUR'

/** In the order of the home page. */
export const categories: readonly CategoryId[] = ['footwear', 'camp', 'clothing', 'trail']

function sizes(kind: SizeKind, stock: Readonly<Record<string, number>>): Choice {
  return { kind, sizes: Object.entries(stock).map(([name, pieces]) => ({ name, stock: pieces })) }
}

function shoes(first: number, pieces: readonly number[]): Choice {
  return { kind: 'shoe', sizes: pieces.map((stock, step) => ({ name: String(first + step), stock })) }
}

type Shelf = { readonly [Id in ProductId]: Omit<Product, 'id'> }

const shelf: Shelf = {
  'ridge-boot': {
    category: 'footwear',
    cents: 18900,
    choice: shoes(36, [4, 6, 9, 0, 11, 12, 14, 12, 9, 6, 4, 2]),
    related: ['fell-shoe', 'trail-poles', 'merino-base-layer'],
  },
  'fell-shoe': {
    category: 'footwear',
    cents: 12900,
    choice: shoes(36, [5, 7, 8, 10, 9, 3, 12, 0, 8, 5, 3]),
    related: ['ridge-boot', 'summit-flask', 'ember-headlamp'],
  },
  'lakeside-tent': {
    category: 'camp',
    cents: 34900,
    choice: { kind: 'none', stock: 7 },
    related: ['drift-sleeping-bag', 'ember-headlamp', 'traverse-pack'],
  },
  'drift-sleeping-bag': {
    category: 'camp',
    cents: 21900,
    choice: sizes('length', { '185 cm': 8, '200 cm': 3 }),
    related: ['lakeside-tent', 'traverse-pack', 'merino-base-layer'],
  },
  'summit-flask': {
    category: 'camp',
    cents: 3450,
    choice: { kind: 'none', stock: 40 },
    related: ['traverse-pack', 'ember-headlamp', 'trail-poles'],
  },
  'alpine-shell': {
    category: 'clothing',
    cents: 24000,
    choice: sizes('clothing', { XS: 3, S: 6, M: 9, L: 8, XL: 5, XXL: 0 }),
    related: ['merino-base-layer', 'ridge-boot', 'traverse-pack'],
  },
  'merino-base-layer': {
    category: 'clothing',
    cents: 7900,
    choice: sizes('clothing', { XS: 6, S: 12, M: 15, L: 11, XL: 2 }),
    related: ['alpine-shell', 'drift-sleeping-bag', 'ridge-boot'],
  },
  'traverse-pack': {
    category: 'trail',
    cents: 16500,
    choice: sizes('back', { 'S/M': 6, 'M/L': 9 }),
    related: ['trail-poles', 'summit-flask', 'alpine-shell'],
  },
  'trail-poles': {
    category: 'trail',
    cents: 8500,
    choice: sizes('length', { '100–120 cm': 10, '110–135 cm': 12 }),
    related: ['ridge-boot', 'traverse-pack', 'ember-headlamp'],
  },
  'ember-headlamp': {
    category: 'trail',
    cents: 5500,
    choice: { kind: 'none', stock: 18 },
    related: ['lakeside-tent', 'summit-flask', 'trail-poles'],
  },
}

function isProductId(id: string): id is ProductId {
  return Object.hasOwn(shelf, id)
}

/** In the order of the catalogue. */
export const products: readonly Product[] = Object.keys(shelf)
  .filter(isProductId)
  .map((id) => ({ id, ...shelf[id] }))

export function productOf(id: ProductId): Product {
  return { id, ...shelf[id] }
}

export function findProduct(id: string): Product | undefined {
  return isProductId(id) ? productOf(id) : undefined
}

export function findCategory(id: string): CategoryId | undefined {
  return categories.find((category) => category === id)
}

export function productsIn(category: CategoryId): readonly Product[] {
  return products.filter((product) => product.category === category)
}

/** Pieces on the shelf by the name of the size; a product without a choice has one nameless size. */
export function stockOf(product: Product): Readonly<Record<string, number>> {
  if (product.choice.kind === 'none') return { '': product.choice.stock }
  return Object.fromEntries(product.choice.sizes.map((size) => [size.name, size.stock]))
}
