import type { Call } from '../../protocol/call/call.ts'
import { audienceOf } from '../../protocol/call/parts.ts'
import type { PartyId } from '../../protocol/ids.ts'

/** Nothing more will come of a call for this party: ended, declined, handed on, or answered by somebody else. */
export function isOverFor(call: Call, me: PartyId): boolean {
  return call.phase === 'ended' || (call.phase !== 'idle' && !audienceOf(call).includes(me))
}
