/** What the shop's page tells of itself, so that the agent sees what the shopper sees. All of it is optional but the address. */
export interface PageContext {
  /** Address without its fragment, http or https, at most 2,000 characters. */
  readonly url: string
  readonly title?: string
  /** Shown to the agent only if its origin is one that the shop lists. */
  readonly image?: string
  readonly product?: Product
  readonly cart?: Cart
}

export interface Product {
  readonly name: string
  readonly price?: Price
}

export interface Price {
  /** In major units: 189.5 is € 189.50. */
  readonly amount: number
  /** ISO 4217, three capital letters. */
  readonly currency: string
}

export interface Cart {
  /** At most 20 are sent; `count` has the whole number of pieces. */
  readonly items: readonly CartItem[]
  readonly count: number
  readonly total?: Price
}

export interface CartItem {
  readonly name: string
  readonly quantity: number
}

export type DeviceKind = 'phone' | 'tablet' | 'desktop'

/** What is known of a shopper: their language (BCP 47) and the kind of device, nothing that tells who they are. */
export interface ShopperContext {
  readonly language: string
  readonly device: DeviceKind
  /** They hear and type, but have no microphone, or refused it. */
  readonly listensOnly: boolean
}
