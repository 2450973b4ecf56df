import type { ConnectedCall } from '../../protocol/call/call.ts'
import type { WatchMode } from '../../protocol/call/watch.ts'
import type { AgentId } from '../../protocol/ids.ts'
import type { CallSession } from '../call-session.ts'

/** A call that somebody listens to. */
export interface Watched {
  readonly session: CallSession
  readonly call: ConnectedCall
  readonly mode: WatchMode
  readonly told: boolean
}

/** The call that this agent listens to; there is one at most. */
export function watchedBy(calls: readonly CallSession[], me: AgentId | null): Watched | undefined {
  if (me === null) return undefined
  for (const session of calls) {
    const { call } = session.state
    const watch = call.phase === 'connected' ? call.watchers[me] : undefined
    if (call.phase === 'connected' && watch !== undefined) return { session, call, ...watch }
  }
  return undefined
}
