/** The types of `cart.js`, for its tests and for the JSDoc of the scripts. Nothing here is served. */
interface ProductData {
  /** Euro cents for one piece. */
  readonly cents: number
  readonly url: string
  readonly picture: string
  /** Pieces on the shelf by size; the size of a product without a choice is ''. */
  readonly stock: Readonly<Record<string, number>>
  /** The product's name with its size. */
  readonly names: Readonly<Record<string, string>>
}

export interface ShopData {
  readonly language: string
  readonly currency: string
  readonly products: Readonly<Record<string, ProductData>>
}

export interface Line {
  readonly product: string
  readonly size: string
  /** From 1 to what is on the shelf. */
  readonly quantity: number
}

export type Lines = readonly Line[]

/** What `<shopbell-button>` takes as its `cart`. Money in euros, addresses absolute. */
export interface CartSnapshot {
  readonly items: readonly {
    readonly name: string
    readonly quantity: number
    /** For one piece. */
    readonly price: number
    readonly currency: string
    readonly url: string
  }[]
  readonly total: number
  readonly currency: string
}

/** Reads what a browser kept; whatever is not a line of this catalogue is left out, too many are made fewer. */
export function readLines(text: string | null, products: ShopData['products']): Lines
export function writeLines(lines: Lines): string
/** Adds one piece, or gives back the very same lines when the shelf is empty. */
export function addPiece(lines: Lines, product: string, size: string, products: ShopData['products']): Lines
/** Sets the pieces of one line, within 1 and the shelf. */
export function setQuantity(lines: Lines, index: number, quantity: number, products: ShopData['products']): Lines
export function removeLine(lines: Lines, index: number): Lines
export function insertLine(lines: Lines, index: number, line: Line): Lines
export function countPieces(lines: Lines): number
/** Cents. */
export function totalCents(lines: Lines, products: ShopData['products']): number
/** `base` is the address of the page, against which the products' own are resolved. */
export function snapshot(lines: Lines, data: ShopData, base: string): CartSnapshot
