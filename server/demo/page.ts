import { currency, type Product, type ProductId, type SizeKind } from './catalogue.ts'
import { type Html, html } from './html.ts'
import { type Language, languagePath } from './language.ts'
import type { Words } from './words/index.ts'

/** What every page knows about the request it answers. */
export interface PageContext {
  /** Where the shop is mounted: `/demo`, no slash at its end. */
  readonly base: string
  /** Scheme and host as the visitor sees them: data for machines wants whole addresses. */
  readonly origin: string
  readonly language: Language
  readonly words: Words
  /** The page's own path, without base and language: `/products/ridge-boot`. */
  readonly path: string
}

export interface Page {
  readonly title: string
  readonly description: string
  readonly main: Html
  /** Open Graph and JSON-LD of the page's own. */
  readonly head?: Html
  /** Above the header. */
  readonly strip?: Html
  /** Style sheets of the page's own, by name. */
  readonly styles?: readonly string[]
  /** Where the bell stands. Inline pages carry their own element in `main`. */
  readonly bell: 'inline' | 'corner'
}

/** A page of the shop in the language of this one, or in another. */
export function pageAddress(context: PageContext, path: string, language: Language = context.language): string {
  return `${context.base}${languagePath(language)}${path}`
}

export function productAddress(context: PageContext, id: ProductId): string {
  return pageAddress(context, `/products/${id}`)
}

export function assetAddress(context: PageContext, file: string): string {
  return `${context.base}/${file}`
}

/** "€189" where there are no cents, "€34.50" where there are. */
export function money(language: Language, cents: number): string {
  const format = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const
  return new Intl.NumberFormat(language, format).format(cents / 100)
}

export function fill(text: string, blanks: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => blanks[name] ?? whole)
}

interface PictureShape {
  readonly width: number
  readonly height: number
  /** Seen without scrolling: loaded at once. */
  readonly first?: boolean
}

export function picture(context: PageContext, name: string, text: string, shape: PictureShape): Html {
  const order = shape.first ? html`fetchpriority="high"` : html`loading="lazy"`
  return html`<img src="${assetAddress(context, `art/${name}.svg`)}" width="${shape.width}" height="${shape.height}" alt="${text}" decoding="async" ${order}>`
}

export function productPicture(context: PageContext, product: Product, first = false): Html {
  const text = context.words.products[product.id].picture
  return picture(context, product.id, text, { width: 800, height: 800, first })
}

/** A product in a grid. The picture says nothing that the name does not, so it is silent for screen readers. */
export function productCard(context: PageContext, product: Product, heading: 'h2' | 'h3', first = false): Html {
  const { name, kind } = context.words.products[product.id]
  const title = html`<a href="${productAddress(context, product.id)}">${name}</a>`
  return html`<li class="card">
<div class="tile">${picture(context, product.id, '', { width: 800, height: 800, first })}</div>
${heading === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
<p class="kind">${kind}</p>
<p class="price">${money(context.language, product.cents)}</p>
</li>`
}

/** The name with its size, as it stands in a cart; `size` is empty where there is no choice. */
export function sizedName(words: Words, product: Product, size: string): string {
  const { name } = words.products[product.id]
  if (product.choice.kind === 'none') return name
  const kind: SizeKind = product.choice.kind
  return fill(words.sized[kind], { name, size })
}
