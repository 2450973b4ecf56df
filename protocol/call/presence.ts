import { Refusal } from '../errors.ts'
import type { AgentId, Instant, Millis, PartyId } from '../ids.ts'
import { type Call, isWaiting } from './call.ts'
import type { Context } from './command.ts'
import { type GoneEvent, unwatched, without } from './gone.ts'
import { waitsAtDoor } from './guest.ts'
import { partOf } from './parts.ts'
import type { WatchEvent } from './watch.ts'

export interface PresenceCommand {
  /**
   * `leave`: the line of a party broke, or its page reloads. `leave-anew`: the server was not there itself; whoever is
   * away gets the whole time again. `return`: it is back.
   */
  readonly type: 'leave' | 'leave-anew' | 'return'
  readonly party: PartyId
}

export type PresenceEvent =
  | { readonly type: 'left'; readonly at: Instant; readonly party: PartyId; readonly until: Instant }
  | { readonly type: 'returned'; readonly at: Instant; readonly party: PartyId }

/** L1, L2, L3, L5, Q6, S6, F4. A broken line is never refused and never ends a call: what changes nothing is no event. */
export function decidePresence(
  call: Call,
  { type, party }: PresenceCommand,
  { now, limits }: Context,
): (PresenceEvent | WatchEvent | GoneEvent)[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  const leaves = type !== 'return'
  const moved = (away: boolean, patience: Millis): PresenceEvent[] => {
    if (away === leaves && type !== 'leave-anew') return []
    return [leaves ? { type: 'left', at: now, party, until: now + patience } : { type: 'returned', at: now, party }]
  }
  if (isWaiting(call) && party === 'shopper')
    return moved(call.shopperAwayUntil !== null, call.phase === 'ringing' ? limits.ringAway : limits.lineAway)
  if (call.phase !== 'connected') return []
  if (waitsAtDoor(call, party)) return leaves ? [{ type: 'gone', at: now, party, by: party }] : []
  const part = partOf(call, party)
  if (part === 'listen' || part === 'whisper') return leaves ? [unwatched(call, party as AgentId, now)] : []
  if (part !== 'customer' && part !== 'desk' && part !== 'consult') return []
  return moved(call.absence[party] !== undefined, limits.grace)
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
