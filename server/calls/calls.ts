import type { Call, DialledCall } from '../../protocol/call/call.ts'
import type { CallCommand, Context } from '../../protocol/call/command.ts'
import { decide } from '../../protocol/call/decide.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { evolve } from '../../protocol/call/evolve.ts'
import type { Place } from '../../protocol/call/line.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { CallId, DeskId, Instant, ShopId } from '../../protocol/ids.ts'
import type { CallStore, StoredCall } from '../ports/call-store.ts'
import type { Effect } from './effect.ts'
import { effectsOf } from './reactions.ts'

/** A decision that loses the race this often in a row is a bug, not a race. */
const TRIES = 20

/** The desk that a call is at; before the dial, the one that it is to come to. */
export interface Placed {
  readonly shop: ShopId
  readonly desk: DeskId
  /** Where it stands in the line, if it waits. */
  readonly place?: Pick<Place, 'overflow'>
}

export interface CallsDeps {
  readonly store: Pick<CallStore, 'load' | 'commit' | 'settle' | 'unsettled'>
  readonly now: () => Instant
  /** The rules of the desk that a call is at, and who is at its counter now. */
  readonly deskOf: (at: Placed) => Pick<Context, 'limits' | 'hope'>
  /** Does what a commit asks of the world. Must be safe to run twice; what it throws is logged and kept for later. */
  readonly run: (effect: Effect, stored: StoredCall<DialledCall>) => void | Promise<void>
  /** Told of every event that was committed, once. */
  readonly committed: (id: CallId, event: CallEvent, before: Call) => void
  readonly failed: (error: unknown, id: CallId, effect: Effect) => void
}

/** A commit whose effects have not begun. */
export interface Committed {
  readonly stored: StoredCall<DialledCall>
  /** Resolves once the effects have begun and those of the media have finished. Does nothing where nothing changed. */
  react(): Promise<void>
}

export interface Calls {
  /**
   * Decides, commits and reacts. Resolves once the effects have begun and those of the media have finished.
   *
   * @returns the call after the command
   * @throws {Refusal} when a rule says no; nothing has changed then
   */
  apply(id: CallId, command: CallCommand): Promise<StoredCall<DialledCall>>
  /**
   * The first half of `apply`, for commits that belong together: the world hears of none of them before all are kept.
   *
   * @throws {Refusal} as `apply`
   */
  commit(id: CallId, command: CallCommand): Promise<Committed>
  /** Runs the effects of commits that a crash left behind. */
  recover(): Promise<number>
}

export function calls(deps: CallsDeps): Calls {
  const { store, now } = deps

  async function apply(id: CallId, command: CallCommand): Promise<StoredCall<DialledCall>> {
    const committed = await commit(id, command)
    await committed.react()
    return committed.stored
  }

  async function commit(id: CallId, command: CallCommand): Promise<Committed> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const { call: before, seq } = await store.load(id)
      const events = decide(before, command, contextOf(before, command))
      if (events.length === 0) return { stored: present(before, seq), react: async () => {} }

      const steps = trace(before, seq, events)
      const next = present(steps.at(-1)?.after ?? before, seq + events.length)
      const effects = steps.flatMap((step) =>
        effectsOf(step.event, step.seq, step.before, step.after, before.phase === 'idle'),
      )
      const result = await store.commit({ id, expected: seq, events, next: next.call, effects })
      if (result === 'stale') continue
      if (result === 'visit-has-call') throw new Refusal('visit.has-call')
      if (result === 'agent-talks') throw new Refusal('agent.busy')

      return {
        stored: next,
        async react() {
          for (const step of steps) deps.committed(id, step.event, step.before)
          await react(id, next, effects)
        },
      }
    }
    throw new Error(`Call ${id} was contended ${TRIES} times in a row`)
  }

  function contextOf(call: Call, command: CallCommand): Context {
    const at = call.phase === 'idle' ? (command.type === 'dial' ? command : null) : call
    if (at === null) throw new Refusal('call.not-found')
    return { now: now(), ...deps.deskOf(at) }
  }

  async function react(id: CallId, stored: StoredCall<DialledCall>, effects: readonly Effect[]): Promise<void> {
    let settled = true
    for (const effect of effects) {
      try {
        await deps.run(effect, stored)
      } catch (error) {
        settled = false
        deps.failed(error, id, effect)
      }
    }
    if (settled) await store.settle(id, stored.seq)
  }

  async function recover(): Promise<number> {
    const left = await store.unsettled(1_000)
    for (const { id, seq, effects } of left) {
      const { call } = await store.load(id)
      await react(id, present(call, seq), effects)
    }
    return left.length
  }

  return { apply, commit, recover }
}

interface Step {
  readonly event: CallEvent
  readonly seq: number
  readonly before: Call
  readonly after: Call
}

function trace(call: Call, seq: number, events: readonly CallEvent[]): readonly Step[] {
  const steps: Step[] = []
  let before = call
  for (const [index, event] of events.entries()) {
    const after = evolve(before, event)
    steps.push({ event, seq: seq + index + 1, before, after })
    before = after
  }
  return steps
}

function present(call: Call, seq: number): StoredCall<DialledCall> {
  if (call.phase === 'idle') throw new Refusal('call.not-found')
  return { call, seq }
}
