import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../errors.ts'
import { agentId } from '../ids.ts'
import { type Call, deadlineOf, idle, isLive } from './call.ts'
import type { CallCommand } from './command.ts'
import { decide } from './decide.ts'
import type { CallEvent } from './event.ts'
import { evolve, replay } from './evolve.ts'
import { anna, at, ben, dial } from './people.ts'
import { relation } from './relation.ts'

const agent = fc.constantFrom(anna, ben, agentId('carl'))
const party = fc.oneof(agent, fc.constant('shopper' as const))
const page = fc.record({ url: fc.constantFrom('https://shop.example/a', 'https://shop.example/b') })

const command: fc.Arbitrary<CallCommand> = fc.oneof(
  fc.record({ type: fc.constantFrom('decline' as const, 'withdraw' as const), agent }),
  fc.record({ type: fc.constant('answer' as const), agent }),
  fc.record({ type: fc.constantFrom('hold' as const, 'resume' as const), by: party }),
  fc.record({ type: fc.constantFrom('leave' as const, 'return' as const), party }),
  fc.record({ type: fc.constant('walk' as const), page }),
  fc.record({ type: fc.constant('hang-up' as const), party }),
  fc.constant<CallCommand>({ type: 'expire' }),
  fc.constant<CallCommand>(dial),
)
const step = fc.record({ command, wait: fc.integer({ min: 0, max: 40_000 }) })
const story = fc.array(step, { maxLength: 40 })

/** Lives through a story; whatever is refused changes nothing. Looks at every call on the way. */
function live(
  steps: readonly { command: CallCommand; wait: number }[],
  look: (call: Call, now: number, events: readonly CallEvent[]) => void,
) {
  let call: Call = idle
  let now = 1_000
  const log: CallEvent[] = []
  for (const { command: next, wait } of [{ command: dial as CallCommand, wait: 0 }, ...steps]) {
    now += wait
    let events: readonly CallEvent[] = []
    try {
      events = decide(call, next, at(now))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    for (const event of events) call = evolve(call, event)
    log.push(...events)
    look(call, now, log)
  }
  return { call, log, now }
}

describe('Whatever comes in whatever order', () => {
  it('no call is stuck: a live one has a deadline, or people on the line who may end it', () => {
    fc.assert(
      fc.property(story, (steps) => {
        live(steps, (call, now) => {
          if (!isLive(call)) return
          const due = deadlineOf(call)
          if (due !== null) expect(decide(call, { type: 'expire' }, at(Math.max(now, due)))).not.toEqual([])
          expect(decide(call, { type: 'hang-up', party: 'shopper' }, at(now))).toHaveLength(1)
        })
      }),
    )
  })

  it('a ringing call rings at somebody, and a connected one has exactly one agent who may hear', () => {
    fc.assert(
      fc.property(story, (steps) => {
        live(steps, (call) => {
          if (call.phase === 'ringing') expect(call.agents.length).toBeGreaterThan(0)
          const hearing = [anna, ben, agentId('carl')].filter((each) => relation(call, 'shopper', each) === 'open')
          expect(hearing).toEqual(call.phase === 'connected' && call.hold === null ? [call.agent] : [])
        })
      }),
    )
  })

  it('ended is final, and ended once', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { log } = live(steps, () => {})
        const ends = log.filter((event) => event.type === 'ended')
        expect(ends.length).toBeLessThanOrEqual(1)
        if (ends.length === 1) expect(log.at(-1)).toBe(ends[0])
      }),
    )
  })

  it('the events alone tell the call', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { call, log } = live(steps, () => {})
        expect(replay(log)).toEqual(call)
      }),
    )
  })

  it('a decision is the same when asked again, and leaves the call as it was', () => {
    fc.assert(
      fc.property(story, step, (steps, { command: last }) => {
        const { call, now } = live(steps, () => {})
        const before = JSON.parse(JSON.stringify(call))
        const ask = () => {
          try {
            return decide(call, last, at(now))
          } catch (error) {
            return error instanceof Refusal ? error.body : error
          }
        }
        expect(ask()).toEqual(ask())
        expect(call).toEqual(before)
      }),
    )
  })

  it('evolve never throws, not even for events that do not belong there', () => {
    const anyEvent = story.map((steps) => live(steps, () => {}).log).filter((log) => log.length > 0)
    fc.assert(
      fc.property(anyEvent, anyEvent, fc.integer(), (log, other, seed) => {
        const strange = other.toSorted((a, b) => ((a.at * 31 + seed) % 7) - ((b.at * 17 + seed) % 5))
        expect(() => replay(strange, replay(log))).not.toThrow()
      }),
    )
  })
})
