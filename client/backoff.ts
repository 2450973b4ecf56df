import type { Millis } from '../protocol/ids.ts'

const FIRST: Millis = 250
/** A server that is started anew is back within seconds, on a busy machine half a minute, and a person waits for it. */
const SOON: Millis = 30_000
const LONGEST_SOON: Millis = 1_000
/** Browsers hold back by themselves who tries much more often. */
const LONGEST: Millis = 5_000

/**
 * How long to wait before trying again, after `failures` tries in a row that failed. The first try is made at
 * once: most broken lines are back by then. For the first half a minute it is tried about every second, then ever
 * more rarely. All is spread, so that a thousand shoppers do not return to a restarted server in the same instant.
 *
 * @param down - How long the line has been down, in milliseconds.
 * @param random - From 0 to 1.
 */
export function backoff(failures: number, down: Millis, random: number): Millis {
  if (failures === 0) return Math.round(50 * random)
  const step = Math.min(down < SOON ? LONGEST_SOON : LONGEST, FIRST * 2 ** (failures - 1))
  return Math.round(step * (0.5 + random))
}
