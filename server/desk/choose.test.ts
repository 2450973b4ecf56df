import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { deskId } from '../../protocol/ids.ts'
import { chooseDesk } from './choose.ts'
import { type DeskRules, mainDesk } from './rules.ts'

const desk = (id: string, change: Partial<DeskRules> = {}): DeskRules => ({
  ...mainDesk(defaultLimits),
  id: deskId(id),
  ...change,
})
const desks = [
  desk('sales'),
  desk('repairs', { pages: ['/repair*order', 'Sole'] }),
  desk('italian', { languages: ['it-IT'] }),
]
const chosen = (url: string, language = 'en', name?: string) =>
  chooseDesk(desks, { url: `https://shop.example${url}`, ...(name !== undefined && { product: { name } }) }, language)
    ?.id

describe('the desk for a shopper who names none', () => {
  it('is the one whose pages they stand before, whatever they speak', () => {
    expect(chosen('/repairs/my-order?id=1', 'it')).toBe('repairs')
    expect(chosen('/shoes', 'it', 'New sole')).toBe('repairs')
    expect(chosen('/order/repairs')).toBe('sales')
  })

  it('is else the one that speaks their language, else the first', () => {
    expect(chosen('/shoes', 'it-CH')).toBe('italian')
    expect(chosen('/shoes', 'pl')).toBe('sales')
  })
})
