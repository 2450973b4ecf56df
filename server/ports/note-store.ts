import type { AgentId, CallId, Instant, ShopId } from '../../protocol/ids.ts'
import type { CallResult } from '../../protocol/notes.ts'

/** What an agent wrote down of a call. */
export interface StoredNote {
  readonly call: CallId
  readonly shop: ShopId
  readonly result: CallResult | null
  /** At most 2,000 characters; empty where there is a result alone. */
  readonly text: string
  readonly by: AgentId
  readonly at: Instant
}

/** One note a call; the last who saved it is who wrote it. */
export interface NoteStore {
  /** Replaces what was there. */
  save(note: StoredNote): Promise<void>
  /** Idempotent. */
  remove(call: CallId): Promise<void>
  /** The notes of these calls that have one, in no order. */
  ofCalls(calls: readonly CallId[]): Promise<readonly StoredNote[]>
}
