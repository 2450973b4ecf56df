import { type Static, type TSchema, Type } from 'typebox'
import { record } from '../messages/command.ts'

/** Days of the week as the table names them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** Intervals of one day at most. */
export const INTERVALS = 6
/** Dated exceptions at most: some years of holidays. */
export const EXCEPTIONS = 120

/**
 * A stretch of one day by the clock on the shop's wall. It belongs to the day on which it begins: where `to` is not
 * later than `from`, it ends on the next day, whatever that day's own table says. `24:00` is the midnight that ends
 * the day; a whole day is 00:00 to 24:00.
 */
export const Interval = record({
  from: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Opens; 24 hours, `09:00`.' }),
  to: Type.String({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$', description: 'Closes; `24:00` is midnight.' }),
})
export type Interval = Static<typeof Interval>

const Intervals = Type.Array(Interval, { maxItems: INTERVALS, description: 'Closed all day if empty.' })

const Week = record(Object.fromEntries(weekdays.map((day) => [day, Intervals])) as { [D in Weekday]: typeof Intervals })

/** A day that is not like its weekday: a holiday, a long evening before it. Replaces the whole day. */
export const HoursException = record({
  date: Type.String({ pattern: '^20\\d\\d-[01]\\d-[0-3]\\d$', description: 'In the zone of the table: `2026-12-25`.' }),
  note: Type.String({ maxLength: 80, description: 'Why, for the shop itself; may be empty.' }),
  intervals: Intervals,
})
export type HoursException = Static<typeof HoursException>

/** When a shop, or one desk of it, is open. */
export const Hours = record({
  zone: Type.String({
    maxLength: 64,
    pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$',
    description: 'IANA time zone: `Europe/Rome`.',
  }),
  week: Week,
  exceptions: Type.Array(HoursException, { maxItems: EXCEPTIONS }),
  ringAfterHours: Type.Boolean({ description: 'Whether agents who are there are rung outside the hours as well.' }),
})
export type Hours = Static<typeof Hours>

/** Nothing, or what the schema says. */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** Minutes after the midnight that begins the interval's day: `to` is above `from`, and above 1440 on the next day. */
export interface Span {
  readonly from: number
  readonly to: number
}

const DAY = 1_440

/** `to` equals `from` where the interval has no length: the checks refuse that. */
export function spanOf({ from, to }: Interval): Span {
  const [begin, end] = [minutes(from), minutes(to)]
  return { from: begin, to: end < begin ? end + DAY : end }
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}
