import { describe, expect, it } from 'vitest'
import { originIn } from './shop-origin.ts'

const found = (text: string, listed: readonly string[] = []) => Object.values(originIn(text, listed))[0]

describe('an address that somebody pastes', () => {
  it('is taken for the origin of its page', () => {
    expect(found('https://www.boots.example/products/ridge?size=42#top')).toBe('https://www.boots.example')
    expect(found(' HTTPS://Boots.Example:443/ ')).toBe('https://boots.example')
    expect(found('https://boots.example:8443')).toBe('https://boots.example:8443')
    expect(found('https://sklep-żółw.example')).toMatch(/^https:\/\/xn--/)
  })

  it('may lack the beginning', () => {
    expect(found('boots.example/shop')).toBe('https://boots.example')
    expect(found('localhost:8080')).toBe('http://localhost:8080')
    expect(found('127.0.0.1:8080/x')).toBe('http://127.0.0.1:8080')
  })

  it.each([
    ['', 'nonsense'],
    ['my shop', 'nonsense'],
    ['boots', 'nonsense'],
    ['ftp://boots.example', 'nonsense'],
    ['https://', 'nonsense'],
    ['http://boots.example', 'http'],
    ['http://localhost.boots.example', 'http'],
    ['https://*.boots.example', 'wildcard'],
    ['https://one.example/page', 'repeated'],
  ])('is refused with the reason: %s', (text, fault) => {
    expect(originIn(text, ['https://one.example'])).toEqual({ fault })
  })

  it('finds no room where the list is full', () => {
    const full = Array.from({ length: 20 }, (_, index) => `https://shop${index}.example`)
    expect(originIn('https://boots.example', full)).toEqual({ fault: 'many' })
  })
})
