import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../ids.ts'
import { type Hours, spanOf, weekdays } from './hours.ts'

/** A stretch of time without a gap: `from` belongs to it, `to` does not. */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}

const DAY = 1_440

/** The day that an instant falls on, by the calendar on the shop's wall. */
export function dateAt(zone: string, instant: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}

/** What begins on that day, in order. What a change of the clock swallows whole is left out. */
export function periodsOf(hours: Hours, date: Temporal.PlainDate): readonly Period[] {
  return intervalsOf(hours, date)
    .map(spanOf)
    .map(({ from, to }) => ({ from: instantAt(date, from, hours.zone), to: instantAt(date, to, hours.zone) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from)
}

function intervalsOf({ week, exceptions }: Hours, date: Temporal.PlainDate) {
  const text = date.toString()
  const exception = exceptions.find((each) => each.date === text)
  return exception?.intervals ?? week[weekdays[date.dayOfWeek - 1] ?? 'mon']
}

/**
 * When the clock on the wall shows that minute. A minute that comes twice counts the first time; one that the clock
 * leaps over counts at the leap: whoever opens at half past two opens when two o'clock becomes three.
 *
 * @param minute after the midnight that begins the day; above 1440 on the next day
 */
function instantAt(date: Temporal.PlainDate, minute: number, zone: string): Instant {
  const day = minute >= DAY ? date.add({ days: 1 }) : date
  const within = minute % DAY
  const wall = day.toPlainDateTime({ hour: Math.floor(within / 60), minute: within % 60 })
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (first.toPlainDateTime().equals(wall)) return first.epochMilliseconds
  // In the gap, `earlier` falls before the leap by the length of the gap.
  return first.getTimeZoneTransition('next')?.epochMilliseconds ?? first.epochMilliseconds
}
