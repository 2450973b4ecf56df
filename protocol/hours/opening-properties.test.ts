import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf } from './faults.ts'
import { type Hours, type Interval, weekdays } from './hours.ts'
import { isOpen, nextClosing, nextOpening } from './opening.ts'
import { previewOf } from './preview.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Up to three intervals of a day; the last one may run over midnight. */
const day: fc.Arbitrary<Interval[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 95 }), { maxLength: 6 })
  .map((quarters) => quarters.toSorted((a, b) => a - b).map((quarter) => quarter * 15))
  .map((ends) =>
    ends.flatMap((from, index) => (index % 2 === 1 ? [] : [{ from: time(from), to: time(ends[index + 1] ?? 1) }])),
  )
  .filter((intervals) => intervals.every(({ from, to }) => from !== to))

const zones = [
  'Europe/Rome',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/St_Johns',
  'UTC',
] as const
const YEAR = { min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 2) }
const exceptions = fc.uniqueArray(
  fc.record({
    date: fc.integer(YEAR).map((instant) => new Date(instant).toISOString().slice(0, 10)),
    note: fc.constant(''),
    intervals: day,
  }),
  { maxLength: 5, selector: ({ date }) => date },
)
const tables: fc.Arbitrary<Hours> = fc
  .record({
    zone: fc.constantFrom(...zones),
    week: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
    exceptions,
    ringAfterHours: fc.boolean(),
  })
  .filter((hours) => faultsOf(hours).length === 0)

/** The nights on which clocks change are as likely as all the rest of the year. */
const changes = [
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2026-04-04T15:00Z',
]
const instants = fc.oneof(
  fc.integer(YEAR),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -DAY, max: DAY }))
    .map(([change, away]) => Date.parse(change) + away),
)

describe('Whatever the table and the instant', () => {
  it('the next opening is open, and no minute before it is', () => {
    fc.assert(
      fc.property(tables, instants, (hours, now) => {
        const opening = nextOpening(hours, now)
        if (opening === null) return
        expect(opening).toBeGreaterThanOrEqual(now)
        expect(isOpen(hours, opening)).toBe(true)
        if (opening > now) expect(isOpen(hours, opening - 1)).toBe(false)
        // A sample of the way there: every minute of two days, and then every hour.
        for (let at = now; at < opening; at += at - now < 2 * DAY ? 17 * MINUTE : 61 * MINUTE)
          expect(isOpen(hours, at)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('the next closing is closed, and the minutes before it are open', () => {
    fc.assert(
      fc.property(tables, instants, (hours, now) => {
        const closing = nextClosing(hours, now)
        if (closing === null) return
        expect(isOpen(hours, closing)).toBe(false)
        if (closing > now) expect(isOpen(hours, closing - 1)).toBe(true)
        for (let at = now; at < closing; at += 47 * MINUTE) expect(isOpen(hours, at)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('it is open when the clock on the wall says so, on all days but those around a change', () => {
    fc.assert(
      fc.property(tables, instants, (hours, now) => {
        if (offsetAt(hours.zone, now - 2 * DAY) !== offsetAt(hours.zone, now + 2 * DAY)) return
        expect(isOpen(hours, now)).toBe(onTheWall(hours, now))
      }),
    )
  })

  it('a preview agrees with it', () => {
    fc.assert(
      fc.property(tables, instants, (hours, now) => {
        const { open, changesAt, days } = previewOf(hours, now)
        expect(open).toBe(isOpen(hours, now))
        expect(changesAt).toBe(open ? nextClosing(hours, now) : nextOpening(hours, now))
        for (const { from, to } of days.flatMap(({ periods }) => periods)) {
          expect([isOpen(hours, from), isOpen(hours, to - 1)]).toEqual([true, true])
        }
      }),
      { numRuns: 30 },
    )
  })
})

/** The same by another way: what the browser's calendar shows, looked up in the table. */
function onTheWall({ zone, week, exceptions: special }: Hours, instant: number): boolean {
  const intervalsOn = (date: string) =>
    special.find((each) => each.date === date)?.intervals ??
    week[weekdays[(new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7] ?? 'mon']
  const { date, clock } = wall(zone, instant)
  const yesterday = new Date(Date.parse(`${date}T12:00Z`) - DAY).toISOString().slice(0, 10)
  const today = intervalsOn(date).some(({ from, to }) => from <= clock && (to < from || clock < to))
  return today || intervalsOn(yesterday).some(({ from, to }) => to < from && clock < to)
}

function wall(zone: string, instant: number): { readonly date: string; readonly clock: string } {
  const [date = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(instant)
    .split(' ')
  return { date, clock }
}

function offsetAt(zone: string, instant: number): number {
  const { date, clock } = wall(zone, instant)
  return Date.parse(`${date}T${clock}Z`) - Math.floor(instant / MINUTE) * MINUTE
}
