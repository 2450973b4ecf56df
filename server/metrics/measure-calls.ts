import type { Call } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import type { CallId } from '../../protocol/ids.ts'
import type { Metrics } from './metrics.ts'

/** Reads the figures of calls off their events. */
export function measureCalls(metrics: Pick<Metrics, 'rang' | 'answered' | 'ended'>) {
  return (_id: CallId, event: CallEvent, before: Call): void => {
    if (event.type === 'offered' && before.phase === 'queued') metrics.rang(event.at - before.dialledAt)
    if (event.type === 'answered' && before.phase === 'ringing') metrics.answered(event.at - before.since)
    if (event.type === 'ended') metrics.ended(event.outcome)
  }
}
