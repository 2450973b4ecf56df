import type { Price } from '../../protocol/page-context.ts'

/** What a page says of the product it sells, before anything is cut to size. */
export interface ProductFacts {
  readonly name?: string | undefined
  readonly amount?: number | undefined
  readonly currency?: string | undefined
  readonly image?: string | undefined
}

/** The first of several sources that knows each fact. */
export function merge(...sources: readonly ProductFacts[]): ProductFacts {
  const first = <K extends keyof ProductFacts>(key: K): ProductFacts[K] =>
    sources.find((source) => source[key] !== undefined)?.[key]
  // An amount and its currency belong together: one shop's 189 is not another's euro.
  const price = sources.find(({ amount, currency }) => priceOf(amount, currency) !== undefined)
  return { name: first('name'), image: first('image'), amount: price?.amount, currency: price?.currency }
}

/** A price that may travel, or nothing. */
export function priceOf(amount: number | undefined, currency: string | undefined): Price | undefined {
  if (amount === undefined || currency === undefined) return undefined
  const code = currency.trim().toUpperCase()
  return amount >= 0 && amount <= 1e9 && /^[A-Z]{3}$/.test(code) ? { amount, currency: code } : undefined
}

/** Text of a machine-readable field, without white space around it; nothing if it is empty or no text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return undefined
  const text = value.replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** An amount as shops write it: `189.5`, `"189.50"`, `"1 299,00 €"`, `"1,299.00"`. */
export function amountOf(value: unknown): number | undefined {
  const text = textOf(value)?.replace(/[^\d.,]/g, '')
  if (text === undefined || text === '' || text.length > 20) return undefined
  const mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  const tail = text.length - mark - 1
  const several = text.split(text[mark] ?? ' ').length > 2
  // Three digits after a mark are thousands where that mark comes again, or where it is a comma.
  const decimal = mark >= 0 && !several && !(tail === 3 && text[mark] === ',')
  const digits = (part: string): string => part.replace(/[.,]/g, '')
  const amount = Number(decimal ? `${digits(text.slice(0, mark))}.${text.slice(mark + 1)}` : digits(text))
  return Number.isFinite(amount) ? amount : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

/** Whether a schema.org node is of a type, whatever prefix its shop writes before it. */
function isA(node: Readonly<Record<string, unknown>>, type: string): boolean {
  return listOf(node['@type']).some((each) => typeof each === 'string' && each.replace(/^.*[/#:]/, '') === type)
}

/** How deep a page's own data are searched, and how many nodes: a page may say anything. */
const DEEPEST = 6
const MOST = 500

/** The product of a page's JSON-LD: alone, in a list, in an `@graph`, or the main entity of a page. */
export function productOfJsonLd(data: unknown): ProductFacts {
  let left = MOST
  const find = (value: unknown, depth: number): Readonly<Record<string, unknown>> | undefined => {
    if (depth > DEEPEST || left-- <= 0) return undefined
    if (Array.isArray(value)) {
      for (const each of value) {
        const found = find(each, depth + 1)
        if (found !== undefined) return found
      }
      return undefined
    }
    if (!isRecord(value)) return undefined
    if (isA(value, 'Product') || isA(value, 'ProductGroup') || isA(value, 'IndividualProduct')) return value
    return find(value['@graph'], depth + 1) ?? find(value['mainEntity'], depth + 1)
  }
  const product = find(data, 0)
  if (product === undefined) return {}
  const offer = offerOf(product['offers']) ?? offerOf(listOf(product['hasVariant']).find(isRecord)?.['offers'])
  return { name: textOf(product['name']), image: imageOf(product['image']), ...offer }
}

/** The first offer with a price; of an `AggregateOffer` the lowest. */
function offerOf(value: unknown, depth = 0): Pick<ProductFacts, 'amount' | 'currency'> | undefined {
  if (depth > 3) return undefined
  for (const offer of listOf(value).slice(0, MOST)) {
    if (!isRecord(offer)) continue
    const [specification] = listOf(offer['priceSpecification']).filter(isRecord)
    const amount = amountOf(offer['price'] ?? offer['lowPrice'] ?? specification?.['price'])
    const currency = textOf(offer['priceCurrency'] ?? specification?.['priceCurrency'])
    if (priceOf(amount, currency) !== undefined) return { amount, currency }
    const inner = offerOf(offer['offers'], depth + 1)
    if (inner !== undefined) return inner
  }
  return undefined
}

function imageOf(value: unknown): string | undefined {
  for (const image of listOf(value)) {
    if (isRecord(image)) {
      const url = textOf(image['url'] ?? image['contentUrl'])
      if (url !== undefined) return url
    } else if (typeof image === 'string') return textOf(image)
  }
  return undefined
}
