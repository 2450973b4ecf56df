import { isLive, relation } from '../../../protocol/call/call.ts'
import type { CallId, PartyId } from '../../../protocol/ids.ts'
import type { Seat } from '../../../sfu/media.ts'
import { agentsOf } from '../../calls/reactions.ts'
import type { Connection } from '../connection.ts'
import type { House } from '../handler.ts'

type Rooms = Pick<House, 'store' | 'seating' | 'people'>

/** Tells the others what a party sends now and how well it arrives. */
export async function tellParty(id: CallId, seat: Seat, { store, seating, people }: Rooms): Promise<void> {
  const { call } = await store.load(id)
  if (!isLive(call)) return
  const others: PartyId[] = ['shopper', ...agentsOf(call)]
  for (const other of others) {
    if (relation(call, seat.party, other) === 'apart') continue
    const connection = other === 'shopper' ? people.shopper(call.visit) : people.lead(other)
    connection?.notice('party', { call: id, party: seat.party, sources: [...seat.sources], line: seating.lineOf(seat) })
  }
}

/** The socket on which a party's media are set up. */
export async function socketOf(id: CallId, party: PartyId, { store, people }: Rooms): Promise<Connection | undefined> {
  if (party !== 'shopper') return people.lead(party)
  const { call } = await store.load(id)
  return call.phase === 'idle' ? undefined : people.shopper(call.visit)
}
