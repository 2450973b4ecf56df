import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../errors.ts'
import { type AgentId, agentId, isCustomer, type PartyId } from '../ids.ts'
import { type Call, deadlineOf, idle, isLive } from './call.ts'
import type { CallCommand } from './command.ts'
import { decide } from './decide.ts'
import type { CallEvent } from './event.ts'
import { evolve, evolvers, replay } from './evolve.ts'
import { MOST_PEOPLE } from './guest.ts'
import { customersOf, partOf, talkersOf } from './parts.ts'
import { anna, at, ben, clara, dial, friend, second } from './people.ts'
import { relation } from './relation.ts'
import { saidIn } from './say.ts'

const carl = agentId('carl')
const everybody = [anna, ben, carl, clara, 'shopper', friend, second] as const
const agent = fc.constantFrom(anna, ben, carl, clara)
const guest = fc.constantFrom(friend, second)
const party = fc.constantFrom(...everybody)
const page = fc.record({ url: fc.constantFrom('https://shop.example/a', 'https://shop.example/b') })

const command: fc.Arbitrary<CallCommand> = fc.oneof(
  fc.record({ type: fc.constantFrom('decline' as const, 'withdraw' as const), agent }),
  fc.record({ type: fc.constant('answer' as const), agent }),
  fc.record({ type: fc.constantFrom('hold' as const, 'resume' as const), by: party }),
  fc.record({ type: fc.constantFrom('leave' as const, 'leave-anew' as const, 'return' as const), party }),
  fc.record({ type: fc.constant('walk' as const), page }),
  fc.record({ type: fc.constant('hang-up' as const), party }),
  fc.constant<CallCommand>({ type: 'expire' }),
  fc.record({ type: fc.constant('offer' as const), agents: fc.subarray([anna, ben, carl]) }),
  fc.constant<CallCommand>({ type: 'give-up' }),
  fc.record({ type: fc.constant('say' as const), text: fc.constantFrom('', 'About the boots') }),
  fc.record({
    type: fc.constant('record' as const),
    clip: fc.constantFrom(null, { id: 'clip-1', length: 4_000 }, { id: 'clip-2', length: 15_000 }),
  }),
  fc.record({ type: fc.constant('keep' as const), days: fc.constantFrom(null, 30) }),
  fc.record({
    type: fc.constant('ask' as const),
    by: agent,
    wish: fc.constantFrom('hand-over' as const, 'consult' as const, 'join' as const),
    agents: fc.subarray([anna, ben, carl, clara]),
    desk: fc.constant(null),
  }),
  fc.record({
    type: fc.constantFrom('cancel-ask' as const, 'hand-over' as const, 'join' as const, 'take-back' as const),
    by: agent,
  }),
  fc.record({ type: fc.constant('knock' as const), guest, name: fc.constant('Mia') }),
  fc.record({ type: fc.constantFrom('admit' as const, 'refuse' as const), by: party, guest }),
  fc.record({ type: fc.constant('remove' as const), by: agent, party }),
  fc.record({
    type: fc.constant('watch' as const),
    agent,
    mode: fc.constantFrom('listen' as const, 'whisper' as const),
    told: fc.boolean(),
  }),
  fc.record({ type: fc.constant('unwatch' as const), agent }),
  fc.record({
    type: fc.constantFrom('offer-carry' as const, 'carry' as const),
    key: fc.constantFrom('one', 'other'),
  }),
  fc.constant<CallCommand>(dial),
)
const hope = fc.subarray([anna, ben, carl, clara])
// Mostly moments; now and then long enough for a deadline.
const wait = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 900 }) }, fc.integer({ min: 0, max: 100_000 }))
const step = fc.record({ command, hope, wait })
const answered = fc.constant({ command: { type: 'answer', agent: anna }, hope: [], wait: 900 })
/** Half of them from the dial on, half from the answer. */
const story = fc
  .tuple(fc.option(answered), fc.array(step, { maxLength: 60, size: 'max' }))
  .map(([first, steps]) => (first === null ? steps : [first, ...steps]))

const names = Object.keys(evolvers)

/** Lives through a story; whatever is refused changes nothing. Looks at every call on the way. */
function live(
  steps: readonly { command: CallCommand; hope: readonly AgentId[]; wait: number }[],
  look: (call: Call, now: number, events: readonly CallEvent[]) => void,
) {
  let call: Call = idle
  let now = 1_000
  const log: CallEvent[] = []
  for (const { command: next, hope, wait } of [{ command: dial as CallCommand, hope: [], wait: 0 }, ...steps]) {
    now += wait
    let events: readonly CallEvent[] = []
    try {
      events = decide(call, next, at(now, hope))
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
  it('the stories get about: every kind of event happens in them', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(story, (steps) => {
        for (const { type } of live(steps, () => {}).log) seen.add(type)
      }),
      { numRuns: 1_000, seed: 1 },
    )
    const never = ['overflowed', 'noted']
    expect([...names].filter((name) => !seen.has(name)).toSorted()).toEqual(never.toSorted())
  })

  it('no call is stuck: a live one has a deadline, or people on the line who may end it', () => {
    fc.assert(
      fc.property(story, (steps) => {
        live(steps, (call, now) => {
          if (!isLive(call)) return
          const due = deadlineOf(call)
          if (due !== null) expect(decide(call, { type: 'expire' }, at(Math.max(now, due)))).not.toEqual([])
          const [customer = 'shopper'] = customersOf(call)
          expect(decide(call, { type: 'hang-up', party: customer }, at(now))).toHaveLength(1)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('a ringing call rings at somebody, a connected one has both sides, and each agent one place in it', () => {
    fc.assert(
      fc.property(story, (steps) => {
        live(steps, (call) => {
          if (call.phase === 'ringing') expect(call.agents.length).toBeGreaterThan(0)
          if (call.phase !== 'connected') return
          expect(customersOf(call)).not.toEqual([])
          const places = [...talkersOf(call), ...(call.ask?.agents ?? []), ...Object.keys(call.watchers)]
          expect(new Set(places).size).toBe(places.length)
          expect(call.ask?.agents).not.toEqual([])
          expect(talkersOf(call).length + customersOf(call).length).toBeLessThanOrEqual(MOST_PEOPLE)
          if (call.consult !== null) expect(call.hold).not.toBeNull()
        })
      }),
      { numRuns: 500 },
    )
  })

  it('sound flows only between those who may hear each other, in every state', () => {
    fc.assert(
      fc.property(story, (steps) => {
        live(steps, (call) => {
          const pairs = everybody.flatMap((from) => everybody.map((to) => [from, to] as const))
          const open = pairs.filter(([from, to]) => relation(call, from, to) === 'open')
          if (call.phase !== 'connected') return expect(open).toEqual([])
          const talks = (who: PartyId) => call.agent === who || call.colleagues.includes(who as AgentId)
          const watches = (who: PartyId) => Object.hasOwn(call.watchers, who)
          for (const [from, to] of open) {
            // At the door, and while it rings at them, nobody hears or is heard.
            for (const who of [from, to]) expect(partOf(call, who)).not.toBeOneOf([null, 'asked'])
            if (isCustomer(from) && !isCustomer(to) && !watches(to)) expect(call.hold === null && talks(to)).toBe(true)
            if (isCustomer(to) && !isCustomer(from)) expect(call.hold === null && talks(from)).toBe(true)
            if (watches(from)) expect([to, call.watchers[from as AgentId]?.mode]).toEqual([call.agent, 'whisper'])
          }
        })
      }),
      { numRuns: 500 },
    )
  })

  it('Q11, Q13, Q14 what was said beforehand lasts until it is taken back or the call ends, and only then', () => {
    fc.assert(
      fc.property(story, (steps) => {
        live(steps, (call, _now, events) => {
          const last = <T extends 'said' | 'recorded' | 'keep-allowed'>(type: T) =>
            events.findLast((event): event is Extract<CallEvent, { type: T }> => event.type === type)
          const said = call.phase === 'idle' || call.phase === 'ended' ? {} : saidIn(call)
          if (!isLive(call)) return expect(['subject', 'clip', 'keep'].filter((key) => key in call)).toEqual([])
          expect(said.subject ?? '').toBe(last('said')?.text ?? '')
          expect(said.clip ?? null).toEqual(last('recorded')?.clip ?? null)
          expect(said.keep ?? null).toBe(last('keep-allowed')?.days ?? null)
        })
      }),
      { numRuns: 500 },
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
      { numRuns: 500 },
    )
  })

  it('the events alone tell the call', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { call, log } = live(steps, () => {})
        expect(replay(log)).toEqual(call)
      }),
      { numRuns: 500 },
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
      { numRuns: 500 },
    )
  })

  it('evolve never throws, not even for events that do not belong there', () => {
    const anyEvent = story.map((steps) => live(steps, () => {}).log).filter((log) => log.length > 0)
    fc.assert(
      fc.property(anyEvent, anyEvent, fc.integer(), (log, other, seed) => {
        const strange = other.toSorted((a, b) => ((a.at * 31 + seed) % 7) - ((b.at * 17 + seed) % 5))
        expect(() => replay(strange, replay(log))).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})
