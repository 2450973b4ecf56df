import { Temporal } from 'temporal-polyfill'
import type { Instant, Millis } from '../ids.ts'

const MINUTE: Millis = 60_000
const DAY: Millis = 1_440 * MINUTE

/** Between two leaps of the clock. */
interface Stretch {
  readonly from: Instant
  readonly until: Instant
  /** Ahead of UTC. */
  readonly offset: Millis
}

/** The clock and the calendar on a wall of that zone. Days are counted from 1970-01-01, in the local calendar. */
export interface Wall {
  dayAt(instant: Instant): number
  /**
   * When the clock shows that minute. One that comes twice counts the first time; one that the clock leaps over counts
   * at the leap: whoever opens at half past two opens when two o'clock becomes three.
   *
   * @param minute after the midnight that begins the day; 1440 and above on the next day
   */
  instantAt(day: number, minute: number): Instant
}

/** @param since the earliest instant that will be asked for, give or take three days */
export function wallOf(zone: string, since: Instant): Wall {
  const stretches: Stretch[] = [stretchAt(zone, since - 3 * DAY, Number.NEGATIVE_INFINITY)]

  /** The first stretch that fits; clocks leap a few times a year, so few are ever looked at. */
  function find(fits: (stretch: Stretch) => boolean): Stretch {
    for (let index = 0; ; index += 1) {
      const last = stretches[index - 1]
      const stretch = stretches[index] ?? stretchAt(zone, last?.until ?? since, last?.until ?? since)
      stretches[index] = stretch
      if (stretch.until === Number.POSITIVE_INFINITY || fits(stretch)) return stretch
    }
  }

  return {
    dayAt: (instant) => Math.floor((instant + find(({ until }) => instant < until).offset) / DAY),
    instantAt(day, minute) {
      const shown = day * DAY + minute * MINUTE
      const { from, offset } = find((stretch) => shown < stretch.until + stretch.offset)
      return Math.max(shown - offset, from)
    },
  }
}

function stretchAt(zone: string, instant: Instant, from: Instant): Stretch {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return {
    from,
    until: there.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: there.offsetNanoseconds / 1e6,
  }
}

/** 2026-12-25 */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00Z`) / DAY
}
