import type { Call } from '../../protocol/call/call.ts'
import type { PartyId } from '../../protocol/ids.ts'

/** Nothing more will come of a call for this party: ended, declined, or answered by somebody else. */
export function isOverFor(call: Call, me: PartyId): boolean {
  if (call.phase === 'ended') return true
  if (me === 'shopper') return false
  if (call.phase === 'ringing') return !call.agents.includes(me)
  return call.phase === 'connected' && call.agent !== me
}
