import { describe, expect, it } from 'vitest'
import { amountOf, merge, priceOf, productOfJsonLd } from './product.ts'

describe('an amount', () => {
  it.each([
    [189.5, 189.5],
    ['189.50', 189.5],
    ['189,5', 189.5],
    ['1,299.00', 1299],
    ['1.299,00 €', 1299],
    ['1 299 zł', 1299],
    ['1,299', 1299],
    ['1.299.000', 1299000],
    ['0', 0],
  ])('written %s is %d', (written, amount) => {
    expect(amountOf(written)).toBe(amount)
  })

  it.each([['on request'], [''], [null], [{}], [Number.NaN], ['9'.repeat(40)]])('%j is none', (written) => {
    expect(amountOf(written)).toBeUndefined()
  })
})

describe('a price', () => {
  it('needs a currency of three letters', () => {
    expect(priceOf(5, 'eur')).toEqual({ amount: 5, currency: 'EUR' })
    expect(priceOf(5, '€')).toBeUndefined()
    expect(priceOf(-5, 'EUR')).toBeUndefined()
    expect(priceOf(2e9, 'EUR')).toBeUndefined()
  })

  it('is taken whole from one source', () => {
    const facts = merge({ name: 'Boot', amount: 189 }, { amount: 200, currency: 'EUR', name: 'Other' })
    expect(facts).toEqual({ name: 'Boot', amount: 200, currency: 'EUR', image: undefined })
  })
})

describe('JSON-LD', () => {
  const boot = {
    '@type': 'Product',
    name: ' Ridge  Boot ',
    image: ['https://shop.example/boot.jpg', 'https://shop.example/boot-2.jpg'],
    offers: { '@type': 'Offer', price: '189.00', priceCurrency: 'EUR' },
  }
  const facts = {
    name: 'Ridge Boot',
    image: 'https://shop.example/boot.jpg',
    amount: 189,
    currency: 'EUR',
  }

  it.each([
    ['alone', boot],
    ['in a list', [{ '@type': 'BreadcrumbList' }, boot]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, boot] }],
    ['as the main entity of a page', { '@type': 'ItemPage', mainEntity: boot }],
    ['with a type written in full', { ...boot, '@type': ['https://schema.org/Product', 'Thing'] }],
    ['with its image as an object', { ...boot, image: { '@type': 'ImageObject', url: facts.image } }],
    ['with offers in a list', { ...boot, offers: [{ '@type': 'Offer' }, boot.offers] }],
    [
      'with an aggregate offer',
      { ...boot, offers: { '@type': 'AggregateOffer', lowPrice: 189, priceCurrency: 'EUR' } },
    ],
    ['with a price specification', { ...boot, offers: { priceSpecification: [{ price: 189, priceCurrency: 'EUR' }] } }],
  ])('%s tells the product', (_where, data) => {
    expect(productOfJsonLd(data)).toEqual(facts)
  })

  it.each([
    [null],
    [7],
    ['Product'],
    [[[[[[[[boot]]]]]]]],
    [{ '@type': 'Product', name: {}, offers: 'free', image: 4 }],
  ])('garbage tells nothing: %j', (data) => {
    expect(Object.values(productOfJsonLd(data)).filter((value) => value !== undefined)).toEqual([])
  })

  it('that never ends is left alone', () => {
    const loop: { '@graph'?: unknown } = {}
    loop['@graph'] = [loop, loop]
    expect(productOfJsonLd(loop)).toEqual({})
  })
})
