import type { AgentId, Instant, ShopId } from '../../protocol/ids.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'

/** All desks of a shop, saved together: they point at each other. */
export interface StoredDesks {
  readonly shop: ShopId
  readonly desks: readonly DeskSettings[]
  /** Whether shoppers are asked what it is about. */
  readonly asks: boolean
  /** Counts what was saved, from 1. */
  readonly version: number
  readonly savedAt: Instant
  readonly savedBy: AgentId
}

export interface DesksStore {
  /** What holds now, of every shop that ever saved desks. */
  all(): Promise<readonly StoredDesks[]>
  /** What holds now; `undefined` where nothing was ever saved. */
  find(shop: ShopId): Promise<StoredDesks | undefined>
  /**
   * Keeps desks as the version given, which must be the next one.
   *
   * @returns `stale` where somebody saved that version before; nothing has changed then
   */
  save(desks: StoredDesks): Promise<'saved' | 'stale'>
  /** Every version that was saved, newest first. */
  versions(shop: ShopId): Promise<readonly StoredDesks[]>
}
