import { describe, expect, it } from 'vitest'
import { patternGrid } from './pattern.ts'

describe('a pattern', () => {
  it('is the same for the same number', () => {
    expect(patternGrid(5)).toEqual(patternGrid(5))
  })

  it('differs from every other by more cells than a look may get wrong', () => {
    for (let one = 0; one < 64; one++) {
      for (let other = 0; other < one; other++) {
        const differing = patternGrid(one).cells.filter((cell, index) => cell !== patternGrid(other).cells[index])
        expect(differing.length, `${one} and ${other}`).toBeGreaterThan(2)
      }
    }
  })
})
