import type { Millis } from '../../protocol/ids.ts'
import type { LinePlace } from '../../protocol/messages/line.ts'

/** With fewer calls than this nothing is said: a guess is worse than silence. */
const ENOUGH = 5

/**
 * How long it may take until somebody is free, from the middle half of the desk's recent calls. The one at the front
 * waits for the rest of a call, everybody behind for whole ones, shared by those who work.
 *
 * @param place 1 for the next one
 * @param hands how many agents take calls of this desk
 * @param spans how long the recent calls kept an agent, in any order
 */
export function estimateWait(place: number, hands: number, spans: readonly Millis[]): LinePlace['wait'] {
  if (hands === 0 || spans.length < ENOUGH) return null
  const sorted = spans.toSorted((a, b) => a - b)
  const at = (part: number): Millis => sorted[Math.floor(part * (sorted.length - 1))] ?? 0
  const turns = (place - 0.5) / hands
  return { from: Math.round(at(0.25) * turns), to: Math.round(at(0.75) * turns) }
}
