import { Temporal } from 'temporal-polyfill'
import { type Hours, type Interval, type Span, spanOf, weekdays } from './hours.ts'

/**
 * Why a table makes no sense. `zone`: no such time zone. `length`: ends when it begins. `overlap`: two intervals cover
 * the same minute. `date`: no such day. `repeated`: two exceptions for one day.
 */
export type HoursFaultReason = 'zone' | 'length' | 'overlap' | 'date' | 'repeated'

export interface HoursFault {
  readonly reason: HoursFaultReason
  /** Where, as a JSON pointer into the table: `/week/mon/1`. */
  readonly path: string
}

const WEEK = 7 * 1_440

interface Placed extends Span {
  readonly path: string
}

/** What is wrong with a table that fits its schema, in the order in which a person reads it; none if all is well. */
export function faultsOf({ zone, week, exceptions }: Hours): readonly HoursFault[] {
  const ofWeek = weekdays.flatMap((day, index) => place(week[day], `/week/${day}`, index * 1_440))
  return [
    ...(isZone(zone) ? [] : [{ reason: 'zone', path: '/zone' } as const]),
    ...empty(ofWeek),
    // The night of Sunday runs into the morning of Monday.
    ...overlapping([...ofWeek, ...ofWeek.map((each) => ({ ...each, from: each.from + WEEK, to: each.to + WEEK }))]),
    ...exceptions.flatMap(({ date, intervals }, index) => {
      const path = `/exceptions/${index}`
      const placed = place(intervals, `${path}/intervals`, 0)
      return [
        ...(isDate(date) ? [] : [{ reason: 'date', path } as const]),
        ...(exceptions.findIndex((each) => each.date === date) < index ? [{ reason: 'repeated', path } as const] : []),
        ...empty(placed),
        ...overlapping(placed),
      ]
    }),
  ]
}

/** Whether this runtime knows the rules of that place. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function isDate(date: string): boolean {
  try {
    Temporal.PlainDate.from(date)
    return true
  } catch {
    return false
  }
}

function place(intervals: readonly Interval[], path: string, midnight: number): readonly Placed[] {
  return intervals.map((interval, index) => {
    const { from, to } = spanOf(interval)
    return { from: from + midnight, to: to + midnight, path: `${path}/${index}` }
  })
}

function empty(placed: readonly Placed[]): readonly HoursFault[] {
  return placed.filter(({ from, to }) => from === to).map(({ path }) => ({ reason: 'length', path }))
}

/** Names the later one of two that overlap, each once. */
function overlapping(placed: readonly Placed[]): readonly HoursFault[] {
  const named = new Set<string>()
  let end = Number.NEGATIVE_INFINITY
  for (const { from, to, path } of placed.toSorted((a, b) => a.from - b.from)) {
    if (from < end) named.add(path)
    end = Math.max(end, to)
  }
  return [...named].map((path) => ({ reason: 'overlap', path }))
}
