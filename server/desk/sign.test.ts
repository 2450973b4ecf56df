import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../protocol/call/limits.ts'
import type { Opening } from '../../protocol/hours/closed.ts'
import { agentId, deskId } from '../../protocol/ids.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import { type DeskRules, mainDesk } from './rules.ts'
import { pointing, sign } from './sign.ts'

const MONDAY = 1_795_000_000_000
const OPEN: Opening = { open: true, opensAt: null, rings: true }
const closedUntil = (opensAt: number): Opening => ({ open: false, opensAt, rings: false })

const desk = (id: string, members: readonly string[], to?: string): DeskRules => ({
  ...mainDesk({ ...defaultLimits, overflow: to === undefined ? null : { after: 60_000, to: deskId(to) } }),
  id: deskId(id),
  members: members.map((name) => agentId(name)),
})
const is = (name: string, presence: Colleague['presence']): Colleague => ({
  id: agentId(name),
  name,
  presence,
  since: 0,
})

interface Scene {
  readonly people: readonly Colleague[]
  readonly hours?: Readonly<Record<string, Opening>>
  readonly full?: readonly string[]
  readonly desks?: readonly DeskRules[]
}
const two = [desk('sales', ['anna', 'cleo']), desk('repairs', ['ben'])]

function at({ people, hours = {}, full = [], desks = two }: Scene) {
  const says = sign({
    shop: 'Boots',
    desks,
    colleagues: people,
    opening: (id) => hours[id] ?? OPEN,
    hasRoom: ({ id }) => !full.includes(id),
  })
  const of = (id: string) => {
    const rules = desks.find((each) => each.id === id)
    if (rules === undefined) throw new Error(`no desk ${id}`)
    return says.of(rules).presence
  }
  return { of, all: says.all() }
}

describe('what a button says of a desk', () => {
  it('is the truth of its own people', () => {
    const { of } = at({ people: [is('anna', 'available'), is('ben', 'away')] })
    expect(of('sales')).toEqual({ state: 'open', shop: 'Boots', agents: ['anna'] })
    expect(of('repairs')).toEqual({ state: 'away', shop: 'Boots', agents: [] })
  })

  it('tells of a line, and whether there is room in it', () => {
    const people = [is('anna', 'busy'), is('ben', 'wrap-up')]
    const { of } = at({ people, full: ['repairs'] })
    expect(of('sales')).toMatchObject({ state: 'busy', line: true })
    expect(of('repairs')).toMatchObject({ state: 'busy', line: false })
  })

  it('O8 says when this desk opens, while the shop is open', () => {
    const people = [is('anna', 'available'), is('ben', 'available')]
    const { of, all } = at({ people, hours: { repairs: closedUntil(MONDAY) } })
    expect(of('repairs')).toEqual({ state: 'closed', shop: 'Boots', agents: [], opensAt: MONDAY })
    expect(of('sales')).toMatchObject({ state: 'open' })
    expect(all).toMatchObject({ state: 'open', agents: ['anna'] })
  })

  it('Q12 is that of the desk that takes its overflow, while nobody is at it', () => {
    const desks = [desk('sales', ['anna']), desk('repairs', ['ben'], 'sales')]
    const anna = is('anna', 'available')
    expect(at({ desks, people: [anna] }).of('repairs')).toMatchObject({ state: 'open', agents: ['anna'] })
    expect(at({ desks, people: [anna, is('ben', 'busy')] }).of('repairs')).toMatchObject({ state: 'busy', line: true })
    const closed = { people: [anna], hours: { sales: closedUntil(MONDAY) } }
    expect(at({ desks, ...closed }).of('repairs')).toMatchObject({ state: 'away' })
  })

  it('O6 shows nobody there as open, also where the desk rings after hours', () => {
    const late: Opening = { ...closedUntil(MONDAY), rings: true }
    const hours = { sales: late, repairs: late }
    const { of } = at({ people: [is('anna', 'available')], hours })
    expect(of('sales')).toMatchObject({ state: 'open' })
    expect(of('repairs')).toMatchObject({ state: 'closed' })
  })
})

describe('what a button says that names no desk', () => {
  it('D6 is the best that any desk says', () => {
    expect(at({ people: [is('anna', 'busy'), is('ben', 'available')] }).all).toMatchObject({
      state: 'open',
      agents: ['ben'],
    })
    expect(at({ people: [is('anna', 'busy'), is('ben', 'busy')], full: ['sales'] }).all).toMatchObject({
      state: 'busy',
      line: true,
    })
    expect(at({ people: [is('anna', 'busy')], full: ['sales'] }).all).toMatchObject({ state: 'busy', line: false })
    expect(at({ people: [is('anna', 'away')], hours: { repairs: closedUntil(MONDAY) } }).all.state).toBe('away')
  })

  it('is closed until the first desk opens', () => {
    const hours = { sales: closedUntil(MONDAY + 1), repairs: closedUntil(MONDAY) }
    expect(at({ people: [], hours }).all).toEqual({ state: 'closed', shop: 'Boots', agents: [], opensAt: MONDAY })
  })

  it('names everybody who is free once, three at most', () => {
    const desks = [desk('sales', ['anna', 'cleo']), desk('repairs', ['anna', 'ben', 'dora'])]
    const people = ['anna', 'ben', 'cleo', 'dora'].map((name) => is(name, 'available'))
    expect(at({ desks, people }).all.agents).toEqual(['anna', 'cleo', 'ben'])
  })

  it('does not count who stands at no desk', () => {
    expect(at({ people: [is('eve', 'available')] }).all).toMatchObject({ state: 'away' })
  })
})

describe('what a button leads to where a press would be in vain', () => {
  it('is the other ways, if there are any', () => {
    const { of } = at({ people: [is('anna', 'available'), is('ben', 'away')] })
    expect(pointing(of('repairs'), ['phone'])).toMatchObject({ state: 'away', ways: true })
    expect(pointing(of('repairs'), [])).not.toHaveProperty('ways')
    expect(pointing(of('sales'), ['phone'])).not.toHaveProperty('ways')
  })
})
