import { Refusal } from '../errors.ts'
import type { AgentId, Instant } from '../ids.ts'
import { type Call, type CallFacts, factsOf } from './call.ts'
import type { Context } from './command.ts'
import { type Place, placeAt } from './line.ts'
import { ring } from './ring.ts'

export interface DialCommand extends Omit<CallFacts, 'dialledAt'> {
  readonly type: 'dial'
  /** The agents who are free for it now, in the order in which they are to be rung; none where others wait before it. */
  readonly agents: readonly AgentId[]
  /** 0 is usual; a higher one goes first in the line. */
  readonly priority: number
}

export interface DialEvent extends CallFacts {
  readonly type: 'dialled'
  readonly at: Instant
  readonly place: Place
}

/** D1, D2, D3, Q1 */
export function decideDial(call: Call, command: DialCommand, context: Context) {
  if (call.phase !== 'idle') throw new Refusal('call.begun')
  const { agents, priority } = command
  if (agents.length === 0 && context.hope.length === 0) throw new Refusal('desk.nobody')
  const { now } = context
  const facts = factsOf({ ...command, dialledAt: now })
  const dialled: DialEvent = { type: 'dialled', ...facts, at: now, place: placeAt(priority, context) }
  return agents.length === 0 ? [dialled] : [dialled, ring(agents, context)]
}

export function evolveDialled(call: Call, event: DialEvent): Call {
  if (call.phase !== 'idle') return call
  return { phase: 'queued', ...factsOf(event), place: event.place, passed: [], shopperAwayUntil: null }
}
