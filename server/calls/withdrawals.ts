import { Refusal } from '../../protocol/errors.ts'
import type { AgentId } from '../../protocol/ids.ts'
import type { CallStore } from '../ports/call-store.ts'
import type { Calls } from './calls.ts'
import { rungBy } from './reactions.ts'

export interface WithdrawalDeps {
  readonly store: Pick<CallStore, 'liveOfAgent'>
  readonly apply: Calls['apply']
}

/** Agents who are rung no longer although nobody has answered. */
export interface Withdrawals {
  /** R5: whose browser vanished, or who left the shop. */
  ofAgent(agent: AgentId): Promise<void>
  /** R7: who talks now is rung from within no other call. */
  ofTalker(agent: AgentId): Promise<void>
}

export function withdrawals({ store, apply }: WithdrawalDeps): Withdrawals {
  return {
    async ofAgent(agent) {
      for (const { call } of await store.liveOfAgent(agent)) {
        if (rungBy(call).includes(agent)) await apply(call.id, { type: 'withdraw', agent })
      }
    },

    async ofTalker(agent) {
      for (const { call } of await store.liveOfAgent(agent)) {
        if (call.phase !== 'connected' || !rungBy(call).includes(agent)) continue
        await apply(call.id, { type: 'withdraw', agent }).catch(ignoreRefusal)
      }
    },
  }
}

/** Somebody else was faster. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
