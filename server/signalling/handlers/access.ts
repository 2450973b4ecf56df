import type { Call, DialledCall } from '../../../protocol/call/call.ts'
import { agentsOf, customersOf } from '../../../protocol/call/parts.ts'
import { Refusal } from '../../../protocol/errors.ts'
import type { CallId } from '../../../protocol/ids.ts'
import type { StoredCall } from '../../ports/call-store.ts'
import type { House } from '../handler.ts'
import type { Identity } from '../identity.ts'

/**
 * The call, if the sender may know of it: a shopper their own, an agent those of their shop, which the history
 * shows them anyway. Whoever may not know is told the same as of a call that never was.
 *
 * @throws {Refusal} `call.not-found`
 */
export async function callFor(
  identity: Identity,
  id: CallId,
  house: Pick<House, 'store'>,
): Promise<StoredCall<DialledCall>> {
  const { call, seq } = await house.store.load(id)
  if (call.phase === 'idle' || !mayKnow(identity, call)) throw new Refusal('call.not-found')
  return { call, seq }
}

function mayKnow(identity: Identity, call: Exclude<Call, { phase: 'idle' }>): boolean {
  if (call.shop !== identity.shop) return false
  if (identity.role === 'shopper') return call.visit === identity.visit
  // A link leads to the door; what is behind it is theirs to know from the knock on.
  if (identity.role === 'guest')
    return call.id === identity.call && call.phase === 'connected' && identity.guest in call.guests
  return true
}

/**
 * Only the tab that holds the counter acts: one that looks on would answer without media.
 *
 * @throws {Refusal} `agent.not-leading`
 */
export function leading(identity: Identity): void {
  if (identity.role === 'agent' && identity.tab !== 'lead') throw new Refusal('agent.not-leading')
}

/** Whether the sender plays a part in the call just now. */
export function playsIn(identity: Identity, call: DialledCall): boolean {
  if (identity.role === 'agent') return agentsOf(call).includes(identity.agent)
  return identity.role === 'shopper' || customersOf(call).includes(identity.guest)
}
