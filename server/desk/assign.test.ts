import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { agentId, callId, type DeskId, deskId } from '../../protocol/ids.ts'
import { assign, byPlace, type Caller, type Hand } from './assign.ts'
import { type DeskRules, isMember, mainDesk, type Strategy } from './rules.ts'

const strategies = ['ring-all', 'longest-idle', 'round-robin', 'in-order'] as const satisfies readonly Strategy[]
const agents = ['anna', 'ben', 'cleo', 'dora', 'emil', 'fee'].map(agentId)
const desks = ['sales', 'support'].map(deskId)

interface Shop {
  readonly rules: ReadonlyMap<DeskId, DeskRules>
  readonly hands: readonly Hand[]
  readonly callers: readonly Caller[]
}

const members = fc.oneof(fc.constant('all' as const), fc.shuffledSubarray(agents, { minLength: 1 }))
const desk = fc.record({ strategy: fc.constantFrom(...strategies), members })

/** A shop in any state: some agents free, some callers ring already, some have been passed over, some reload. */
const shop: fc.Arbitrary<Shop> = fc
  .record({
    each: fc.tuple(desk, desk),
    free: fc.shuffledSubarray(agents),
    callers: fc.array(
      fc.record({
        desk: fc.constantFrom(...desks),
        priority: fc.constantFrom(0, 0, 0, 1),
        since: fc.integer({ min: 0, max: 50 }),
        passed: fc.shuffledSubarray(agents, { maxLength: 2 }),
        away: fc.constantFrom(false, false, false, true),
        rings: fc.boolean(),
        last: fc.option(fc.constantFrom(...agents), { nil: null }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ each, free, callers }) => {
    const rules = new Map(
      desks.map((id, index) => [id, { ...mainDesk(defaultLimits), ...each[index], id } satisfies DeskRules]),
    )
    const hands = free.map((agent, index) => ({ agent, freeSince: index * 7, rungAt: 100 - index * 3 }))
    const left = new Set(free)
    const all = callers.map(({ desk: at, priority, since, passed, away, rings, last }, index): Caller => {
      const own = rules.get(at)
      // Who rings does so at hands that were theirs to have.
      const open = [...left].filter((agent) => own !== undefined && isMember(own, agent) && !passed.includes(agent))
      const rung = !rings || away ? [] : own?.strategy === 'ring-all' ? open : open.slice(0, 1)
      for (const agent of rung) left.delete(agent)
      return {
        id: callId(`call-${index}`),
        desk: at,
        place: { priority, since, until: 1_000, overflow: null },
        passed,
        shopperAwayUntil: away ? 900 : null,
        rung,
        last,
      }
    })
    return { rules, hands, callers: all }
  })

const rulesIn =
  ({ rules }: Shop) =>
  (id: DeskId): DeskRules => {
    const found = rules.get(id)
    if (found === undefined) throw new Error(id)
    return found
  }

const offersIn = (each: Shop) => assign(each.callers, each.hands, rulesIn(each))
const callerOf = ({ callers }: Shop, id: string): Caller => {
  const found = callers.find((each) => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('whoever is rung for whom', () => {
  it('rings free members of the desk alone, none that has passed, and nobody who reloads', () => {
    fc.assert(
      fc.property(shop, (each) => {
        const free = each.hands.map(({ agent }) => agent)
        for (const { call, agents: rung } of offersIn(each)) {
          const caller = callerOf(each, call)
          expect(rung.length).toBeGreaterThan(0)
          expect(caller.rung).toEqual([])
          expect(caller.shopperAwayUntil).toBeNull()
          for (const agent of rung) {
            expect(free).toContain(agent)
            expect(isMember(rulesIn(each)(caller.desk), agent)).toBe(true)
            expect(caller.passed).not.toContain(agent)
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('promises no agent twice who is rung alone', () => {
    fc.assert(
      fc.property(shop, (each) => {
        const alone = [
          ...each.callers
            .filter(({ desk: at, rung }) => rung.length > 0 && rulesIn(each)(at).strategy !== 'ring-all')
            .flatMap(({ rung }) => rung),
          ...offersIn(each)
            .filter(({ call }) => rulesIn(each)(callerOf(each, call).desk).strategy !== 'ring-all')
            .flatMap(({ agents: rung }) => rung),
        ]
        expect(alone).toHaveLength(new Set(alone).size)
        const others = offersIn(each)
          .filter(({ call }) => rulesIn(each)(callerOf(each, call).desk).strategy === 'ring-all')
          .flatMap(({ agents: rung }) => rung)
        for (const agent of alone) expect(others).not.toContain(agent)
      }),
      { numRuns: 2_000 },
    )
  })

  it('skips nobody: who is not rung leaves no hand of theirs to anybody behind them', () => {
    fc.assert(
      fc.property(shop, (each) => {
        const offers = offersIn(each)
        const line = each.callers
          .filter(({ rung, shopperAwayUntil }) => rung.length === 0 && shopperAwayUntil === null)
          .toSorted(byPlace)
        for (const [index, caller] of line.entries()) {
          if (offers.some(({ call }) => call === caller.id)) continue
          const mine = (agent: (typeof agents)[number]) =>
            isMember(rulesIn(each)(caller.desk), agent) && !caller.passed.includes(agent)
          for (const behind of line.slice(index + 1)) {
            const offer = offers.find(({ call }) => call === behind.id)
            for (const agent of offer?.agents ?? []) expect(mine(agent), `${agent} for ${behind.id}`).toBe(false)
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves no caller waiting while a hand of theirs is free and wanted by nobody', () => {
    fc.assert(
      fc.property(shop, (each) => {
        const offers = offersIn(each)
        const busy = new Set([
          ...each.callers.flatMap(({ rung }) => rung),
          ...offers.flatMap(({ agents: rung }) => rung),
        ])
        const first = each.callers
          .filter(({ rung, shopperAwayUntil }) => rung.length === 0 && shopperAwayUntil === null)
          .toSorted(byPlace)
          .find(({ id }) => !offers.some(({ call }) => call === id))
        if (first === undefined) return
        const idle = each.hands.filter(
          ({ agent }) =>
            !busy.has(agent) && isMember(rulesIn(each)(first.desk), agent) && !first.passed.includes(agent),
        )
        expect(idle).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  it('rings a hand that no other call rings at, however many calls ring at fewer hands than they are', () => {
    const [sales, support] = [deskId('sales'), deskId('support')]
    const [left, gone, ben] = [agentId('anna'), agentId('cleo'), agentId('ben')]
    const caller = (id: string, at: DeskId, rung: Caller['rung']): Caller => ({
      id: callId(id),
      desk: at,
      place: { priority: 0, since: 1, until: 1_000, overflow: null },
      passed: [],
      shopperAwayUntil: null,
      rung,
      last: null,
    })
    const callers = [caller('1', sales, [left, gone]), caller('2', sales, [left, gone]), caller('3', support, [])]
    const hands = [left, ben].map((agent) => ({ agent, freeSince: 0, rungAt: 0 }))
    const rules = (id: DeskId) => ({ ...mainDesk(defaultLimits), id, members: id === support ? [ben] : [left, gone] })
    expect(assign(callers, hands, rules)).toEqual([{ call: callId('3'), agents: [ben] }])
  })

  it('serves higher priority first, then who has waited longest, and the last agent before all others', () => {
    const sales = deskId('sales')
    const rules = { ...mainDesk(defaultLimits), id: sales, strategy: 'longest-idle' } as const
    const caller = (id: string, since: number, priority = 0, last: Caller['last'] = null): Caller => ({
      id: callId(id),
      desk: sales,
      place: { priority, since, until: 1_000, overflow: null },
      passed: [],
      shopperAwayUntil: null,
      rung: [],
      last,
    })
    const [anna, ben] = [agentId('anna'), agentId('ben')]
    const hands = [anna, ben].map((agent, index) => ({ agent, freeSince: index, rungAt: 0 }))
    const given = (callers: readonly Caller[]) =>
      assign(callers, hands, () => rules).map(({ call, agents: rung }) => [call, ...rung])
    expect(given([caller('late', 9), caller('early', 1), caller('vip', 5, 1)])).toEqual([
      ['vip', 'anna'],
      ['early', 'ben'],
    ])
    expect(given([caller('early', 1, 0, ben), caller('late', 9, 0, ben)])).toEqual([
      ['early', 'ben'],
      ['late', 'anna'],
    ])
  })
})
