import { Refusal } from '../errors.ts'
import type { Instant, Millis } from '../ids.ts'
import type { Call } from './call.ts'
import type { Context } from './command.ts'

/** How long a link to another device of the shopper holds. */
export const CARRY_FOR: Millis = 120_000

/** The last link that was made for another device of the shopper, and how often one was used. Known to the server alone. */
export interface Carry {
  /** The hash of what the link holds. */
  readonly key: string
  readonly until: Instant
  readonly spent: boolean
  /** Devices that have come before the present one: what belongs to an earlier one opens this call no more. */
  readonly times: number
}

export type CarryCommand =
  | { readonly type: 'offer-carry'; readonly key: string }
  | { readonly type: 'carry'; readonly key: string }

export type CarryEvent =
  | { readonly type: 'carry-offered'; readonly at: Instant; readonly key: string; readonly until: Instant }
  | { readonly type: 'carried'; readonly at: Instant }

/** C1, C2, C3 */
export function decideCarry(call: Call, command: CarryCommand, { now }: Context): CarryEvent[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase !== 'connected') throw new Refusal('call.not-connected')
  // Friends may stay without the shopper: there is nothing of theirs left to carry.
  if (!call.shopperIn) throw new Refusal('call.over')
  if (command.type === 'offer-carry')
    return [{ type: 'carry-offered', at: now, key: command.key, until: now + CARRY_FOR }]
  if (call.carry?.key !== command.key) throw new Refusal('carry.invalid')
  if (call.carry.spent) throw new Refusal('carry.used')
  if (call.carry.until <= now) throw new Refusal('carry.expired')
  return [{ type: 'carried', at: now }]
}

export function evolveCarryOffered(call: Call, { key, until }: Extract<CarryEvent, { type: 'carry-offered' }>): Call {
  if (call.phase !== 'connected') return call
  return { ...call, carry: { key, until, spent: false, times: carriedTimes(call) } }
}

export function evolveCarried(call: Call): Call {
  // Whoever is told of it has never seen the link.
  if (call.phase !== 'connected' || call.carry === undefined) return call
  return { ...call, carry: { ...call.carry, spent: true, times: call.carry.times + 1 } }
}

/** How often the shopper went on on another device. */
export function carriedTimes(call: Call): number {
  return call.phase === 'connected' ? (call.carry?.times ?? 0) : 0
}
