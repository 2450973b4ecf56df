import { isLive } from '../../../protocol/call/call.ts'
import { partiesOf } from '../../../protocol/call/parts.ts'
import { relation } from '../../../protocol/call/relation.ts'
import { type CallId, isCustomer, type PartyId } from '../../../protocol/ids.ts'
import type { Seat } from '../../../sfu/media.ts'
import type { Connection } from '../connection.ts'
import type { House } from '../handler.ts'

type Rooms = Pick<House, 'store' | 'seating' | 'people'>

/** Tells the others what a party sends now and how well it arrives. */
export async function tellParty(id: CallId, seat: Seat, { store, seating, people }: Rooms): Promise<void> {
  const { call } = await store.load(id)
  if (!isLive(call)) return
  for (const other of partiesOf(call)) {
    if (relation(call, seat.party, other) === 'apart') continue
    const [socket] = people.of(call, other)
    socket?.notice('party', { call: id, party: seat.party, sources: [...seat.sources], line: seating.lineOf(seat) })
  }
}

/** The socket on which a party's media are set up. */
export async function socketOf(id: CallId, party: PartyId, { store, people }: Rooms): Promise<Connection | undefined> {
  if (!isCustomer(party)) return people.lead(party)
  const { call } = await store.load(id)
  return call.phase === 'idle' ? undefined : people.of(call, party)[0]
}
