import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../protocol/hours/faults.ts'
import { EXCEPTIONS, INTERVALS, weekdays } from '../../protocol/hours/hours.ts'
import { daily, table } from '../../protocol/hours/tables.ts'
import {
  days,
  firstHours,
  MOST_EXCEPTIONS,
  MOST_INTERVALS,
  sameOnWorkdays,
  setTimes,
  unfilled,
  withException,
  withInterval,
} from './hours-draft.ts'
import { endOf, HoursFigures } from './hours-figures.ts'

describe('a table of hours as somebody edits it', () => {
  it('knows the same days and limits as the server', () => {
    expect([days, MOST_INTERVALS, MOST_EXCEPTIONS]).toEqual([weekdays, INTERVALS, EXCEPTIONS])
  })

  it('begins with something that makes sense', () => {
    expect(faultsOf(firstHours('Europe/Rome'))).toEqual([])
  })

  it('offers one more pair of times after those of the day, and empty ones where there is no room', () => {
    expect(withInterval([])).toEqual([{ from: '09:00', to: '18:00' }])
    expect(withInterval([{ from: '09:00', to: '12:30' }])[1]).toEqual({ from: '13:00', to: '17:00' })
    for (const to of ['22:30', '24:00', '02:00', ''])
      expect(withInterval([{ from: '20:00', to }])[1]).toEqual({ from: '', to: '' })
  })

  it('takes the midnight of a field for the end of the day', () => {
    const [whole] = setTimes([{ from: '09:00', to: '18:00' }], 0, '00:00', '00:00')
    expect(whole).toEqual({ from: '00:00', to: '24:00' })
    expect(
      [whole, { from: '09:00', to: '24:00' }, { from: '22:00', to: '02:00' }].map((each) => each && endOf(each)),
    ).toEqual(['allDay', 'midnight', 'nextDay'])
    expect(endOf({ from: '09:00', to: '18:00' })).toBeNull()
  })

  it('repeats Monday on the other working days, and leaves the weekend alone', () => {
    const same = sameOnWorkdays(table({ mon: '08:00-12:00', wed: '10:00-11:00', sat: '10:00-11:00' }))
    expect(same.week.fri).toEqual(same.week.mon)
    expect([same.week.sat, same.week.sun]).toEqual([[{ from: '10:00', to: '11:00' }], []])
  })

  it('adds the first day that is not in the list yet', () => {
    const two = withException(withException(daily('09:00-18:00'), '2026-12-30'), '2026-12-30')
    expect(two.exceptions.map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-01'])
  })

  it('says where something is missing', () => {
    const hours = {
      ...table({ tue: '09:00-' }),
      exceptions: [{ date: '', note: '', intervals: [{ from: '', to: '' }] }],
    }
    expect(unfilled(hours)).toEqual(['/week/tue/0', '/exceptions/0', '/exceptions/0/intervals/0'])
  })
})

describe('days and times of a shop', () => {
  const now = Date.parse('2026-11-21T20:00Z')

  it('are those of its own clock, wherever they are read', () => {
    const [rome, tokyo] = [new HoursFigures('it', 'Europe/Rome'), new HoursFigures('it', 'Asia/Tokyo')]
    expect([rome.when(now, now), tokyo.when(now, now - 6 * 3_600_000)]).toEqual(['oggi 21:00', 'domani 5:00'])
    expect(rome.when(Date.parse('2026-11-23T08:00Z'), now)).toBe('lunedì 9:00')
    expect(rome.when(Date.parse('2026-12-24T08:00Z'), now)).toBe('24 dicembre 9:00')
    expect([rome.weekday(0), rome.weekday(6), rome.day('2026-12-25')]).toEqual(['Lunedì', 'Domenica', 'Ven 25 dic'])
  })

  it('are written in UTC where the browser does not know the zone', () => {
    expect(new HoursFigures('it', 'Moon/Tranquillity').time(now)).toBe('20:00')
  })
})
