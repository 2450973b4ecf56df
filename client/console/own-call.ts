import { talkersOf } from '../../protocol/call/parts.ts'
import type { Instant, Millis } from '../../protocol/ids.ts'
import type { PageContext } from '../../protocol/page-context.ts'
import type { CounterState } from '../counter-session.ts'

/** The call in which this agent talks, be it here or elsewhere. */
export interface OwnCall {
  readonly page: PageContext
  readonly since: Instant
  readonly clockOffset: Millis
  /** Nobody sits there for them just now: the place is kept. */
  readonly absent: boolean
}

/** As a counter that looks on knows it. */
export function ownCallOf({ me, calls, link }: Pick<CounterState, 'me' | 'calls' | 'link'>): OwnCall | null {
  // What was true before the line broke may be over.
  if (me === null || link !== 'open') return null
  for (const { state } of calls) {
    const { call, clockOffset } = state
    if (call.phase !== 'connected' || !talkersOf(call).includes(me)) continue
    return { page: call.page, since: call.since, clockOffset, absent: call.absence[me] !== undefined }
  }
  return null
}
