import { isCustomer } from '../../protocol/ids.ts'
import type { CallState } from '../call-session.ts'
import { partnerOf } from './people.ts'

/** What keeps two people of an answered call apart just now. */
export type Standstill = 'tap' | 'connecting' | 'reconnecting' | 'blocked' | 'absent' | 'hold'

/** The nearest reason first: what one can do something about, then what is wrong here, then what is wrong there. */
export function standstillOf(state: CallState): Standstill | null {
  const { call, media } = state
  if (call.phase !== 'connected') return null
  if (state.needsTap) return 'tap'
  if (media !== 'connected') return media
  const partner = partnerOf(state)
  if (partner !== null && call.absence[partner] !== undefined) return 'absent'
  const alone = partner !== null && !isCustomer(state.me) && !isCustomer(partner)
  return call.hold === null || alone ? null : 'hold'
}
