import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../errors.ts'
import { type AgentId, agentId, type PartyId } from '../ids.ts'
import { type Call, type ConnectedCall, deadlineOf, isLive } from './call.ts'
import type { CallCommand } from './command.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { MOST_PEOPLE } from './guest.ts'
import { agentsOf, customersOf, partiesOf, partOf, talkersOf } from './parts.ts'
import { after, anna, at, ben } from './people.ts'
import { relation } from './relation.ts'

const staff: readonly AgentId[] = [anna, ben, ...['carl', 'dora', 'emil', 'fay', 'gus'].map(agentId)]
const agent = fc.constantFrom(...staff)
const party = fc.oneof(agent, fc.constant('shopper' as const))

const command: fc.Arbitrary<CallCommand> = fc.oneof(
  { weight: 4, arbitrary: asking() },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('answer' as const), agent }) },
  fc.record({ type: fc.constantFrom('decline' as const, 'withdraw' as const), agent }),
  fc.record({ type: fc.constantFrom('hand-over' as const, 'join' as const, 'take-back' as const), by: agent }),
  fc.record({ type: fc.constant('cancel-ask' as const), by: agent }),
  fc.record({ type: fc.constant('remove' as const), by: agent, party }),
  fc.record({ type: fc.constantFrom('hold' as const, 'resume' as const), by: party }),
  fc.record({ type: fc.constantFrom('leave' as const, 'return' as const), party }),
  fc.record({ type: fc.constant('hang-up' as const), party: agent }),
  fc.constant<CallCommand>({ type: 'expire' }),
)

function asking(): fc.Arbitrary<CallCommand> {
  return fc.record({
    type: fc.constant('ask' as const),
    by: agent,
    wish: fc.constantFrom('hand-over' as const, 'consult' as const, 'join' as const),
    agents: fc.uniqueArray(agent, { minLength: 1, maxLength: 3 }),
    desk: fc.constant(null),
  })
}

const story = fc.array(fc.record({ command, wait: fc.integer({ min: 0, max: 30_000 }) }), { maxLength: 50 })

/** Lives through a story that begins with an answered call; what is refused changes nothing. */
function live(steps: readonly { command: CallCommand; wait: number }[], look: (call: Call, now: number) => void): Call {
  let call = after({ type: 'answer', agent: anna })
  let now = 10_000
  for (const step of steps) {
    now += step.wait
    try {
      for (const event of decide(call, step.command, at(now))) call = evolve(call, event)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    look(call, now)
  }
  return call
}

const each = (check: (call: ConnectedCall, now: number) => void) =>
  fc.assert(
    fc.property(story, (steps) => void live(steps, (call, now) => call.phase === 'connected' && check(call, now))),
    { numRuns: 400 },
  )

describe('However a call is handed on', () => {
  it('G1 an agent is in one place of it, and no more people than fit', () => {
    each((call) => {
      const places = [call.agent, ...call.colleagues, ...(call.consult === null ? [] : [call.consult])]
      expect(new Set(places).size).toBe(places.length)
      expect(call.ask?.agents.filter((one) => places.includes(one)) ?? []).toEqual([])
      expect(call.ask?.agents.length).not.toBe(0)
      expect(customersOf(call).length + 1 + call.colleagues.length).toBeLessThanOrEqual(MOST_PEOPLE)
      expect(agentsOf(call)).toEqual(expect.arrayContaining([...talkersOf(call)]))
    })
  })

  it('T1 A4 the shopper is never left with nobody: somebody leads, and may speak with them again', () => {
    each((call, now) => {
      expect(partOf(call, call.agent)).toBe('desk')
      if (call.hold === null) return expect(relation(call, call.agent, 'shopper')).toBe('open')
      const waysBack: CallCommand[] = [
        { type: 'cancel-ask', by: call.agent },
        { type: 'take-back', by: call.agent },
        { type: 'resume', by: call.agent },
      ]
      const open = waysBack.some((way) => granted(call, way, now))
      expect(open).toBe(true)
    })
  })

  it('T3 the consulted one and the customers never hear each other, nor anybody who is only rung', () => {
    each((call) => {
      for (const from of partiesOf(call))
        for (const to of partiesOf(call)) {
          if (relation(call, from, to) !== 'open') continue
          const parts = [partOf(call, from), partOf(call, to)]
          expect(parts).not.toContain('asked')
          if (parts.includes('consult')) expect(parts).not.toContain('customer')
        }
    })
  })

  it('A4 L4 an ask ends by itself, and so does every absence', () => {
    each((call, now) => {
      const due = deadlineOf(call)
      if (call.ask !== null || Object.keys(call.absence).length > 0) {
        expect(due).not.toBeNull()
        expect(decide(call, { type: 'expire' }, at(Math.max(now, due ?? 0)))).not.toEqual([])
      }
    })
  })

  it('L4 nobody is absent who plays no part any more', () => {
    each((call) => {
      for (const one of Object.keys(call.absence) as PartyId[])
        expect([one, partOf(call, one)]).not.toEqual([one, null])
    })
  })

  it('G2 the end comes with the last agent, and everybody may leave at any time', () => {
    fc.assert(
      fc.property(story, (steps) => {
        let call = live(steps, () => {})
        for (const one of staff) {
          if (!isLive(call) || !talkersOf(call).includes(one)) continue
          for (const event of decide(call, { type: 'hang-up', party: one }, at(9_999_999))) call = evolve(call, event)
          expect(talkersOf(call)).not.toContain(one)
        }
        expect(call.phase).toBe('ended')
      }),
    )
  })
})

function granted(call: Call, command: CallCommand, now: number): boolean {
  try {
    return decide(call, command, at(now)).length > 0
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
