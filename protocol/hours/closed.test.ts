import { describe, expect, it } from 'vitest'
import { Refusal } from '../errors.ts'
import type { ShopPresence } from '../rest/routes.ts'
import { type Opening, refuseAfterHours, shown } from './closed.ts'

const inHours: Opening = { open: true, opensAt: null, rings: true }
const after: Opening = { open: false, opensAt: 1_795_000_000_000, rings: false }
const afterButRings: Opening = { ...after, rings: true }
const people = (state: ShopPresence['state'], agents: string[] = []): ShopPresence => ({ state, shop: 'Boots', agents })
const states = [people('open', ['Anna']), people('busy'), people('away')]
const closed = { state: 'closed', shop: 'Boots', agents: [], opensAt: 1_795_000_000_000 }

describe('O6 what a button may say', () => {
  it('is what the people do, in the opening hours', () => {
    expect(states.map((state) => shown(state, inHours))).toEqual(states)
  })

  it('is closed after hours, whoever is there', () => {
    expect(states.map((state) => shown(state, after))).toEqual([closed, closed, closed])
  })

  it('is what the people do, where the shop rings after hours and somebody is there', () => {
    expect(states.map((state) => shown(state, afterButRings))).toEqual([states[0], states[1], closed])
  })

  it('names no day where none is known', () => {
    expect(shown(people('away'), { ...after, opensAt: null })).toEqual({ state: 'closed', shop: 'Boots', agents: [] })
  })
})

describe('O5 a dial after hours', () => {
  const refusal = (opening: Opening) => {
    try {
      refuseAfterHours(opening)
      return null
    } catch (error) {
      return error instanceof Refusal ? error.body : error
    }
  }

  it('is refused with the instant at which the shop opens', () => {
    expect(refusal(after)).toEqual({ code: 'shop.closed', detail: { opensAt: 1_795_000_000_000 } })
    expect(refusal({ ...after, opensAt: null })).toEqual({ code: 'shop.closed' })
  })

  it('is not refused in the hours, nor where the shop rings after them', () => {
    expect([refusal(inHours), refusal(afterButRings)]).toEqual([null, null])
  })
})
