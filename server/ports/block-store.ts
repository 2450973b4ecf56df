import type { AgentId, CallId, Instant, ShopId } from '../../protocol/ids.ts'

/** A caller by what is kept of them: keyed hashes, from which neither visit nor address can be had back. */
export interface CallerMarks {
  readonly visit: string
  /** `null` where the address of the call is known no longer. */
  readonly network: string | null
}

/** One caller kept out of one shop. */
export interface StoredBlock extends CallerMarks {
  readonly id: string
  readonly shop: ShopId
  /** The call after which it was done. */
  readonly call: CallId
  readonly by: AgentId
  readonly at: Instant
  /** `null`: for ever. */
  readonly until: Instant | null
}

export interface BlockStore {
  /** Keeps a caller out. A block after the same call before is replaced. */
  add(block: StoredBlock): Promise<void>
  /** @returns what was there; undefined where that shop has no such block */
  remove(shop: ShopId, id: string): Promise<StoredBlock | undefined>
  /** Those that hold now, newest first, 500 at most. */
  list(shop: ShopId, now: Instant): Promise<readonly StoredBlock[]>
  /** Whether one of these marks is kept out of a shop now. */
  isBlocked(shop: ShopId, marks: CallerMarks, now: Instant): Promise<boolean>
  /** Keeps the network of a call, so that its caller can be kept out later. */
  mark(call: CallId, network: string, at: Instant): Promise<void>
  /** `null` where it was never kept, or is forgotten. */
  networkOf(call: CallId): Promise<string | null>
  /** Forgets the networks of calls before an instant, and blocks whose time was up by then. */
  forget(before: Instant): Promise<void>
}
