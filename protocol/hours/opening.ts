import type { Instant } from '../ids.ts'
import type { Hours } from './hours.ts'
import { type Period, periodsOf } from './periods.ts'
import { dayOf, wallOf } from './wall.ts'

/** Days after the last exception that are looked through: two weeks repeat themselves, and a leap of the clock may swallow one. */
const AHEAD = 21
/** Whatever the exceptions say, nobody plans further. */
const FARTHEST = 800

/** O1: whether the shop is open. Without hours it always is. */
export function isOpen(hours: Hours | null, instant: Instant): boolean {
  return nextOpening(hours, instant) === instant
}

/**
 * The instant at which the shop is open next: `instant` itself while it is open, `null` where no day is known.
 */
export function nextOpening(hours: Hours | null, instant: Instant): Instant | null {
  if (hours === null) return instant
  for (const { from } of periodsFrom(hours, instant)) return Math.max(from, instant)
  return null
}

/** The instant at which the shop is closed next: `instant` itself while it is closed, `null` where it never closes. */
export function nextClosing(hours: Hours | null, instant: Instant): Instant | null {
  if (hours === null) return null
  for (const { from, to } of periodsFrom(hours, instant)) {
    if (from > instant) return instant
    return to === Number.POSITIVE_INFINITY ? null : to
  }
  return instant
}

/** All periods that end after `instant`, in order and joined where they touch. The last one may have no end. */
function* periodsFrom(hours: Hours, instant: Instant): Generator<Period> {
  const wall = wallOf(hours.zone, instant)
  const today = wall.dayAt(instant)
  const last = lastDay(hours, today)
  let open: Period | null = null
  // What began yesterday may run over midnight.
  for (let day = today - 1; day <= last; day += 1) {
    for (const next of periodsOf(hours, day, wall)) {
      if (open !== null && next.from <= open.to) open = { from: open.from, to: Math.max(open.to, next.to) }
      else {
        if (open !== null && open.to > instant) yield open
        open = next
      }
    }
  }
  if (open === null || open.to <= instant) return
  yield wall.dayAt(open.to) > last ? { from: open.from, to: Number.POSITIVE_INFINITY } : open
}

function lastDay({ exceptions }: Hours, today: number): number {
  const latest = Math.max(today, ...exceptions.map(({ date }) => dayOf(date)))
  return Math.min(latest + AHEAD, today + FARTHEST)
}
