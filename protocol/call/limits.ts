import type { Millis } from '../ids.ts'

/** How long people are waited for. The shop's own settings replace `ring`. */
export interface Limits {
  /** How long a call rings before the shopper is told the truth. */
  readonly ring: Millis
  /** How long a ringing call waits for a shopper whose page reloads. */
  readonly ringAway: Millis
  /** How long a seat in a call is kept for somebody whose line broke. */
  readonly grace: Millis
}

export const defaultLimits: Limits = { ring: 20_000, ringAway: 10_000, grace: 90_000 }
