import { currency, type Product, stockOf } from './catalogue.ts'
import { type Html, html, jsonBlock } from './html.ts'
import { languages, territories } from './language.ts'
import { assetAddress, type PageContext, pageAddress, productAddress } from './page.ts'

export const shopName = 'North Trail Boots'

/** Decimal euros with a point, whatever the language: "189.00". */
function decimal(cents: number): string {
  return (cents / 100).toFixed(2)
}

/** The schema.org Product that search engines and Shopbell read from the page. */
function productData(context: PageContext, product: Product) {
  const words = context.words.products[product.id]
  const url = context.origin + productAddress(context, product.id)
  const left = Object.values(stockOf(product)).some((pieces) => pieces > 0)
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: words.name,
    description: words.copy,
    sku: product.id,
    url,
    image: [context.origin + assetAddress(context, `art/${product.id}.svg`)],
    category: context.words.categories[product.category].name,
    brand: { '@type': 'Brand', name: shopName },
    offers: {
      '@type': 'Offer',
      url,
      price: decimal(product.cents),
      priceCurrency: currency,
      availability: left ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
      itemCondition: 'https://schema.org/NewCondition',
    },
  }
}

interface OpenGraph {
  readonly type: 'website' | 'product'
  readonly title: string
  readonly description: string
  /** A name in `art/`, without its ending. */
  readonly art: string
  readonly artText: string
}

export function openGraph(context: PageContext, graph: OpenGraph): Html {
  const others = languages.filter((language) => language !== context.language)
  return html`<meta property="og:type" content="${graph.type}">
<meta property="og:site_name" content="${shopName}">
<meta property="og:title" content="${graph.title}">
<meta property="og:description" content="${graph.description}">
<meta property="og:url" content="${context.origin + pageAddress(context, context.path)}">
<meta property="og:image" content="${context.origin + assetAddress(context, `art/${graph.art}.svg`)}">
<meta property="og:image:alt" content="${graph.artText}">
<meta property="og:locale" content="${territories[context.language]}">
${others.map((other) => html`<meta property="og:locale:alternate" content="${territories[other]}">`)}`
}

export function productHead(context: PageContext, product: Product): Html {
  const words = context.words.products[product.id]
  return html`${openGraph(context, { type: 'product', title: words.name, description: words.copy, art: product.id, artText: words.picture })}
<meta property="product:price:amount" content="${decimal(product.cents)}">
<meta property="product:price:currency" content="${currency}">
<script type="application/ld+json">${jsonBlock(productData(context, product))}</script>`
}
