import type { AgentId, Instant, ShopId } from '../../protocol/ids.ts'
import type { Ways } from '../../protocol/rest/ways.ts'

/** The other ways to reach a shop. */
export interface StoredWays {
  readonly shop: ShopId
  readonly ways: Ways
  /** Counts what was saved, from 1. */
  readonly version: number
  readonly savedAt: Instant
  readonly savedBy: AgentId
}

export interface WaysStore {
  /** What holds now, of every shop that ever saved some. */
  all(): Promise<readonly StoredWays[]>
  /** What holds now; `undefined` where nothing was ever saved. */
  find(shop: ShopId): Promise<StoredWays | undefined>
  /**
   * Keeps ways as the version given, which must be the next one.
   *
   * @returns `stale` where somebody saved that version before; nothing has changed then
   */
  save(ways: StoredWays): Promise<'saved' | 'stale'>
}
