import { describe, expect, it } from 'vitest'
import { estimateWait } from './wait.ts'

const talks = [60_000, 100_000, 120_000, 180_000, 240_000, 900_000]

describe('the wait that is told', () => {
  it('is not told from too few calls, nor where nobody works', () => {
    expect(estimateWait(1, 1, talks.slice(0, 4))).toBeNull()
    expect(estimateWait(1, 0, talks)).toBeNull()
  })

  it('is a range, longer behind and shorter with more hands', () => {
    expect(estimateWait(1, 1, talks)).toEqual({ from: 50_000, to: 90_000 })
    expect(estimateWait(3, 1, talks)).toEqual({ from: 250_000, to: 450_000 })
    expect(estimateWait(3, 5, talks)).toEqual({ from: 50_000, to: 90_000 })
  })
})
