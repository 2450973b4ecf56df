import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Fixture, openFixture, SHOP_PAGE, STRANGER } from './fixture.ts'

const url = '/api/shops/demo/presence'

describe('presence', () => {
  let at: Fixture

  beforeEach(async () => {
    at = await openFixture()
  })
  afterEach(() => at[Symbol.asyncDispose]())

  it('says who is free, for five seconds, and may be kept by anybody', async () => {
    const reply = await at.app.inject({ url, headers: { origin: SHOP_PAGE } })
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toEqual({ state: 'open', shop: 'North Trail Boots', agents: ['Anna'] })
    expect(reply.headers['cache-control']).toBe('public, max-age=5, stale-while-revalidate=5')
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(reply.headers['set-cookie']).toBeUndefined()
  })

  it('is 304 while nothing has changed, and new at once when it has', async () => {
    const { etag } = (await at.app.inject(url)).headers
    const again = await at.app.inject({ url, headers: { 'if-none-match': String(etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(again.headers['content-length']).toBeUndefined()
    expect(again.headers.etag).toBe(etag)
    expect(again.headers['cache-control']).toContain('max-age=5')

    at.world.presence.set('demo', { state: 'away', shop: 'North Trail Boots', agents: [] })
    const changed = await at.app.inject({ url, headers: { 'if-none-match': String(etag) } })
    expect(changed.statusCode).toBe(200)
    expect(changed.json().state).toBe('away')
    expect(changed.headers.etag).not.toBe(etag)
  })

  it('has the same tag for the same words, also through a proxy that weakens tags', async () => {
    const { etag } = (await at.app.inject(url)).headers
    at.world.presence.set('demo', { state: 'open', shop: 'North Trail Boots', agents: ['Anna'] })
    const again = await at.app.inject({ url, headers: { 'if-none-match': `W/${String(etag)}, "other"` } })
    expect(again.statusCode).toBe(304)
  })

  it('is readable for pages that the shop lists, and for no other', async () => {
    const listed = await at.app.inject({ url, headers: { origin: SHOP_PAGE } })
    expect(listed.headers['access-control-allow-origin']).toBe(SHOP_PAGE)
    expect(listed.headers['access-control-allow-credentials']).toBeUndefined()
    expect(listed.headers['vary']).toMatch(/origin/i)

    const stranger = await at.app.inject({ url, headers: { origin: STRANGER } })
    expect(stranger.statusCode).toBe(403)
    expect(stranger.json()).toEqual({ error: { code: 'origin.forbidden' } })
    expect(stranger.headers['access-control-allow-origin']).toBeUndefined()
    expect(stranger.headers['vary']).toMatch(/origin/i)
  })

  it('is readable for this server`s own pages, which send no origin or ours', async () => {
    expect((await at.app.inject(url)).statusCode).toBe(200)
    const headers = { origin: 'http://localhost:4000', host: 'localhost:4000' }
    expect((await at.app.inject({ url, headers })).statusCode).toBe(200)
  })

  it('says what a desk says to a page that names one, each with a tag of its own', async () => {
    at.world.presence.set('demo/repairs', { state: 'closed', shop: 'North Trail Boots', agents: [], opensAt: 1_000 })
    const repairs = await at.app.inject(`${url}?desk=repairs`)
    expect(repairs.json()).toMatchObject({ state: 'closed', opensAt: 1_000 })
    expect(repairs.headers['cache-control']).toContain('max-age=5')
    const shop = await at.app.inject(url)
    expect(shop.json().state).toBe('open')
    expect(shop.headers.etag).not.toBe(repairs.headers.etag)
    const headers = { 'if-none-match': String(repairs.headers.etag) }
    expect((await at.app.inject({ url: `${url}?desk=repairs`, headers })).statusCode).toBe(304)
    expect((await at.app.inject({ url, headers })).statusCode).toBe(200)
  })

  it('takes no desk that could not be one', async () => {
    expect((await at.app.inject(`${url}?desk=${'x'.repeat(65)}`)).statusCode).toBe(400)
    expect((await at.app.inject(`${url}?desk=a%20b`)).statusCode).toBe(400)
  })

  it('knows no other shop', async () => {
    const reply = await at.app.inject('/api/shops/hats/presence')
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toEqual({ error: { code: 'shop.not-found' } })
    expect(reply.headers['cache-control']).toBe('no-store')
  })
})
