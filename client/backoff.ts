import type { Millis } from '../protocol/ids.ts'

const FIRST: Millis = 250
const LONGEST: Millis = 5_000

/**
 * How long to wait before trying again, after `failures` tries in a row that failed. The first try is made at
 * once: most broken lines are back by then. The rest is spread, so that a thousand shoppers do not return to a
 * restarted server in the same instant.
 *
 * @param random - From 0 to 1.
 */
export function backoff(failures: number, random: number): Millis {
  if (failures === 0) return Math.round(50 * random)
  const step = Math.min(LONGEST, FIRST * 2 ** (failures - 1))
  return Math.round(step * (0.5 + random))
}
