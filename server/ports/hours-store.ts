import type { Hours } from '../../protocol/hours/hours.ts'
import type { AgentId, Instant, ShopId } from '../../protocol/ids.ts'

/** Whose hours: the shop's, or those of one of its desks. */
export interface HoursKey {
  readonly shop: ShopId
  readonly desk: string | null
}

export interface StoredHours extends HoursKey {
  /** `null`: a shop that is always open, a desk that keeps the hours of its shop. */
  readonly hours: Hours | null
  /** Counts what was saved, from 1. */
  readonly version: number
  readonly savedAt: Instant
  readonly savedBy: AgentId
}

export interface HoursStore {
  /** What holds now, of every shop and desk that ever saved hours. */
  all(): Promise<readonly StoredHours[]>
  /** What holds now; `undefined` where nothing was ever saved. */
  find(key: HoursKey): Promise<StoredHours | undefined>
  /**
   * Keeps hours as the version given, which must be the next one.
   *
   * @returns `stale` where somebody saved that version before; nothing has changed then
   */
  save(hours: StoredHours): Promise<'saved' | 'stale'>
  /** Every version that was saved, newest first. */
  versions(key: HoursKey): Promise<readonly StoredHours[]>
}
