import type { Instant } from '../ids.ts'
import { type Hours, spanOf, weekdays } from './hours.ts'
import { dateOf, type Wall } from './wall.ts'

/** A stretch of time without a gap: `from` belongs to it, `to` does not. */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}

/**
 * What begins on that day, in order. What a leap of the clock swallows whole is left out.
 *
 * @param day counted as the wall counts them
 */
export function periodsOf(hours: Hours, day: number, wall: Wall): readonly Period[] {
  return intervalsOf(hours, day)
    .map(spanOf)
    .map(({ from, to }) => ({ from: wall.instantAt(day, from), to: wall.instantAt(day, to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from)
}

function intervalsOf({ week, exceptions }: Hours, day: number) {
  const date = dateOf(day)
  // 1970 began on a Thursday.
  return exceptions.find((each) => each.date === date)?.intervals ?? week[weekdays[(day + 3) % 7] ?? 'mon']
}
