import { describe, expect, it } from 'vitest'
import { english as callWords } from '../locales/call-en.ts'
import { english as words } from '../locales/console-en.ts'
import { english as people } from '../locales/people-en.ts'
import { Figures } from './figures.ts'
import { boot, jacket } from './gallery/goods.ts'
import { aboutOf, linkNameOf, linkOf, placeOf, priceLine, shopperLine } from './page-facts.ts'
import type { Tongue } from './tongue.ts'

const tongue: Tongue = { language: 'en', words, callWords, people, figures: new Figures('en-GB') }

describe('what a page tells', () => {
  it('is named by its product, else its title, else its address', () => {
    expect(aboutOf(boot, tongue)).toBe('Ridge Boot, size 42')
    expect(aboutOf({ url: 'https://shop.example/x', title: 'Size guide' }, tongue)).toBe('Size guide')
    expect(aboutOf({ url: 'https://www.shop.example/caf%C3%A9' }, tongue)).toBe('shop.example/café')
  })

  it('shows price and cart, as far as it has them', () => {
    expect(priceLine(boot, tongue)).toBe('€189 · Cart: 2 items')
    expect(priceLine(jacket, tongue)).toBe('€240 · Cart: 1 item')
    expect(priceLine({ url: 'https://shop.example' }, tongue)).toBe('')
  })

  it('shows an address as people read it, even a broken one', () => {
    expect(placeOf('https://shop.example/')).toBe('shop.example')
    expect(placeOf('https://shop.example/%E0%A4%A')).toBe('shop.example/%E0%A4%A')
    expect(placeOf('nonsense')).toBe('nonsense')
  })

  it('calls a link by the address that is shown, then by its title', () => {
    expect(linkNameOf(boot, tongue)).toBe(
      'northtrail.shop/boots/ridge-boot, Ridge Boot – North Trail, opens in a new tab',
    )
    expect(linkNameOf({ url: 'https://shop.example/x' }, tongue)).toBe('shop.example/x, opens in a new tab')
  })

  it('links to the web only', () => {
    expect(linkOf('https://shop.example/x')).toBe('https://shop.example/x')
    for (const evil of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense'])
      expect(linkOf(evil)).toBeNull()
  })

  it('names the language without its region, and keeps its script', () => {
    const line = (language: string) => shopperLine({ language, device: 'phone', listensOnly: false }, tongue)
    expect(line('en-US')).toBe('English · Phone')
    expect(line('pl')).toBe('Polish · Phone')
    expect(line('zh-Hant-TW')).toBe('Traditional Chinese · Phone')
    expect(line('x')).toBe('x · Phone')
  })
})
