import type { CallFacts } from '../../protocol/call/call.ts'
import type { PageContext, ShopperContext } from '../../protocol/page-context.ts'
import type { Tongue } from './tongue.ts'

/** What a page is about, in the fewest words: the product, else the title, else where it is. */
export function aboutOf(page: PageContext, { words }: Tongue): string {
  return page.product?.name || page.title || placeOf(page.url) || words.noProduct
}

/** `northtrail.shop/boots/ridge`: an address for people, without what they never read. */
export function placeOf(url: string): string {
  const parsed = parse(url)
  if (parsed === null) return url
  const path = parsed.pathname === '/' ? '' : decode(parsed.pathname)
  return `${parsed.host.replace(/^www\./, '')}${path}`
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** The address to open, or `null` for anything but the web: a page must not hand a script to its agent. */
export function linkOf(url: string): string | null {
  const parsed = parse(url)
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : null
}

/** What a link to a page is called: the address that stands there, and what ears cannot see. */
export function linkNameOf({ url, title }: PageContext, { words }: Tongue): string {
  const place = placeOf(url)
  return words.openPage(title === undefined || title === place ? place : `${place}, ${title}`)
}

/** € 189 · 2 items in the cart. */
export function priceLine({ product, cart }: PageContext, { words, figures }: Tongue): string {
  const facts: string[] = []
  if (product?.price !== undefined) facts.push(figures.price(product.price))
  if (cart !== undefined && cart.count > 0) facts.push(`${words.cart.title}: ${words.cart.pieces(cart.count)}`)
  return facts.join(' · ')
}

/** All of it, for a sentence: what, how much, who. */
export function factsOf({ page, shopper }: CallFacts, tongue: Tongue): readonly string[] {
  return [aboutOf(page, tongue), priceLine(page, tongue), shopperLine(shopper, tongue)].filter((fact) => fact !== '')
}

/** Polish · Phone. */
export function shopperLine({ language, device }: ShopperContext, { words, figures }: Tongue): string {
  return `${figures.language(language)} · ${words.device[device]}`
}
