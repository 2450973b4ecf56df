import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lines, ShopData } from './cart.d.ts'
import {
  addPiece,
  countPieces,
  insertLine,
  readLines,
  removeLine,
  setQuantity,
  snapshot,
  totalCents,
  writeLines,
} from './cart.js'

const data: ShopData = {
  language: 'en',
  currency: 'EUR',
  products: {
    boot: {
      cents: 18900,
      url: '/demo/products/boot',
      picture: '/demo/art/boot.svg',
      stock: { '41': 0, '42': 2 },
      names: { '41': 'Boot, size 41', '42': 'Boot, size 42' },
    },
    flask: {
      cents: 3450,
      url: '/demo/products/flask',
      picture: '/demo/art/flask.svg',
      stock: { '': 9 },
      names: { '': 'Flask' },
    },
  },
}
const { products } = data
const boot = { product: 'boot', size: '42', quantity: 1 }
const flask = { product: 'flask', size: '', quantity: 3 }

describe('the cart', () => {
  it('adds a piece to its line, or as a new line', () => {
    const one = addPiece([], 'boot', '42', products)
    const two = addPiece(one, 'boot', '42', products)
    expect(one).toEqual([boot])
    expect(addPiece(two, 'flask', '', products)).toEqual([
      { ...boot, quantity: 2 },
      { ...flask, quantity: 1 },
    ])
  })

  it('gives the same lines back when the shelf is empty, or has no such thing', () => {
    const lines: Lines = [{ ...boot, quantity: 2 }]
    expect(addPiece(lines, 'boot', '42', products)).toBe(lines)
    expect(addPiece(lines, 'boot', '41', products)).toBe(lines)
    expect(addPiece(lines, 'toString', '', products)).toBe(lines)
  })

  it('keeps a quantity within one and the shelf', () => {
    expect(setQuantity([boot], 0, 0, products)).toEqual([boot])
    expect(setQuantity([boot], 0, 7, products)).toEqual([{ ...boot, quantity: 2 }])
  })

  it('puts a removed line back where it was', () => {
    const lines: Lines = [boot, flask]
    expect(insertLine(removeLine(lines, 0), 0, boot)).toEqual(lines)
  })

  it('counts pieces and adds up to the cent', () => {
    expect(countPieces([boot, flask])).toBe(4)
    expect(totalCents([boot, flask], products)).toBe(29250)
  })

  it('tells Shopbell names, euros and whole addresses', () => {
    expect(snapshot([boot, flask], data, 'https://shop.example/demo/cart')).toEqual({
      items: [
        {
          name: 'Boot, size 42',
          quantity: 1,
          price: 189,
          currency: 'EUR',
          url: 'https://shop.example/demo/products/boot',
        },
        { name: 'Flask', quantity: 3, price: 34.5, currency: 'EUR', url: 'https://shop.example/demo/products/flask' },
      ],
      total: 292.5,
      currency: 'EUR',
    })
  })
})

describe('a kept cart', () => {
  it('is read as it was written', () => {
    const line = fc.constantFrom(boot, { ...boot, quantity: 2 }, flask)
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(readLines(writeLines(lines), products)).toEqual(lines)
      }),
    )
  })

  it('is empty where there is none, or where it is no JSON', () => {
    expect(readLines(null, products)).toEqual([])
    expect(readLines('{"product":', products)).toEqual([])
  })

  it('loses what this shop does not sell, and is cut to the shelf', () => {
    const text = JSON.stringify([
      boot,
      { ...boot, size: '41' },
      { ...boot, product: 'sled' },
      { ...boot, quantity: 40 },
      7,
    ])
    expect(readLines(text, products)).toEqual([boot, { ...boot, quantity: 2 }])
  })

  it('never breaks the page, whatever stands in it', () => {
    const hostile = fc.array(
      fc.record({
        product: fc.oneof(fc.constantFrom('boot', '__proto__', 'constructor'), fc.jsonValue()),
        size: fc.oneof(fc.constantFrom('42', '', 'toString'), fc.jsonValue()),
        quantity: fc.oneof(fc.double(), fc.integer(), fc.jsonValue()),
      }),
    )
    fc.assert(
      fc.property(fc.oneof(hostile, fc.jsonValue()), (value) => {
        for (const { product, size, quantity } of readLines(JSON.stringify(value), products)) {
          expect(quantity).toBeGreaterThanOrEqual(1)
          expect(quantity).toBeLessThanOrEqual(products[product]?.stock[size] ?? 0)
        }
      }),
    )
  })
})
