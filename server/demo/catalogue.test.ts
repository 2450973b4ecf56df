import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categories, findProduct, products, productsIn, stockOf } from './catalogue.ts'

describe('the catalogue', () => {
  it('holds ten products, each in one category', () => {
    expect(products).toHaveLength(10)
    expect(categories.flatMap(productsIn)).toHaveLength(10)
  })

  it.each(products)('has $id on the shelf, with a price, a picture and three others beside it', (product) => {
    expect(Math.max(...Object.values(stockOf(product)))).toBeGreaterThan(0)
    expect(Number.isInteger(product.cents) && product.cents > 0).toBe(true)
    expect(existsSync(new URL(`art/${product.id}.svg`, import.meta.url))).toBe(true)
    expect(new Set([product.id, ...product.related]).size).toBe(4)
  })

  it('finds no product under a name that every object has', () => {
    expect(findProduct('constructor')).toBeUndefined()
    expect(findProduct('ridge-boot')?.cents).toBe(18900)
  })
})
