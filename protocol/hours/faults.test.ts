import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'
import { faultsOf } from './faults.ts'
import { EXCEPTIONS, Hours, INTERVALS } from './hours.ts'
import { daily, table } from './tables.ts'

const schema = Compile(Hours)
const faults = (hours: Hours) => faultsOf(hours).map(({ reason, path }) => `${reason} ${path}`)

describe('the schema of hours', () => {
  const good = daily('09:00-12:00 14:00-24:00', { exceptions: { '2026-12-25': '' } })

  it('takes a table', () => expect(schema.Check(good)).toBe(true))

  it.each([
    ['a time that no clock shows', table({ mon: '09:60-10:00' })],
    ['a time without its nought', table({ mon: '9:00-10:00' })],
    ['opening at 24:00', table({ mon: '24:00-10:00' })],
    ['a date of another form', daily('09:00-10:00', { exceptions: { '25.12.2026': '' } })],
    ['a zone by its offset', daily('09:00-10:00', { zone: '+01:00' })],
    [
      'more intervals a day than a person plans',
      table({
        mon: Array(INTERVALS + 1)
          .fill('09:00-10:00')
          .join(' '),
      }),
    ],
    [
      'more exceptions than years have holidays',
      { ...good, exceptions: Array(EXCEPTIONS + 1).fill(good.exceptions[0]) },
    ],
    ['a key that it does not know', { ...good, colour: 'red' }],
    ['a week without a Sunday', { ...good, week: { ...good.week, sun: undefined } }],
  ])('refuses %s', (_what, hours) => expect(schema.Check(hours)).toBe(false))
})

describe('a table that makes no sense', () => {
  it('has none of these faults if it does', () => {
    expect(faults(daily('00:00-24:00'))).toEqual([])
    expect(faults(daily('22:00-06:00 06:00-22:00'))).toEqual([])
    expect(faults(table({ mon: '09:00-00:00', tue: '00:00-09:00' }))).toEqual([])
  })

  it('names a place that no clock knows', () => {
    expect(faults(daily('09:00-10:00', { zone: 'Europe/Atlantis' }))).toEqual(['zone /zone'])
  })

  it('ends when it begins', () => {
    expect(faults(table({ tue: '09:00-12:00 14:00-14:00' }))).toEqual(['length /week/tue/1'])
    expect(faults(table({ tue: '00:00-00:00' }))).toEqual(['length /week/tue/0'])
  })

  it('covers a minute twice, on one day, over midnight, and over the end of the week', () => {
    expect(faults(table({ mon: '09:00-12:00 11:59-13:00' }))).toEqual(['overlap /week/mon/1'])
    expect(faults(table({ mon: '09:00-18:00 10:00-11:00 12:00-13:00' }))).toEqual([
      'overlap /week/mon/1',
      'overlap /week/mon/2',
    ])
    expect(faults(table({ mon: '22:00-02:00', tue: '01:59-03:00' }))).toEqual(['overlap /week/tue/0'])
    expect(faults(table({ sun: '22:00-02:00', mon: '01:00-03:00' }))).toEqual(['overlap /week/mon/0'])
  })

  it('has a day that is none, one twice, or one whose intervals overlap', () => {
    expect(faults(table({}, { exceptions: { '2026-02-30': '' } }))).toEqual(['date /exceptions/0'])
    const twice = table({}, { exceptions: { '2026-12-25': '09:00-12:00 10:00-11:00' } })
    expect(
      faults({ ...twice, exceptions: [...twice.exceptions, { date: '2026-12-25', note: '', intervals: [] }] }),
    ).toEqual(['overlap /exceptions/0/intervals/1', 'repeated /exceptions/1'])
  })
})
