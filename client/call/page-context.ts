import type { Cart, CartItem, PageContext, Price } from '../../protocol/page-context.ts'
import { amountOf, merge, type ProductFacts, priceOf, productOfJsonLd, textOf } from './product.ts'

/** What a shop may tell with the `product` property of the button. Everything is optional, and checked. */
export interface ProductProperty {
  readonly name?: string
  readonly price?: number | string
  readonly currency?: string
  /** Address, absolute or relative to the page. */
  readonly image?: string
}

/** What a shop may tell with the `cart` property, or as JSON in the `cart` attribute. */
export interface CartProperty {
  readonly items?: readonly { readonly name: string; readonly quantity?: number }[]
  /** Number of pieces; the sum of the quantities if left out. */
  readonly count?: number
  readonly total?: number | string
  readonly currency?: string
}

/** What the button says of the page, beside the page itself. */
export interface ButtonFacts {
  readonly product: unknown
  readonly cart: unknown
  getAttribute(name: string): string | null
}

const LONGEST_URL = 2_000
const LONGEST_TEXT = 300
const MOST_ITEMS = 20
/** A page with more JSON-LD than this in one block is not read: parsing it would hold the press up. */
const LONGEST_JSON = 200_000

/** What the shopper has before them: what the button says first, then what the page says for machines. */
export function pageContext(button: ButtonFacts, page: Document = document): PageContext {
  const product = merge(
    attributesOf(button),
    propertyOf(button.product),
    ...jsonLdOf(page).map(productOfJsonLd),
    microdataOf(page),
    openGraphOf(page),
  )
  const title = cut(textOf(page.title))
  const image = addressOf(product.image ?? meta(page, 'og:image'), page)
  const name = cut(product.name)
  const price = priceOf(product.amount, product.currency)
  const cart = cartOf(button)
  return {
    url: addressOf(page.location.href, page) ?? page.location.origin,
    ...(title === undefined ? {} : { title }),
    ...(image === undefined ? {} : { image }),
    ...(name === undefined ? {} : { product: { name, ...(price === undefined ? {} : { price }) } }),
    ...(cart === undefined ? {} : { cart }),
  }
}

function cut(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= LONGEST_TEXT) return text
  return `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…`
}

/** Absolute, http or https, without a fragment, not too long to travel. */
function addressOf(address: string | undefined, page: Document): string | undefined {
  if (address === undefined) return undefined
  const url = URL.parse(address, page.baseURI)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  // Nobody's password belongs on the agent's screen.
  url.username = ''
  url.password = ''
  if (url.href.length > LONGEST_URL) url.search = ''
  return url.href.length > LONGEST_URL ? undefined : url.href
}

function attributesOf(button: ButtonFacts): ProductFacts {
  const text = (name: string): string | undefined => textOf(button.getAttribute(`product-${name}`))
  return { name: text('name'), amount: amountOf(text('price')), currency: text('currency'), image: text('image') }
}

function propertyOf(product: unknown): ProductFacts {
  if (typeof product !== 'object' || product === null) return {}
  const { name, price, currency, image }: Partial<Record<keyof ProductProperty, unknown>> = product
  return { name: textOf(name), amount: amountOf(price), currency: textOf(currency), image: textOf(image) }
}

function jsonLdOf(page: Document): readonly unknown[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_ITEMS).flatMap((script) => {
    const text = script.textContent
    if (text.length > LONGEST_JSON) return []
    try {
      return [JSON.parse(text) as unknown]
    } catch {
      // Half of the shops in the world have one that does not parse.
      return []
    }
  })
}

function microdataOf(page: Document): ProductFacts {
  const product = page.querySelector('[itemscope][itemtype*="schema.org/Product"]')
  if (product === null) return {}
  const property = (name: string, scope: Element = product): Element | undefined =>
    [...scope.querySelectorAll(`[itemprop~="${name}"]`)].find(
      (each) => each.parentElement?.closest('[itemscope]') === scope,
    )
  const offer = property('offers') ?? product
  return {
    name: valueOf(property('name')),
    image: valueOf(property('image')),
    amount: amountOf(valueOf(property('price', offer) ?? property('lowPrice', offer))),
    currency: valueOf(property('priceCurrency', offer)),
  }
}

/** The value of a microdata property stands in another place for each kind of element. */
function valueOf(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined
  for (const name of ['content', 'src', 'href', 'value']) {
    const value = textOf(element.getAttribute(name))
    if (value !== undefined) return value
  }
  return textOf(element.textContent)
}

function openGraphOf(page: Document): ProductFacts {
  const amount = amountOf(meta(page, 'product:price:amount') ?? meta(page, 'og:price:amount'))
  const currency = meta(page, 'product:price:currency') ?? meta(page, 'og:price:currency')
  const sells = amount !== undefined || (meta(page, 'og:type') ?? '').includes('product')
  return sells ? { name: meta(page, 'og:title'), amount, currency, image: meta(page, 'og:image') } : {}
}

function meta(page: Document, property: string): string | undefined {
  const element = page.querySelector(`meta[property="${property}"], meta[name="${property}"]`)
  return textOf(element?.getAttribute('content'))
}

function cartOf(button: ButtonFacts): Cart | undefined {
  const told = button.cart ?? parsed(button.getAttribute('cart'))
  if (typeof told !== 'object' || told === null) return undefined
  const { items, count, total, currency }: Partial<Record<keyof CartProperty, unknown>> = told
  const all = (Array.isArray(items) ? items : []).map(itemOf).filter((item) => item !== undefined)
  const sum = all.reduce((pieces, { quantity }) => pieces + quantity, 0)
  const price = priceOf(amountOf(total), textOf(currency))
  return {
    items: all.slice(0, MOST_ITEMS),
    count: Math.min(99_999, wholeNumber(count, 0) ?? sum),
    ...(price === undefined ? {} : { total: price satisfies Price }),
  }
}

function itemOf(item: unknown): CartItem | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { name, quantity }: { name?: unknown; quantity?: unknown } = item
  const text = cut(textOf(name))
  return text === undefined ? undefined : { name: text, quantity: Math.min(9_999, wholeNumber(quantity, 1) ?? 1) }
}

function wholeNumber(value: unknown, least: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least ? value : undefined
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json)
  } catch {
    return null
  }
}
