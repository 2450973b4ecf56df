import { Refusal } from '../errors.ts'
import type { Instant } from '../ids.ts'
import type { PageContext } from '../page-context.ts'
import { type Call, isLive } from './call.ts'
import type { Context } from './command.ts'

export interface WalkCommand {
  readonly type: 'walk'
  readonly page: PageContext
}

/** The shopper stands before another page, or their cart changed. */
export interface WalkEvent {
  readonly type: 'walked'
  readonly at: Instant
  readonly page: PageContext
}

/** W1 */
export function decideWalk(call: Call, { page }: WalkCommand, { now }: Context): WalkEvent[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (!isLive(call)) throw new Refusal('call.not-found')
  return JSON.stringify(page) === JSON.stringify(call.page) ? [] : [{ type: 'walked', at: now, page }]
}

export function evolveWalked(call: Call, { page }: WalkEvent): Call {
  return isLive(call) ? { ...call, page } : call
}
