import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../protocol/call/limits.ts'
import type { Opening } from '../../protocol/hours/closed.ts'
import { agentId, deskId } from '../../protocol/ids.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import { chooseDesk } from './choose.ts'
import { type DeskRules, mainDesk } from './rules.ts'
import { sign } from './sign.ts'

const OPEN: Opening = { open: true, opensAt: null, rings: true }
const CLOSED: Opening = { open: false, opensAt: 1_795_000_000_000, rings: false }

const desk = (id: string, change: Partial<DeskRules> = {}): DeskRules => ({
  ...mainDesk(defaultLimits),
  id: deskId(id),
  ...change,
})
const only = (...names: string[]) => names.map((name) => agentId(name))
const colleague = (name: string, presence: Colleague['presence'] = 'available'): Colleague => ({
  id: agentId(name),
  name,
  presence,
  since: 0,
})
const desks = [
  desk('sales'),
  desk('repairs', { pages: ['/repair*order', 'Sole'] }),
  desk('italian', { languages: ['it-IT'] }),
]

/** The desk of somebody who presses in a shop with these desks, people and hours. */
function chosen(
  { url = '/shoes', language = 'en', name, named }: { url?: string; language?: string; name?: string; named?: string },
  shop: {
    readonly desks?: readonly DeskRules[]
    readonly people?: readonly Colleague[]
    readonly closed?: readonly string[]
    readonly full?: readonly string[]
    readonly asks?: boolean
  } = {},
): string {
  const all = shop.desks ?? desks
  const opening = (id: string) => (shop.closed?.includes(id) ? CLOSED : OPEN)
  return chooseDesk(
    {
      desk: named === undefined ? undefined : deskId(named),
      page: { url: `https://shop.example${url}`, ...(name !== undefined && { product: { name } }) },
      language,
    },
    {
      desks: all,
      opening,
      asks: shop.asks ?? false,
      sign: sign({
        shop: 'Boots',
        desks: all,
        colleagues: shop.people ?? [colleague('anna')],
        opening,
        hasRoom: ({ id }) => !shop.full?.includes(id),
      }),
    },
  ).id
}

describe('the desk for a shopper who names none', () => {
  it('is the one whose pages they stand before, whatever they speak', () => {
    expect(chosen({ url: '/repairs/my-order?id=1', language: 'it' })).toBe('repairs')
    expect(chosen({ url: '/shoes', language: 'it', name: 'New sole' })).toBe('repairs')
    expect(chosen({ url: '/order/repairs' })).toBe('sales')
  })

  it('is else the one that speaks their language, else the first', () => {
    expect(chosen({ language: 'it-CH' })).toBe('italian')
    expect(chosen({ language: 'pl' })).toBe('sales')
  })

  it('D6 is the next one that takes calls, where that one is closed, empty or full', () => {
    const page = { url: '/repairs/my-order', language: 'it' }
    expect(chosen(page, { closed: ['repairs'] })).toBe('italian')
    expect(chosen(page, { closed: ['repairs', 'italian'] })).toBe('sales')
    const [sales = desk(''), repairs = desk(''), italian = desk('')] = desks
    const empty = [sales, { ...repairs, members: only('ben') }, italian]
    expect(chosen(page, { desks: empty })).toBe('italian')
    const talking = { people: [colleague('anna', 'busy')] }
    expect(chosen(page, { ...talking, full: ['repairs'] })).toBe('italian')
    expect(chosen(page, talking)).toBe('repairs')
  })

  it('O5 refuses with the hours of the desk that was wished for, where none takes calls', () => {
    expect(() => chosen({}, { closed: ['sales', 'repairs', 'italian'] })).toThrow('shop.closed')
  })
})

describe('the desk that a button names', () => {
  it('O8 is refused after its own hours, though others are open, and says when it opens', () => {
    expect(() => chosen({ named: 'repairs' }, { closed: ['repairs'] })).toThrow(
      expect.objectContaining({ body: { code: 'shop.closed', detail: { opensAt: CLOSED.opensAt } } }),
    )
    expect(chosen({ named: 'repairs' }, { closed: ['sales'] })).toBe('repairs')
  })

  it('Q12 gives way to the desk that takes its overflow while nobody is at it', () => {
    const overflow = { after: 60_000, to: deskId('sales') }
    const [sales = desk('')] = desks
    const repairs = desk('repairs', { members: only('ben'), limits: { ...defaultLimits, overflow } })
    const shop = { desks: [sales, repairs] }
    expect(chosen({ named: 'repairs' }, shop)).toBe('sales')
    expect(chosen({ named: 'repairs' }, { ...shop, people: [colleague('anna'), colleague('ben', 'busy')] })).toBe(
      'repairs',
    )
    expect(chosen({ named: 'repairs' }, { ...shop, closed: ['sales'] })).toBe('repairs')
    expect(() => chosen({ named: 'repairs' }, { ...shop, closed: ['repairs'] })).toThrow('shop.closed')
  })

  it('is refused where the shop has no such desk', () => {
    expect(() => chosen({ named: 'gardens' })).toThrow('desk.not-found')
  })
})

describe('a shop that asks what it is about', () => {
  const named = [
    desk('sales', { name: 'Sales', names: { it: 'Vendite' } }),
    desk('orders', { name: 'Help with an order' }),
    desk('italian', { languages: ['it-IT'] }),
    desk('repairs', { name: 'Repairs', pages: ['/repair'] }),
  ]
  const asks = { desks: named, asks: true }
  const offered = (detail: Readonly<Record<string, string>>) =>
    expect.objectContaining({ body: { code: 'desk.choose', detail } })

  it('D7 asks where nothing else chooses, by the names for the language, among those that take calls', () => {
    const all = { sales: 'Sales', orders: 'Help with an order', repairs: 'Repairs' }
    expect(() => chosen({ language: 'pl' }, asks)).toThrow(offered(all))
    const { repairs: _, ...two } = all
    expect(() => chosen({}, { ...asks, closed: ['repairs'] })).toThrow(offered(two))
    const italian = named.filter(({ id }) => id !== 'italian')
    expect(() => chosen({ language: 'it' }, { ...asks, desks: italian })).toThrow(offered({ ...all, sales: 'Vendite' }))
  })

  it('D7 asks nobody whose page, language or press has chosen, and where there is no choice', () => {
    expect(chosen({ url: '/repairs' }, asks)).toBe('repairs')
    expect(chosen({ language: 'it' }, asks)).toBe('italian')
    expect(chosen({ named: 'orders' }, asks)).toBe('orders')
    expect(chosen({}, { ...asks, closed: ['sales', 'repairs'] })).toBe('orders')
    expect(() => chosen({}, { ...asks, closed: named.map(({ id }) => id) })).toThrow('shop.closed')
  })
})
