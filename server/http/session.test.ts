import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../accounts/demo.ts'
import { hashOf } from '../accounts/token.ts'
import { type Fixture, HERE, openFixture, SHOP_PAGE, STRANGER } from './fixture.ts'

const url = '/api/session'
const anna = { email: 'anna@demo.shop', password: DEMO_PASSWORD }
const me = {
  agent: 'demo-anna',
  name: 'Anna',
  email: 'anna@demo.shop',
  role: 'owner',
  photo: null,
  enrolling: false,
  shop: { id: 'demo', name: 'North Trail Boots', ringSeconds: 20 },
}

describe('a session', () => {
  let at: Fixture

  beforeEach(async () => {
    at = await openFixture({ SHOPBELL_TRUST_PROXY: '127.0.0.1' })
  })
  afterEach(() => at[Symbol.asyncDispose]())

  const post = (payload: object | string = anna, headers: Record<string, string> = { origin: HERE }) =>
    at.app.inject({ method: 'POST', url, headers, payload })
  const get = (cookie: string) => at.app.inject({ url, headers: { cookie } })

  it('begins with e-mail and password, and says who it is', async () => {
    const reply = await post()
    expect([reply.statusCode, reply.json()]).toEqual([200, me])
    expect(reply.headers['cache-control']).toBe('no-store')
    const cookie = await at.signIn()
    expect((await get(cookie)).json()).toEqual(me)
  })

  it('is kept in a cookie that scripts and other sites never see', async () => {
    const cookie = String((await post()).headers['set-cookie'])
    expect(cookie).toMatch(/^shopbell=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  it('is bound to the host where the server is reached by https', async () => {
    await using secure = await openFixture({ SHOPBELL_PUBLIC_URL: 'https://bell.example' })
    const headers = { origin: 'https://bell.example' }
    const reply = await secure.app.inject({ method: 'POST', url, headers, payload: anna })
    expect(String(reply.headers['set-cookie'])).toMatch(
      /^__Host-shopbell=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    const plain = String(reply.headers['set-cookie']).replace('__Host-', '').split(';', 1)[0] ?? ''
    expect((await secure.app.inject({ url, headers: { cookie: plain } })).statusCode).toBe(401)
  })

  it('does not begin with a wrong password, or an e-mail nobody has', async () => {
    for (const wrong of [
      { ...anna, password: 'x' },
      { email: 'x@demo.shop', password: DEMO_PASSWORD },
    ]) {
      const reply = await post(wrong)
      expect([reply.statusCode, reply.json()]).toEqual([401, { error: { code: 'session.refused' } }])
      expect(reply.headers['set-cookie']).toBeUndefined()
    }
  })

  it.each([
    ['another site', { origin: STRANGER }],
    ['a shop that carries the button', { origin: SHOP_PAGE }],
    ['a page without a name', { origin: 'null' }],
    ['nobody', {}],
    ['our name and another site', { origin: HERE, 'sec-fetch-site': 'cross-site' }],
    ['our name and a neighbour', { origin: HERE, 'sec-fetch-site': 'same-site' }],
  ])('does not begin or end for %s', async (_, headers) => {
    const cookie = await at.signIn()
    for (const method of ['POST', 'DELETE'] as const) {
      const payload = method === 'POST' ? { payload: anna } : {}
      const reply = await at.app.inject({ method, url, headers: { ...headers, cookie }, ...payload })
      expect([reply.statusCode, reply.json()]).toEqual([403, { error: { code: 'origin.forbidden' } }])
      expect(reply.headers['set-cookie']).toBeUndefined()
    }
    expect((await get(cookie)).statusCode).toBe(200)
  })

  it('does not begin by a form, which any site could send', async () => {
    const type = { origin: HERE, 'sec-fetch-site': 'same-origin' }
    for (const content of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
      const reply = await post('email=anna%40demo.shop', { ...type, 'content-type': content })
      expect(reply.json()).toEqual({ error: { code: 'message.malformed' } })
    }
  })

  it('names the place of what is wrong in the question', async () => {
    const reply = await post({ email: 'anna@demo.shop', password: 7 })
    expect([reply.statusCode, reply.json()]).toEqual([
      400,
      { error: { code: 'message.invalid', detail: { path: 'body/password' } } },
    ])
    expect((await post({ ...anna, password: 'x'.repeat(2_000) })).json().error.code).toBe('message.invalid')
    expect((await post({ ...anna, email: 'x'.repeat(9_000) })).json()).toEqual({
      error: { code: 'message.invalid', detail: { path: 'body' } },
    })
  })

  it('ends with the sign-out, which tells the sockets', async () => {
    const [cookie, other] = [await at.signIn(), await at.signIn()]
    for (const each of [cookie, other]) at.world.present.add(hashOf(each.split('=')[1] ?? ''))
    const reply = await at.app.inject({ method: 'DELETE', url, headers: { origin: HERE, cookie } })
    expect([reply.statusCode, reply.body]).toEqual([204, ''])
    expect(String(reply.headers['set-cookie'])).toMatch(/^shopbell=; .*Expires=Thu, 01 Jan 1970/)
    expect((await get(cookie)).json()).toEqual({ error: { code: 'session.missing' } })
    expect(at.world.signedOut).toEqual([`demo-anna ${[...at.world.present][0]}`])
    expect((await get(other)).statusCode).toBe(200)

    const again = await at.app.inject({ method: 'DELETE', url, headers: { origin: HERE, cookie } })
    expect(again.statusCode).toBe(204)
    expect(at.world.signedOut).toHaveLength(1)
  })

  it('replaces the one before it in the same browser', async () => {
    const cookie = await at.signIn()
    await post(anna, { origin: HERE, cookie })
    expect((await get(cookie)).statusCode).toBe(401)
  })

  it('runs out', async () => {
    const cookie = await at.signIn()
    at.clock.now += 12 * 3_600_000
    expect((await get(cookie)).statusCode).toBe(401)
  })

  it.each(['shopbell=', 'shopbell=x', `shopbell=${'x'.repeat(3_000)}`, 'shopbell=%', 'other=1'])(
    'is nobody`s with the cookie %.20s',
    async (cookie) => {
      expect((await get(cookie)).json()).toEqual({ error: { code: 'session.missing' } })
    },
  )

  it('may be tried ten times a minute from one address', async () => {
    const from = (address: string, email: string) =>
      post({ email, password: 'x' }, { origin: HERE, 'x-forwarded-for': address })
    for (let count = 0; count < 10; count += 1) {
      expect((await from('203.0.113.9', `nobody-${count}@demo.shop`)).statusCode).toBe(401)
    }
    const refused = await from('203.0.113.9', 'nobody@demo.shop')
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toEqual({ error: { code: 'session.too-often', detail: { seconds: expect.any(Number) } } })
    expect((await from('203.0.113.10', 'nobody@demo.shop')).statusCode).toBe(401)
  })

  it('is slowed down for one account, from wherever it is tried', async () => {
    const from = (address: string) => post({ ...anna, password: 'x' }, { origin: HERE, 'x-forwarded-for': address })
    for (let count = 0; count < 5; count += 1) await from(`203.0.113.${count}`)
    const refused = await post(anna, { origin: HERE, 'x-forwarded-for': '203.0.113.77' })
    expect([refused.statusCode, refused.json()]).toEqual([
      429,
      { error: { code: 'session.too-often', detail: { seconds: 2 } } },
    ])
    expect(refused.headers['retry-after']).toBe('2')
    at.clock.now += 2_000
    expect((await post(anna, { origin: HERE, 'x-forwarded-for': '203.0.113.77' })).statusCode).toBe(200)
  })

  it('leaves neither key, password, e-mail nor address in the log', async () => {
    const cookie = await at.signIn()
    await post({ ...anna, password: 'hunter2' }, { origin: HERE, cookie, 'x-forwarded-for': '203.0.113.9' })
    const key = cookie.split('=')[1] ?? ''
    expect(key).not.toBe('')
    for (const secret of [key, 'hunter2', DEMO_PASSWORD, 'anna@demo.shop', '203.0.113.9']) {
      expect(at.logged()).not.toContain(secret)
    }
  })
})

describe('the history', () => {
  it('is that of the agent`s own shop, page by page', async () => {
    await using at = await openFixture()
    const asked: unknown[] = []
    at.world.history = async (shop, query) => {
      asked.push([shop, query])
      return { calls: [], next: 5 }
    }
    expect((await at.app.inject('/api/history')).json()).toEqual({ error: { code: 'session.missing' } })
    const cookie = await at.signIn()
    const reply = await at.app.inject({ url: '/api/history?before=1000&limit=2', headers: { cookie } })
    expect(reply.json()).toEqual({ calls: [], next: 5 })
    await at.app.inject({ url: '/api/history', headers: { cookie } })
    expect(asked).toEqual([
      ['demo', { before: 1_000, limit: 2 }],
      ['demo', { before: at.clock.now + 1, limit: 50 }],
    ])
    for (const query of ['limit=0', 'limit=201', 'limit=x', 'before=-1', 'shop=hats']) {
      const refused = await at.app.inject({ url: `/api/history?${query}`, headers: { cookie } })
      expect(refused.json().error.code).toBe('message.invalid')
    }
    expect(asked).toHaveLength(2)
  })
})
