import { Refusal } from '../errors.ts'
import type { Instant, PartyId } from '../ids.ts'
import type { Call } from './call.ts'
import type { Context } from './command.ts'

export interface PresenceCommand {
  /** `leave`: the line of a party broke, or its page reloads. `return`: it is back. */
  readonly type: 'leave' | 'return'
  readonly party: PartyId
}

export type PresenceEvent =
  | { readonly type: 'left'; readonly at: Instant; readonly party: PartyId; readonly until: Instant }
  | { readonly type: 'returned'; readonly at: Instant; readonly party: PartyId }

/** L1, L2, L3. A broken line is never refused and never ends a call: what changes nothing is no event. */
export function decidePresence(
  call: Call,
  { type, party }: PresenceCommand,
  { now, limits }: Context,
): PresenceEvent[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase === 'ringing' && party === 'shopper') {
    if ((call.shopperAwayUntil !== null) === (type === 'leave')) return []
    return [
      type === 'leave'
        ? { type: 'left', at: now, party, until: now + limits.ringAway }
        : { type: 'returned', at: now, party },
    ]
  }
  if (call.phase === 'connected' && (party === 'shopper' || party === call.agent)) {
    if ((call.absence[party] !== undefined) === (type === 'leave')) return []
    return [
      type === 'leave'
        ? { type: 'left', at: now, party, until: now + limits.grace }
        : { type: 'returned', at: now, party },
    ]
  }
  return []
}

export function evolveLeft(call: Call, { party, until }: Extract<PresenceEvent, { type: 'left' }>): Call {
  if (call.phase === 'ringing' && party === 'shopper') return { ...call, shopperAwayUntil: until }
  if (call.phase === 'connected') return { ...call, absence: { ...call.absence, [party]: until } }
  return call
}

export function evolveReturned(call: Call, { party }: { readonly party: PartyId }): Call {
  if (call.phase === 'ringing' && party === 'shopper') return { ...call, shopperAwayUntil: null }
  if (call.phase !== 'connected') return call
  const { [party]: _, ...absence } = call.absence
  return { ...call, absence }
}
