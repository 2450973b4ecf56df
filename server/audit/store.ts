import type { AgentId, Instant, ShopId } from '../../protocol/ids.ts'
import type { Author, ChangeKind, ChangeTarget } from '../../protocol/rest/changes.ts'

/** One change as it is kept. */
export interface StoredChange {
  /** Sorts by time; the later one is greater. */
  readonly id: string
  readonly shop: ShopId
  readonly at: Instant
  readonly by: AgentId
  readonly byName: string
  readonly kind: ChangeKind
  readonly target: ChangeTarget
  /** JSON values. */
  readonly before: unknown
  readonly after: unknown
  /** The values were too long to be kept, and are `null`. */
  readonly cut: boolean
}

export interface ChangeQuery {
  readonly shop: ShopId
  /** Older than the change of this id alone. */
  readonly before?: string | undefined
  readonly by?: AgentId | undefined
  readonly kind?: ChangeKind | undefined
  /** Lines at most. */
  readonly limit: number
}

export interface ChangeStore {
  add(change: StoredChange): Promise<void>
  /** Newest first. */
  list(query: ChangeQuery): Promise<readonly StoredChange[]>
  /** Who has changed something in a shop, each by the last name they had then; in order of their names. */
  authors(shop: ShopId): Promise<readonly Author[]>
  /** Forgets all before an instant. */
  forget(before: Instant): Promise<void>
}
