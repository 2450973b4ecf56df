import { Refusal } from '../errors.ts'
import type { AgentId, Instant, Millis, PartyId } from '../ids.ts'
import { type Call, type ConnectedCall, deadlineOf, factsOf, type LiveCall, type Outcome } from './call.ts'
import type { Context } from './command.ts'
import { leaves } from './gone.ts'
import { waitsAtDoor } from './guest.ts'
import { expireQueued } from './line.ts'
import { expireRinging } from './ring.ts'

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

/** E1, E2, E3, F4 */
export function decideEnd(call: Call, command: EndCommand, context: Context) {
  if (command.type === 'expire') return expire(call, context)
  const { party } = command
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase === 'idle') throw new Refusal('call.not-found')
  if (waitsAtDoor(call, party)) return [{ type: 'gone', at: context.now, party, by: party } as const]
  if (call.phase === 'connected') return leaves(call, party, party, context)
  if (party !== 'shopper') throw new Refusal('call.not-connected')
  return [end(call, 'abandoned', party, context)]
}

/** R6, Q3, L4, A4, E4 */
function expire(call: Call, context: Context) {
  const due = deadlineOf(call)
  if (due === null || due > context.now) return []
  if (call.phase === 'connected') return expireConnected(call, context)
  if (call.phase === 'ringing') return expireRinging(call, context)
  return call.phase === 'queued' ? expireQueued(call, context) : []
}

/** One deadline at a time: what is left is due at the next look. */
function expireConnected(call: ConnectedCall, context: Context) {
  const { now } = context
  if (call.ask !== null && call.ask.until <= now) return [{ type: 'ask-ended', at: now, how: 'missed' } as const]
  const party = (Object.keys(call.absence) as PartyId[]).find((each) => (call.absence[each] ?? Infinity) <= now)
  return party === undefined ? [] : leaves(call, party, null, context)
}

export function evolveEnded(call: Call, { at, outcome, by, agent, talked }: EndEvent): Call {
  if (call.phase === 'idle' || call.phase === 'ended') return call
  return { phase: 'ended', ...factsOf(call), at, outcome, by, agent, talked }
}
