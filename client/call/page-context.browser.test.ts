import { describe, expect, it } from 'vitest'
import { pageContext } from './page-context.ts'

interface Told {
  readonly head?: string
  readonly body?: string
  readonly button?: Readonly<Record<string, string>>
  readonly product?: unknown
  readonly cart?: unknown
}

/** A document with an address, as a browser has parsed it. */
function read({ head = '', body = '', button = {}, product = null, cart = null }: Told) {
  const page = new DOMParser().parseFromString(
    `<!doctype html><head><base href="https://shop.example/boots/"><title> Ridge Boot  | Boots </title>${head}</head><body>${body}`,
    'text/html',
  )
  const at = new Proxy(page, {
    get: (target, name) => {
      if (name === 'location') return new URL('https://shop.example/boots/ridge?size=42#reviews')
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const getAttribute = (name: string): string | null => button[name] ?? null
  return pageContext({ getAttribute, product, cart }, at)
}

const jsonLd = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const ridge = {
  '@type': 'Product',
  name: 'Ridge Boot',
  image: '/ridge.jpg',
  offers: { price: '189.00', priceCurrency: 'EUR' },
}

describe('what a page tells of itself', () => {
  it('is its address without the fragment and its title, if it tells nothing else', () => {
    expect(read({})).toEqual({ url: 'https://shop.example/boots/ridge?size=42', title: 'Ridge Boot | Boots' })
  })

  it('is what schema.org says of its product', () => {
    expect(read({ head: jsonLd(ridge) })).toMatchObject({
      image: 'https://shop.example/ridge.jpg',
      product: { name: 'Ridge Boot', price: { amount: 189, currency: 'EUR' } },
    })
  })

  it('is what microdata say of it', () => {
    const body = `<div itemscope itemtype="https://schema.org/Product">
      <div itemprop="review" itemscope itemtype="https://schema.org/Review"><b itemprop="name">Splendid</b></div>
      <h1 itemprop="name">Ridge <b>Boot</b></h1><img itemprop="image" src="ridge.jpg">
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
        <meta itemprop="priceCurrency" content="PLN"><span itemprop="price" content="799.00">799 zł</span>
      </div></div>`
    expect(read({ body })).toMatchObject({
      image: 'https://shop.example/boots/ridge.jpg',
      product: { name: 'Ridge Boot', price: { amount: 799, currency: 'PLN' } },
    })
  })

  it('is what Open Graph says of it', () => {
    const head = `<meta property="og:title" content="Ridge Boot"><meta property="og:image" content="https://cdn.example/r.jpg">
      <meta property="product:price:amount" content="189,50"><meta property="product:price:currency" content="EUR">`
    expect(read({ head })).toMatchObject({
      image: 'https://cdn.example/r.jpg',
      product: { name: 'Ridge Boot', price: { amount: 189.5, currency: 'EUR' } },
    })
  })

  it('calls no article a product', () => {
    const head = '<meta property="og:type" content="article"><meta property="og:title" content="How to lace a boot">'
    expect(read({ head }).product).toBeUndefined()
  })

  it('is first of all what the button says: attributes before the property before the page', () => {
    const told = {
      head: jsonLd(ridge),
      product: { name: 'Ridge Boot, size 42', price: 179, currency: 'EUR', image: '/forty-two.jpg' },
    }
    expect(read(told)).toMatchObject({
      image: 'https://shop.example/forty-two.jpg',
      product: { name: 'Ridge Boot, size 42', price: { amount: 179, currency: 'EUR' } },
    })
    const button = { 'product-name': 'Ridge Boot, brown', 'product-price': '169.90', 'product-currency': 'EUR' }
    expect(read({ ...told, button }).product).toEqual({
      name: 'Ridge Boot, brown',
      price: { amount: 169.9, currency: 'EUR' },
    })
  })

  it('has the cart, from the property or the attribute', () => {
    const cart = { items: [{ name: 'Laces', quantity: 2 }, { name: 'Wax' }], total: '21.50', currency: 'EUR' }
    const expected = {
      items: [
        { name: 'Laces', quantity: 2 },
        { name: 'Wax', quantity: 1 },
      ],
      count: 3,
      total: { amount: 21.5, currency: 'EUR' },
    }
    expect(read({ cart }).cart).toEqual(expected)
    expect(read({ button: { cart: JSON.stringify(cart) } }).cart).toEqual(expected)
  })

  it('is cut to what may travel', () => {
    const items = Array.from({ length: 40 }, (_, index) => ({ name: `Piece ${index}`, quantity: 100_000 }))
    const { product, cart, image } = read({
      product: {
        name: 'x'.repeat(1_000),
        price: 1e12,
        currency: 'EUR',
        image: `https://shop.example/${'y'.repeat(3_000)}`,
      },
      cart: { items, count: 1e9 },
    })
    expect(product?.name).toHaveLength(300)
    expect(product?.price).toBeUndefined()
    expect(image).toBeUndefined()
    expect(cart).toMatchObject({ count: 99_999 })
    expect(cart?.items).toHaveLength(20)
    expect(cart?.items[0]?.quantity).toBe(9_999)
  })

  it('survives garbage', () => {
    const head = `<script type="application/ld+json">{"@type": "Product", </script>${jsonLd({ '@type': 7, '@graph': [null, 3, 'x'] })}
      <meta property="og:image" content="javascript:alert(1)">`
    const context = read({
      head,
      body: '<div itemscope itemtype="https://schema.org/Product"></div>',
      button: { cart: '{', 'product-price': 'a lot' },
      product: { name: {}, price: [], currency: 5 },
      cart: 'no',
    })
    expect(context).toEqual({ url: 'https://shop.example/boots/ridge?size=42', title: 'Ridge Boot | Boots' })
  })
})
