import { Refusal } from '../errors.ts'
import type { Instant, PartyId } from '../ids.ts'
import type { Call } from './call.ts'
import type { Context } from './command.ts'
import { partOf } from './parts.ts'

export interface HoldCommand {
  readonly type: 'hold' | 'resume'
  readonly by: PartyId
}

export type HoldEvent =
  | { readonly type: 'held'; readonly at: Instant; readonly by: PartyId }
  | { readonly type: 'resumed'; readonly at: Instant; readonly by: PartyId }

/** H1, H2, H3, T1 */
export function decideHold(call: Call, { type, by }: HoldCommand, { now }: Context): HoldEvent[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase !== 'connected') throw new Refusal('call.not-connected')
  if (partOf(call, by) !== 'desk') throw new Refusal('call.not-yours')
  if (type === 'hold') {
    if (call.hold !== null) throw new Refusal('call.held')
    return [{ type: 'held', at: now, by }]
  }
  if (call.hold === null) throw new Refusal('call.not-held')
  if (call.consult !== null || (call.ask !== null && call.ask.wish !== 'join')) throw new Refusal('call.asking')
  return [{ type: 'resumed', at: now, by }]
}

export function evolveHeld(call: Call, { by, at }: { readonly by: PartyId; readonly at: Instant }): Call {
  return call.phase === 'connected' ? { ...call, hold: { by, since: at } } : call
}

export function evolveResumed(call: Call): Call {
  return call.phase === 'connected' ? { ...call, hold: null } : call
}
