import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXCEPTIONS, type Hours } from '../../protocol/hours/hours.ts'
import { daily, table } from '../../protocol/hours/tables.ts'
import { agentId, deskId } from '../../protocol/ids.ts'
import type { SavedHours } from '../../protocol/rest/routes.ts'
import { sales } from '../ports/desks-store-contract.ts'
import { boots, type Fixture, HERE, openFixture, STRANGER } from './fixture.ts'

let at: Fixture
let cookie: string
beforeEach(async () => {
  at = await openFixture()
  cookie = await at.as('owner')
})
afterEach(() => at[Symbol.asyncDispose]())

const read = (query = '') => at.app.inject({ url: `/api/hours${query}`, headers: { cookie } })
const save = (payload: object, query = '') =>
  at.app.inject({ method: 'PUT', url: `/api/hours${query}`, headers: { cookie, origin: HERE }, payload })
const preview = (payload: object, origin = HERE) =>
  at.app.inject({ method: 'POST', url: '/api/hours/preview', headers: { cookie, origin }, payload })

describe('the opening hours over HTTP', () => {
  it('are none before they are saved: always open', async () => {
    expect((await read()).json()).toEqual({ hours: null, version: 0, preview: null })
  })

  it('come back as they were saved, with what they mean now', async () => {
    // The clock of the fixture stands at Saturday, 21 November 2026, ten in the morning in Rome.
    const hours = daily('09:00-18:00', { exceptions: { '2026-12-25': '' } })
    const saved = (await save({ hours, version: 0 })).json<SavedHours>()
    expect(saved).toMatchObject({
      hours,
      version: 1,
      preview: { open: true, changesAt: Date.UTC(2026, 10, 21, 17) },
    })
    expect(saved.preview?.days).toHaveLength(14)
    expect((await read()).json()).toEqual(saved)
  })

  it('are saved over the version that was read, and never over a newer one', async () => {
    await save({ hours: daily('09:00-18:00'), version: 0 })
    const late = await save({ hours: daily('10:00-18:00'), version: 0 })
    expect([late.statusCode, late.json()]).toEqual([409, { error: { code: 'hours.stale', detail: { version: 1 } } }])
    expect((await read()).json().hours).toEqual(daily('09:00-18:00'))
    expect((await save({ hours: null, version: 1 })).json()).toEqual({ hours: null, version: 2, preview: null })
  })

  it('of a desk are its own', async () => {
    const repairs = { ...sales, id: deskId('repairs'), overflow: null }
    await at.deps.desks.save(boots, { desks: [repairs] }, 0, agentId('owner'))
    await save({ hours: daily('09:00-18:00'), version: 0 })
    await save({ hours: daily('10:00-12:00'), version: 0 }, '?desk=repairs')
    expect((await read('?desk=repairs')).json()).toMatchObject({ hours: daily('10:00-12:00'), version: 1 })
    expect((await read()).json().hours).toEqual(daily('09:00-18:00'))
    const unknown = await save({ hours: null, version: 0 }, '?desk=gardens')
    expect([unknown.statusCode, unknown.json()]).toEqual([404, { error: { code: 'desk.not-found' } }])
  })

  it('that make no sense are refused with the place and the reason', async () => {
    const hours = table({ tue: '09:00-12:00 11:00-13:00' })
    const detail = { reason: 'overlap', path: '/week/tue/1' }
    for (const reply of [await save({ hours, version: 0 }), await preview(hours)])
      expect([reply.statusCode, reply.json()]).toEqual([400, { error: { code: 'hours.invalid', detail } }])
  })

  it('that break the schema are refused before anything reads them', async () => {
    const reply = await save({ hours: table({ tue: '9-12' }), version: 0 })
    expect([reply.statusCode, reply.json().error.code]).toEqual([400, 'message.invalid'])
  })

  it('may hold every exception that the schema allows, and no more bytes than that', async () => {
    const week = daily('09:00-12:00 14:00-18:00')
    const exceptions = Array.from({ length: EXCEPTIONS }, (_, index) => ({
      date: new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10),
      note: 'The day on which we count all that lies on the shelves of the shop'.padEnd(80, '.'),
      intervals: week.week.mon,
    }))
    const hours: Hours = { ...week, exceptions }
    expect((await save({ hours, version: 0 })).statusCode).toBe(200)
    expect((await save({ hours, version: 0, more: 'x'.repeat(70_000) })).statusCode).toBe(400)
  })

  it('may be tried without saving', async () => {
    expect((await preview(daily('10:30-11:00'))).json()).toMatchObject({
      open: false,
      changesAt: Date.UTC(2026, 10, 21, 9, 30),
    })
    expect((await read()).json().version).toBe(0)
    expect((await preview(daily('10:30-11:00'), STRANGER)).json().error.code).toBe('origin.forbidden')
  })
})
