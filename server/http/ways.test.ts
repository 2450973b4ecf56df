import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boots, type Fixture, openFixture, STRANGER } from './fixture.ts'

let at: Fixture
beforeEach(async () => {
  at = await openFixture()
})
afterEach(() => at[Symbol.asyncDispose]())

const ways = { phone: '+39 02 1234567', page: 'https://boots.example/contact' }
const shown = [
  { kind: 'phone', text: '+39 02 1234567', href: 'tel:+39021234567' },
  { kind: 'page', text: 'boots.example/contact', href: 'https://boots.example/contact' },
]
const save = (payload: object) => at.ask('owner', 'PUT /api/ways', payload)
const read = async (shop: string = boots) => (await at.app.inject(`/api/shops/${shop}/ways`)).json()

describe('The other ways to reach a shop', () => {
  it('are none before the owner writes some', async () => {
    expect((await at.ask('owner', 'GET /api/ways')).json()).toEqual({ ways: {}, version: 0 })
    expect(await read()).toEqual({ ways: [] })
  })

  it('come back as they were written, and as pages show them, each shop its own', async () => {
    expect((await save({ ways, version: 0 })).json()).toEqual({ ways, version: 1 })
    expect((await at.ask('owner', 'GET /api/ways')).json()).toEqual({ ways, version: 1 })
    expect(await read()).toEqual({ ways: shown })
    expect(await read('hats')).toEqual({ ways: [] })
    expect((await at.ask('foreign-owner', 'GET /api/ways')).json()).toEqual({ ways: {}, version: 0 })
  })

  it('are the owner’s to see as written and to change', async () => {
    for (const sender of ['agent', 'supervisor'] as const) {
      expect((await at.ask(sender, 'GET /api/ways')).json().error.code).toBe('role.forbidden')
      expect((await at.ask(sender, 'PUT /api/ways', { ways, version: 0 })).json().error.code).toBe('role.forbidden')
    }
  })

  it('that are nothing of their kind are refused with the place, and nothing changes', async () => {
    const reply = await save({ ways: { ...ways, email: 'javascript:alert(1)' }, version: 0 })
    expect([reply.statusCode, reply.json()]).toEqual([
      400,
      { error: { code: 'ways.invalid', detail: { path: '/email' } } },
    ])
    expect((await save({ ways: { fax: '123' }, version: 0 })).json().error.code).toBe('message.invalid')
    expect((await save({ ways: { phone: '1'.repeat(301) }, version: 0 })).json().error.code).toBe('message.invalid')
    expect(await read()).toEqual({ ways: [] })
  })

  it('are saved over the version that was read, and never over a newer one', async () => {
    await save({ ways, version: 0 })
    const late = await save({ ways: {}, version: 0 })
    expect([late.statusCode, late.json()]).toEqual([409, { error: { code: 'ways.stale', detail: { version: 1 } } }])
    expect(await read()).toEqual({ ways: shown })
  })

  it('are for pages that the shop lists, for a minute', async () => {
    const url = `/api/shops/${boots}/ways`
    expect((await at.app.inject(url)).headers['cache-control']).toBe('public, max-age=60')
    expect((await at.app.inject({ url, headers: { origin: STRANGER } })).json().error.code).toBe('origin.forbidden')
    expect((await read('nowhere')).error.code).toBe('shop.not-found')
  })
})
