import { describe, expect, it } from 'vitest'
import { Figures } from './figures.ts'

const noon = new Date(2026, 10, 21, 12, 0).getTime()
const HOUR = 3_600_000

describe('figures', () => {
  it('name days as people do, in every language', () => {
    const days = (language: string) => {
      const figures = new Figures(language)
      return [0, 24, 24 * 5].map((hours) => figures.day(noon - hours * HOUR, noon))
    }
    expect(days('en-GB')).toEqual(['Today', 'Yesterday', 'Monday 16 November'])
    expect(days('it')).toEqual(['Oggi', 'Ieri', 'Lunedì 16 novembre'])
    expect(days('pl')).toEqual(['Dzisiaj', 'Wczoraj', 'Poniedziałek, 16 listopada'])
  })

  it('write the clock of the region', () => {
    expect(new Figures('en-GB').time(noon + HOUR)).toBe('13:00')
    expect(new Figures('en-US').time(noon + HOUR)).toMatch(/^1:00\sPM$/)
  })

  it('write whole prices without cents, and others with them', () => {
    const figures = new Figures('en-GB')
    expect(figures.price({ amount: 189, currency: 'EUR' })).toBe('€189')
    expect(figures.price({ amount: 189.5, currency: 'EUR' })).toBe('€189.50')
    expect(figures.price({ amount: 5, currency: 'XQX' })).toMatch(/XQX\s5/)
  })

  it('add spans up to hours and minutes', () => {
    const figures = new Figures('en-GB')
    expect(figures.span(72 * 60_000)).toBe('1h 12m')
    expect(figures.span(2 * HOUR)).toBe('2h')
    expect(figures.span(40_000)).toBe('1m')
  })
})
