import { Refusal } from '../errors.ts'
import type { AgentId, Instant, PartyId } from '../ids.ts'
import { type Call, isWaiting } from './call.ts'
import type { Context } from './command.ts'
import { type GoneEvent, unwatched, without } from './gone.ts'
import { waitsAtDoor } from './guest.ts'
import { partOf } from './parts.ts'
import type { WatchEvent } from './watch.ts'

export interface PresenceCommand {
  /** `leave`: the line of a party broke, or its page reloads. `return`: it is back. */
  readonly type: 'leave' | 'return'
  readonly party: PartyId
}

export type PresenceEvent =
  | { readonly type: 'left'; readonly at: Instant; readonly party: PartyId; readonly until: Instant }
  | { readonly type: 'returned'; readonly at: Instant; readonly party: PartyId }

/** L1, L2, L3, Q6, S6, F4. A broken line is never refused and never ends a call: what changes nothing is no event. */
export function decidePresence(
  call: Call,
  { type, party }: PresenceCommand,
  { now, limits }: Context,
): (PresenceEvent | WatchEvent | GoneEvent)[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (isWaiting(call) && party === 'shopper') {
    if ((call.shopperAwayUntil !== null) === (type === 'leave')) return []
    const patience = call.phase === 'ringing' ? limits.ringAway : limits.lineAway
    return [
      type === 'leave' ? { type: 'left', at: now, party, until: now + patience } : { type: 'returned', at: now, party },
    ]
  }
  if (call.phase !== 'connected') return []
  if (waitsAtDoor(call, party)) return type === 'leave' ? [{ type: 'gone', at: now, party, by: party }] : []
  const part = partOf(call, party)
  if (part === 'listen' || part === 'whisper') return type === 'leave' ? [unwatched(call, party as AgentId, now)] : []
  if (part !== 'customer' && part !== 'desk' && part !== 'consult') return []
  if ((call.absence[party] !== undefined) === (type === 'leave')) return []
  return [
    type === 'leave'
      ? { type: 'left', at: now, party, until: now + limits.grace }
      : { type: 'returned', at: now, party },
  ]
}

export function evolveLeft(call: Call, { party, until }: Extract<PresenceEvent, { type: 'left' }>): Call {
  if (isWaiting(call) && party === 'shopper') return { ...call, shopperAwayUntil: until }
  if (call.phase === 'connected') return { ...call, absence: { ...call.absence, [party]: until } }
  return call
}

export function evolveReturned(call: Call, { party }: { readonly party: PartyId }): Call {
  if (isWaiting(call) && party === 'shopper') return { ...call, shopperAwayUntil: null }
  return call.phase === 'connected' ? { ...call, absence: without(call.absence, party) } : call
}
