import { Refusal } from '../errors.ts'
import { type GuestId, type Instant, isCustomer, type PartyId } from '../ids.ts'
import type { Call, ConnectedCall } from './call.ts'
import type { Context } from './command.ts'
import type { GoneEvent } from './gone.ts'
import { customersOf, partOf, talkersOf } from './parts.ts'

/** So many people fit into one call, each with a picture. */
export const MOST_PEOPLE = 6

/** A friend of the shopper, who came by a link. */
export interface Guest {
  /** As they call themselves. */
  readonly name: string
  /** Before that they wait at the door: heard and seen by nobody, and hear nobody. */
  readonly admitted: boolean
}

export type GuestCommand =
  | { readonly type: 'knock'; readonly guest: GuestId; readonly name: string }
  | { readonly type: 'admit'; readonly by: PartyId; readonly guest: GuestId }
  /** Not now: who waits at the door goes away. */
  | { readonly type: 'refuse'; readonly by: PartyId; readonly guest: GuestId }

export type GuestEvent =
  | { readonly type: 'knocked'; readonly at: Instant; readonly guest: GuestId; readonly name: string }
  | { readonly type: 'admitted'; readonly at: Instant; readonly guest: GuestId; readonly by: PartyId }

/** F1, F2, F3, F4 */
export function decideGuest(call: Call, command: GuestCommand, { now }: Context): (GuestEvent | GoneEvent)[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase !== 'connected') throw new Refusal('call.not-connected')
  const { guest } = command
  const known = call.guests[guest]
  if (command.type === 'knock') {
    if (known !== undefined) return []
    if (Object.keys(call.guests).length >= MOST_PEOPLE) throw new Refusal('call.full')
    return [{ type: 'knocked', at: now, guest, name: command.name }]
  }
  const part = partOf(call, command.by)
  if (part !== 'customer' && part !== 'desk') throw new Refusal('call.not-yours')
  if (command.type === 'refuse')
    return waitsAtDoor(call, guest) ? [{ type: 'gone', at: now, party: guest, by: command.by }] : []
  if (known === undefined) throw new Refusal('call.not-found')
  if (known.admitted) return []
  roomFor(call)
  return [{ type: 'admitted', at: now, guest, by: command.by }]
}

/** Whether a friend has knocked and was not let in. */
export function waitsAtDoor(call: Call, party: PartyId): party is GuestId {
  return (
    call.phase === 'connected' && isCustomer(party) && party !== 'shopper' && call.guests[party]?.admitted === false
  )
}

/** @throws {Refusal} `call.full` if nobody else fits in (G1). Who is consulted keeps a place for themselves. */
export function roomFor(call: ConnectedCall, joiner: PartyId | null = null): void {
  const people = [...customersOf(call), ...talkersOf(call)].filter((party) => party !== joiner)
  if (people.length >= MOST_PEOPLE) throw new Refusal('call.full')
}

export function evolveKnocked(call: Call, { guest, name }: Extract<GuestEvent, { type: 'knocked' }>): Call {
  if (call.phase !== 'connected' || call.guests[guest] !== undefined || !isCustomer(guest)) return call
  return { ...call, guests: { ...call.guests, [guest]: { name, admitted: false } } }
}

export function evolveAdmitted(call: Call, { guest }: { readonly guest: GuestId }): Call {
  if (call.phase !== 'connected') return call
  const known = call.guests[guest]
  if (known === undefined) return call
  return { ...call, guests: { ...call.guests, [guest]: { ...known, admitted: true } } }
}
