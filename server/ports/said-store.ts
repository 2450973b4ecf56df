import type { CallId, Instant, Millis, ShopId } from '../../protocol/ids.ts'

/** The containers in which browsers record a voice. */
export const clipTypes = ['audio/webm', 'audio/ogg', 'audio/mp4'] as const
export type ClipType = (typeof clipTypes)[number]

/** A recording as it is played. */
export interface Recording {
  readonly type: ClipType
  readonly content: Buffer
}

export interface StoredClip extends Recording {
  readonly id: string
  readonly call: CallId
  readonly shop: ShopId
  readonly length: Millis
}

/** What a shopper let their shop keep; the recording is asked for by itself. */
export interface KeptSaid {
  readonly subject: string | null
  readonly clip: { readonly length: Millis } | null
  /** Erased then, or sooner where the shop keeps less. */
  readonly until: Instant
}

/**
 * What callers say while they wait. The commit that ends a call takes its recordings away and keeps what the shopper has
 * allowed: that is the call store's, in one transaction. This is all the rest.
 */
export interface SaidStore {
  /** @param room bytes that all recordings of callers may take @returns false where there is none left; nothing has changed then */
  put(clip: StoredClip, room: number): Promise<boolean>
  /** A recording of a call that lives, by its id. */
  clip(id: string): Promise<Recording | undefined>
  /** Idempotent. */
  remove(id: string): Promise<void>
  /** Removes the recordings of a call but the one that holds; `null`: all of them. */
  leaveOnly(call: CallId, id: string | null): Promise<void>
  /** `undefined` where nothing was kept, or it is erased by now. */
  kept(call: CallId): Promise<KeptSaid | undefined>
  /** The recording of what was kept; `undefined` where there is none. */
  keptClip(call: CallId): Promise<Recording | undefined>
  /** Erases what was kept of a call. @returns false where there is nothing */
  erase(call: CallId): Promise<boolean>
  /** What the shop has kept so far goes so many days after the end of its call, where it went later. */
  shorten(shop: ShopId, days: number): Promise<void>
  /**
   * Erases what was kept long enough, the oldest recordings of shops that have kept more than `room` bytes, and recordings
   * of calls that live no more (a crash left them).
   */
  sweep(now: Instant, room: number): Promise<void>
}
