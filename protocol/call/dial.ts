import { Refusal } from '../errors.ts'
import type { AgentId, Instant } from '../ids.ts'
import { type Call, type CallFacts, factsOf } from './call.ts'
import type { Context } from './command.ts'
import { ring } from './ring.ts'

export interface DialCommand extends Omit<CallFacts, 'dialledAt'> {
  readonly type: 'dial'
  /** The agents who are free now, in the order in which they are to be rung. */
  readonly agents: readonly AgentId[]
}

export interface DialEvent extends CallFacts {
  readonly type: 'dialled'
  readonly at: Instant
}

/** D1, D2, D3 */
export function decideDial(call: Call, command: DialCommand, context: Context) {
  if (call.phase !== 'idle') throw new Refusal('call.begun')
  if (command.agents.length === 0) throw new Refusal('desk.nobody')
  const { id, shop, visit, shopper, page, agents } = command
  const dialled: DialEvent = {
    type: 'dialled',
    id,
    shop,
    visit,
    shopper,
    page,
    dialledAt: context.now,
    at: context.now,
  }
  return [dialled, ring(agents, context)]
}

export function evolveDialled(call: Call, event: DialEvent): Call {
  return call.phase === 'idle' ? { phase: 'queued', ...factsOf(event), since: event.at } : call
}
