import type { DeskId, Millis } from '../ids.ts'

/** How long people are waited for. The settings of the shop and its desk replace them. */
export interface Limits {
  /** How long a call rings at the same agents. */
  readonly ring: Millis
  /** How long a ringing call waits for a shopper whose page reloads. */
  readonly ringAway: Millis
  /** How long the place in the line is kept for a shopper whose page reloads. */
  readonly lineAway: Millis
  /** How long a shopper may stand in the line before they are told the truth. */
  readonly wait: Millis
  /** After so long in the line, another desk takes the call; `null`: never. */
  readonly overflow: { readonly after: Millis; readonly to: DeskId } | null
  /** How long a seat in a call is kept for somebody whose line broke. */
  readonly grace: Millis
}

export const defaultLimits: Limits = {
  ring: 20_000,
  ringAway: 10_000,
  lineAway: 30_000,
  wait: 600_000,
  overflow: null,
  grace: 90_000,
}
