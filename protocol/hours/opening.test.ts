import { describe, expect, it } from 'vitest'
import type { Hours } from './hours.ts'
import { isOpen, nextClosing, nextOpening } from './opening.ts'
import { previewOf } from './preview.ts'
import { daily, table } from './tables.ts'

const at = (text: string) => Date.parse(text)
const text = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString().slice(0, 16))
const opens = (hours: Hours | null, when: string) => text(nextOpening(hours, at(when)))
const closes = (hours: Hours | null, when: string) => text(nextClosing(hours, at(when)))
const open = (hours: Hours | null, when: string) => isOpen(hours, at(when))

describe('O1 the weekly table', () => {
  const week = table({ mon: '09:00-12:30 14:00-18:00', sat: '10:00-13:00' })

  it('opens and closes by the clock on the shop`s wall, to the millisecond', () => {
    // Monday, 23 November 2026; Rome is an hour ahead.
    expect(open(week, '2026-11-23T07:59:59.999Z')).toBe(false)
    expect(open(week, '2026-11-23T08:00:00Z')).toBe(true)
    expect(open(week, '2026-11-23T11:29:59.999Z')).toBe(true)
    expect(open(week, '2026-11-23T11:30:00Z')).toBe(false)
    expect(open(week, '2026-11-23T13:00:00Z')).toBe(true)
    expect(open(week, '2026-11-24T09:00:00Z')).toBe(false)
  })

  it('says when it opens and closes next', () => {
    expect(opens(week, '2026-11-22T12:00Z')).toBe('2026-11-23T08:00')
    expect(opens(week, '2026-11-23T12:00Z')).toBe('2026-11-23T13:00')
    expect(opens(week, '2026-11-23T09:00Z')).toBe('2026-11-23T09:00')
    expect(opens(week, '2026-11-23T17:00Z')).toBe('2026-11-28T09:00')
    expect(closes(week, '2026-11-23T09:00Z')).toBe('2026-11-23T11:30')
    expect(closes(week, '2026-11-23T12:00Z')).toBe('2026-11-23T12:00')
  })

  it('joins intervals that touch', () => {
    const joined = table({ mon: '09:00-12:00 12:00-24:00', tue: '00:00-01:00' })
    expect(closes(joined, '2026-11-23T09:00Z')).toBe('2026-11-24T00:00')
  })

  it('is always open where there is none, and where it says so; never where nothing is open', () => {
    expect([open(null, '2026-11-23T03:00Z'), closes(null, '2026-11-23T03:00Z')]).toEqual([true, null])
    const always = daily('00:00-24:00')
    expect([open(always, '2026-11-23T03:00Z'), closes(always, '2026-11-23T03:00Z')]).toEqual([true, null])
    const never = table({})
    expect([opens(never, '2026-11-23T03:00Z'), closes(never, '2026-11-23T03:00Z')]).toEqual([null, '2026-11-23T03:00'])
  })
})

describe('O2 over midnight', () => {
  const late = table({ fri: '22:00-02:00', sat: '22:00-02:00' })

  it('belongs to the day on which it begins', () => {
    expect(open(late, '2026-11-27T21:00Z')).toBe(true)
    expect(open(late, '2026-11-28T00:59:59Z')).toBe(true)
    expect(open(late, '2026-11-28T01:00Z')).toBe(false)
    expect(closes(late, '2026-11-27T21:30Z')).toBe('2026-11-28T01:00')
    expect(closes(late, '2026-11-29T00:30Z')).toBe('2026-11-29T01:00')
  })

  it('goes on into an exception, which replaces what begins on its day', () => {
    const closed = table({ fri: '22:00-02:00', sat: '22:00-02:00' }, { exceptions: { '2026-11-28': '' } })
    expect(open(closed, '2026-11-28T00:30Z')).toBe(true)
    expect(open(closed, '2026-11-28T22:00Z')).toBe(false)
    expect(opens(closed, '2026-11-28T12:00Z')).toBe('2026-12-04T21:00')
  })

  it('from Sunday into Monday, and from one year into the next', () => {
    const nights = daily('20:00-04:00')
    expect(closes(nights, '2026-11-29T22:00Z')).toBe('2026-11-30T03:00')
    expect(closes(nights, '2026-12-31T23:30Z')).toBe('2027-01-01T03:00')
    expect(opens(nights, '2026-12-31T10:00Z')).toBe('2026-12-31T19:00')
  })
})

describe('O3 exceptions', () => {
  const hours = daily('09:00-18:00', {
    exceptions: { '2026-12-24': '09:00-13:00', '2026-12-25': '', '2026-12-26': '', '2027-01-01': '' },
  })

  it('replace the whole day', () => {
    expect(closes(hours, '2026-12-24T09:00Z')).toBe('2026-12-24T12:00')
    expect(opens(hours, '2026-12-24T13:00Z')).toBe('2026-12-27T08:00')
    expect(opens(hours, '2026-12-31T20:00Z')).toBe('2027-01-02T08:00')
  })

  it('are looked for beyond the week, as far as two years', () => {
    const fair = table({}, { exceptions: { '2027-06-05': '10:00-20:00' } })
    expect(opens(fair, '2026-11-23T12:00Z')).toBe('2027-06-05T08:00')
    expect(opens(fair, '2027-06-05T18:00Z')).toBeNull()
  })
})

describe('O4 the clock leaps', () => {
  it('forward in Rome: a shop that opens in the hour that is not opens at the leap', () => {
    // 29 March 2026: two o'clock is three, at 01:00Z.
    const hours = table({ sun: '02:30-05:00' })
    expect(opens(hours, '2026-03-28T12:00Z')).toBe('2026-03-29T01:00')
    expect(closes(hours, '2026-03-29T01:30Z')).toBe('2026-03-29T03:00')
    expect(closes(table({ sun: '00:30-02:30' }), '2026-03-29T00:30Z')).toBe('2026-03-29T01:00')
  })

  it('forward in Rome: an interval that lies in the leap is not, and the next one is a week later', () => {
    const hours = table({ sun: '02:10-02:50' })
    expect(opens(hours, '2026-03-28T12:00Z')).toBe('2026-04-05T00:10')
  })

  it('back in Rome: an hour that comes twice opens and closes the first time', () => {
    // 25 October 2026: three o'clock is two again, at 01:00Z.
    const hours = table({ sun: '02:15-02:45' })
    expect(opens(hours, '2026-10-24T12:00Z')).toBe('2026-10-25T00:15')
    expect(closes(hours, '2026-10-25T00:20Z')).toBe('2026-10-25T00:45')
    expect(opens(hours, '2026-10-25T01:20Z')).toBe('2026-11-01T01:15')
  })

  it('back in Rome: three o`clock itself comes once, after both hours', () => {
    expect(closes(table({ sun: '01:00-03:00' }), '2026-10-25T00:00Z')).toBe('2026-10-25T02:00')
    expect(opens(table({ sun: '03:00-04:00' }), '2026-10-25T00:00Z')).toBe('2026-10-25T02:00')
  })

  it('on both nights in Rome, open over midnight: an hour less and an hour more', () => {
    const late = table({ sat: '22:00-06:00' })
    expect([opens(late, '2026-03-28T12:00Z'), closes(late, '2026-03-29T00:30Z')]).toEqual([
      '2026-03-28T21:00',
      '2026-03-29T04:00',
    ])
    expect([opens(late, '2026-10-24T12:00Z'), closes(late, '2026-10-25T00:30Z')]).toEqual([
      '2026-10-24T20:00',
      '2026-10-25T05:00',
    ])
  })

  it('on both nights in New York', () => {
    const late = table({ sat: '22:00-06:00', sun: '09:00-17:00' }, { zone: 'America/New_York' })
    // 8 March and 1 November 2026.
    expect(closes(late, '2026-03-08T06:30Z')).toBe('2026-03-08T10:00')
    expect(opens(late, '2026-03-08T12:00Z')).toBe('2026-03-08T13:00')
    expect(closes(late, '2026-11-01T05:30Z')).toBe('2026-11-01T11:00')
    expect(opens(late, '2026-11-01T12:00Z')).toBe('2026-11-01T14:00')
    const early = table({ sun: '01:30-02:30' }, { zone: 'America/New_York' })
    // An hour and a half by the stopwatch: half past one the first time until half past two.
    expect([opens(early, '2026-10-31T12:00Z'), closes(early, '2026-11-01T05:45Z')]).toEqual([
      '2026-11-01T05:30',
      '2026-11-01T07:30',
    ])
  })

  it('by half an hour on Lord Howe Island, and never in Kolkata and Kathmandu', () => {
    const island = daily('09:00-17:00', { zone: 'Australia/Lord_Howe' })
    expect(opens(island, '2026-04-04T12:00Z')).toBe('2026-04-04T22:30')
    expect(opens(island, '2026-04-03T12:00Z')).toBe('2026-04-03T22:00')
    expect(opens(daily('09:00-17:00', { zone: 'Asia/Kolkata' }), '2026-07-01T00:00Z')).toBe('2026-07-01T03:30')
    expect(opens(daily('09:00-17:00', { zone: 'Asia/Kathmandu' }), '2026-07-01T00:00Z')).toBe('2026-07-01T03:15')
  })

  it('over a whole day in Samoa, which had no 30 December 2011', () => {
    const hours = daily('09:00-17:00', { zone: 'Pacific/Apia' })
    expect(opens(hours, '2011-12-30T04:00Z')).toBe('2011-12-30T19:00')
  })
})

describe('a preview', () => {
  it('shows fourteen days from today, each with its periods, and says which are exceptions', () => {
    const hours = daily('09:00-12:00 22:00-02:00', { exceptions: { '2026-12-25': '' } })
    const { open: now, changesAt, days } = previewOf(hours, at('2026-12-24T09:00Z'))
    expect([now, text(changesAt), days.length]).toEqual([true, '2026-12-24T11:00', 14])
    expect(days[0]).toMatchObject({ date: '2026-12-24', exception: false })
    expect(days[0]?.periods.map(({ from, to }) => [text(from), text(to)])).toEqual([
      ['2026-12-24T08:00', '2026-12-24T11:00'],
      ['2026-12-24T21:00', '2026-12-25T01:00'],
    ])
    expect(days[1]).toEqual({ date: '2026-12-25', exception: true, note: '', periods: [] })
    expect(days.at(-1)?.date).toBe('2027-01-06')
  })
})
