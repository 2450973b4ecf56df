import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Fixture, HERE, openFixture, SHOP_PAGE, STRANGER } from './fixture.ts'

const url = '/api/shops/demo/visits'

describe('a visit', () => {
  let at: Fixture

  beforeEach(async () => {
    at = await openFixture({ SHOPBELL_RATE_VISITS: '3', SHOPBELL_TRUST_PROXY: '127.0.0.1' })
  })
  afterEach(() => at[Symbol.asyncDispose]())

  const post = (headers: Record<string, string>, payload: string | object = {}) =>
    at.app.inject({ method: 'POST', url, headers, payload })

  it('begins on a page that the shop lists, with a token for that origin alone', async () => {
    const reply = await post({ origin: SHOP_PAGE })
    expect(reply.statusCode).toBe(201)
    const { token, visit, expires } = reply.json()
    expect(expires).toBe(at.clock.now + 2 * 3_600_000)
    expect(at.deps.visits.checkVisit(token, SHOP_PAGE)).toEqual({
      expired: false,
      visit,
      shop: 'demo',
      carried: 0,
    })
    expect(() => at.deps.visits.checkVisit(token, HERE)).toThrow('visit.invalid')
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(reply.headers['access-control-allow-origin']).toBe(SHOP_PAGE)
  })

  it('begins on a page of this server', async () => {
    expect((await post({ origin: HERE })).statusCode).toBe(201)
  })

  it.each([
    ['another page', { origin: STRANGER }],
    ['a sandboxed page', { origin: 'null' }],
    ['a page whose host only looks like ours', { origin: 'http://localhost.evil.example' }],
    ['nothing at all', {}],
  ])('does not begin for %s', async (_, headers) => {
    const reply = await post(headers)
    expect(reply.statusCode).toBe(403)
    expect(reply.json()).toEqual({ error: { code: 'origin.forbidden' } })
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('is asked for first by browsers, who are told yes for listed pages alone', async () => {
    const preflight = (origin: string) =>
      at.app.inject({
        method: 'OPTIONS',
        url,
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      })
    const yes = await preflight(SHOP_PAGE)
    expect(yes.statusCode).toBe(204)
    expect(yes.headers['access-control-allow-origin']).toBe(SHOP_PAGE)
    expect(yes.headers['access-control-allow-headers']).toBe('content-type, authorization')
    expect(yes.headers['access-control-max-age']).toBe('7200')
    const no = await preflight(STRANGER)
    expect(no.statusCode).toBe(404)
    expect(no.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('takes JSON alone, and nothing that it does not know', async () => {
    expect((await post({ origin: SHOP_PAGE, 'content-type': 'text/plain' }, '{}')).json()).toEqual({
      error: { code: 'message.malformed' },
    })
    expect((await post({ origin: SHOP_PAGE, 'content-type': 'application/json' }, '{')).json()).toEqual({
      error: { code: 'message.malformed' },
    })
    expect((await post({ origin: SHOP_PAGE }, { name: 'x' })).json()).toMatchObject({
      error: { code: 'message.invalid' },
    })
  })

  it('begins three times a minute for one address, and later again', async () => {
    for (let count = 0; count < 3; count += 1) expect((await post({ origin: SHOP_PAGE })).statusCode).toBe(201)
    const refused = await post({ origin: SHOP_PAGE })
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toEqual({ error: { code: 'visit.too-often', detail: { seconds: expect.any(Number) } } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.headers['access-control-allow-origin']).toBe(SHOP_PAGE)

    const elsewhere = await post({ origin: SHOP_PAGE, 'x-forwarded-for': '203.0.113.9' })
    expect(elsewhere.statusCode).toBe(201)
  })

  it('counts a household of one IPv6 network as one', async () => {
    const from = (address: string) => post({ origin: SHOP_PAGE, 'x-forwarded-for': address })
    for (let count = 0; count < 3; count += 1) await from(`2001:db8:1:2::${count}`)
    expect((await from('2001:db8:1:2::ffff')).statusCode).toBe(429)
    expect((await from('2001:db8:1:3::1')).statusCode).toBe(201)
  })

  it('does not begin while the server is about to stop', async () => {
    at.world.draining = true
    const reply = await post({ origin: SHOP_PAGE })
    expect([reply.statusCode, reply.json()]).toEqual([503, { error: { code: 'server.draining' } }])
  })

  it('leaves neither token nor address in the log', async () => {
    const { token } = (await post({ origin: SHOP_PAGE, 'x-forwarded-for': '203.0.113.9' })).json()
    expect(at.logged()).toContain('/api/shops/:shop/visits')
    expect(at.logged()).not.toContain(token)
    expect(at.logged()).not.toContain('203.0.113.9')
  })
})
