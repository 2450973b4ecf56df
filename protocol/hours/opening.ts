import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../ids.ts'
import type { Hours } from './hours.ts'
import { dateAt, type Period, periodsOf } from './periods.ts'

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
  const today = dateAt(hours.zone, instant)
  const last = lastDay(hours, today)
  let open: Period | null = null
  // What began yesterday may run over midnight.
  for (let day = today.subtract({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const next of periodsOf(hours, day)) {
      if (open !== null && next.from <= open.to) open = { from: open.from, to: Math.max(open.to, next.to) }
      else {
        if (open !== null && open.to > instant) yield open
        open = next
      }
    }
  }
  if (open === null || open.to <= instant) return
  const reachesTheEnd = Temporal.PlainDate.compare(dateAt(hours.zone, open.to), last) > 0
  yield reachesTheEnd ? { from: open.from, to: Number.POSITIVE_INFINITY } : open
}

function lastDay({ exceptions }: Hours, today: Temporal.PlainDate): Temporal.PlainDate {
  const dates = [today, ...exceptions.map(({ date }) => Temporal.PlainDate.from(date))]
  const latest = dates.reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)).add({ days: AHEAD })
  const farthest = today.add({ days: FARTHEST })
  return Temporal.PlainDate.compare(latest, farthest) < 0 ? latest : farthest
}
