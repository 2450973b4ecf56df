import { partiesOf } from '../../protocol/call/parts.ts'
import type { CallId } from '../../protocol/ids.ts'
import type { House } from './handler.ts'
import { socketOf } from './handlers/party.ts'

/**
 * The media worker of a call died: everybody who is on the line gets a new seat, on a living one.
 *
 * @returns whether the call still needed any
 */
export async function reseat(id: CallId, house: Pick<House, 'store' | 'seating' | 'people'>): Promise<boolean> {
  const { call } = await house.store.load(id)
  if (call.phase !== 'ringing' && call.phase !== 'connected') return false
  await Promise.all(
    partiesOf(call).map(async (party) => {
      const socket = await socketOf(id, party, house)
      if (socket !== undefined) socket.notice('reseat', await house.seating.seat(call, party))
    }),
  )
  return true
}
