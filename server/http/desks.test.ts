import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskId } from '../../protocol/ids.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import { sales as example } from '../ports/desks-store-contract.ts'
import { boots, type Fixture, HERE, openFixture, type Sender } from './fixture.ts'

let at: Fixture
beforeEach(async () => {
  at = await openFixture()
})
afterEach(() => at[Symbol.asyncDispose]())

const sales: DeskSettings = { ...example, overflow: null }
const read = async (sender: Sender = 'owner') =>
  at.app.inject({ url: '/api/desks', headers: { cookie: await at.as(sender) } })
const save = async (payload: object, sender: Sender = 'owner') =>
  at.app.inject({ method: 'PUT', url: '/api/desks', headers: { cookie: await at.as(sender), origin: HERE }, payload })

describe('the desks over HTTP', () => {
  it('are none before they are saved: one desk with everybody', async () => {
    expect((await read()).json()).toEqual({ desks: [], version: 0 })
    expect(at.deps.desks.desksOf(boots)).toMatchObject([{ id: 'main', members: 'all' }])
  })

  it('come back as they were saved, hold at once, and are those of one shop', async () => {
    const reply = await save({ desks: [sales], version: 0 })
    expect(reply.json()).toEqual({ desks: [sales], version: 1 })
    expect((await read('agent')).json()).toEqual({ desks: [sales], version: 1 })
    expect((await read('foreign-owner')).json()).toEqual({ desks: [], version: 0 })
    expect(at.deps.desks.rulesOf(boots, sales.id)).toMatchObject({ wrapUp: 30_000, limits: { ring: 20_000 } })
  })

  it('are saved over the version that was read, and never over a newer one', async () => {
    await save({ desks: [sales], version: 0 })
    const late = await save({ desks: [], version: 0 })
    expect([late.statusCode, late.json()]).toEqual([409, { error: { code: 'desks.stale', detail: { version: 1 } } }])
    expect((await read()).json().desks).toEqual([sales])
  })

  it('are the owner’s to change', async () => {
    for (const sender of ['agent', 'supervisor'] as const)
      expect((await save({ desks: [], version: 0 }, sender)).json().error.code).toBe('role.forbidden')
  })

  it.each([
    [[sales, { ...sales, name: 'Other' }], 'repeated', '/1/id'],
    [[sales, { ...sales, id: deskId('other') }], 'repeated', '/1/name'],
    [[{ ...sales, overflow: { after: 60, to: sales.id } }], 'overflow', '/0/overflow/to'],
    [[{ ...sales, overflow: { after: 60, to: deskId('nowhere') } }], 'overflow', '/0/overflow/to'],
  ])('that make no sense are refused with the place and the reason: %#', async (desks, reason, path) => {
    const reply = await save({ desks, version: 0 })
    expect([reply.statusCode, reply.json()]).toEqual([
      400,
      { error: { code: 'desks.invalid', detail: { reason, path } } },
    ])
  })

  it('that break the schema are refused before anything reads them', async () => {
    const reply = await save({ desks: [{ ...sales, ring: 1 }], version: 0 })
    expect([reply.statusCode, reply.json().error.code]).toEqual([400, 'message.invalid'])
  })
})
