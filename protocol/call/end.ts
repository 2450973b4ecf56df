import { Refusal } from '../errors.ts'
import type { AgentId, Instant, Millis, PartyId } from '../ids.ts'
import { type Call, deadlineOf, factsOf, type LiveCall, type Outcome } from './call.ts'
import type { Context } from './command.ts'

export type EndCommand =
  | { readonly type: 'hang-up'; readonly party: PartyId }
  /** A deadline of the call may have passed. */
  | { readonly type: 'expire' }

export interface EndEvent {
  readonly type: 'ended'
  readonly at: Instant
  readonly outcome: Outcome
  readonly by: PartyId | null
  readonly agent: AgentId | null
  readonly talked: Millis
}

export function end(call: LiveCall, outcome: Outcome, by: PartyId | null, { now }: Context): EndEvent {
  const answered = call.phase === 'connected'
  const agent = answered ? call.agent : null
  return { type: 'ended', at: now, outcome, by, agent, talked: answered ? Math.max(0, now - call.since) : 0 }
}

/** E1, E2, E3 */
export function decideEnd(call: Call, command: EndCommand, context: Context): EndEvent[] {
  if (command.type === 'expire') return expire(call, context)
  const { party } = command
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase === 'idle') throw new Refusal('call.not-found')
  if (call.phase === 'connected') {
    if (party !== 'shopper' && party !== call.agent) throw new Refusal('call.not-yours')
    return [end(call, 'hung-up', party, context)]
  }
  if (party !== 'shopper') throw new Refusal('call.not-connected')
  return [end(call, 'abandoned', party, context)]
}

/** R5, L4 */
function expire(call: Call, context: Context): EndEvent[] {
  const due = deadlineOf(call)
  if (due === null || due > context.now) return []
  if (call.phase === 'connected') return [end(call, 'lost', null, context)]
  if (call.phase === 'ringing')
    return [end(call, call.shopperAwayUntil === null ? 'missed' : 'abandoned', null, context)]
  return call.phase === 'queued' ? [end(call, 'missed', null, context)] : []
}

export function evolveEnded(call: Call, { at, outcome, by, agent, talked }: EndEvent): Call {
  if (call.phase === 'idle' || call.phase === 'ended') return call
  return { phase: 'ended', ...factsOf(call), at, outcome, by, agent, talked }
}
