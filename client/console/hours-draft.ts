import type { Hours, HoursException, Interval, Weekday } from '../../protocol/hours/hours.ts'

/** Tables as somebody edits them: every change makes a new one. Times may be empty while somebody types. */

/** Days of the week in the order of the page. The protocol has them too, with code that a browser need not fetch. */
export const days: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const workdays: readonly Weekday[] = ['tue', 'wed', 'thu', 'fri']

/** What the server takes of intervals a day and of exceptions; a test holds them to it. */
export const MOST_INTERVALS = 6
export const MOST_EXCEPTIONS = 120

/** What a shop begins with: from nine to six on working days. */
export function firstHours(zone: string): Hours {
  const day = [{ from: '09:00', to: '18:00' }]
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
  return { zone, week, exceptions: [], ringAfterHours: false }
}

export function setDay(hours: Hours, day: Weekday, intervals: Interval[]): Hours {
  return { ...hours, week: { ...hours.week, [day]: intervals } }
}

export function sameOnWorkdays(hours: Hours): Hours {
  return workdays.reduce((next, day) => setDay(next, day, hours.week.mon), hours)
}

/** With one more pair of times, after those of the day where there is room. */
export function withInterval(intervals: readonly Interval[]): Interval[] {
  const last = intervals.at(-1)
  if (last === undefined) return [{ from: '09:00', to: '18:00' }]
  const hour = Number(last.to.slice(0, 2)) + 1
  const room = last.to > last.from && hour < 22
  return [...intervals, room ? { from: time(hour), to: time(Math.min(hour + 4, 23)) } : { from: '', to: '' }]
}

function time(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

/** @param to as a field gives it: midnight is the end of the day there, and `24:00` in a table. */
export function setTimes(intervals: readonly Interval[], index: number, from: string, to: string): Interval[] {
  return intervals.map((each, at) => (at === index ? { from, to: to === '00:00' ? '24:00' : to } : each))
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index)
}

/** One more day, the first one that no exception has, from tomorrow on. Closed, as most of them are. */
export function withException(hours: Hours, today: string): Hours {
  const taken = new Set(hours.exceptions.map(({ date }) => date))
  let date = dayAfter(today)
  while (taken.has(date)) date = dayAfter(date)
  return { ...hours, exceptions: [...hours.exceptions, { date, note: '', intervals: [] }] }
}

export function setException(hours: Hours, index: number, change: Partial<HoursException>): Hours {
  return { ...hours, exceptions: hours.exceptions.map((each, at) => (at === index ? { ...each, ...change } : each)) }
}

/** As it is saved: in the order in which a day and a year go. */
export function inOrder(hours: Hours): Hours {
  const sorted = (intervals: readonly Interval[]) => intervals.toSorted((a, b) => a.from.localeCompare(b.from))
  const week = { ...hours.week }
  for (const day of days) week[day] = sorted(week[day])
  const exceptions = hours.exceptions
    .map((each) => ({ ...each, note: each.note.trim(), intervals: sorted(each.intervals) }))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  return { ...hours, week, exceptions }
}

/** Where a time or a date is missing: the same pointers as those of the server. */
export function unfilled({ week, exceptions }: Hours): readonly string[] {
  const missing = (intervals: readonly Interval[], path: string) =>
    intervals.flatMap(({ from, to }, index) => (from === '' || to === '' ? [`${path}/${index}`] : []))
  return [
    ...days.flatMap((day) => missing(week[day], `/week/${day}`)),
    ...exceptions.flatMap(({ date, intervals }, index) => [
      ...(date === '' ? [`/exceptions/${index}`] : []),
      ...missing(intervals, `/exceptions/${index}/intervals`),
    ]),
  ]
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
