import type { InjectOptions } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callId, shopId, visitId } from '../../protocol/ids.ts'
import { CLIP_BYTES } from '../../protocol/messages/line.ts'
import { mp4, webm } from '../said/recording-fixture.ts'
import { goesOn, waits } from './call-fixture.ts'
import { boots, type Fixture, openFixture, SHOP_PAGE, STRANGER } from './fixture.ts'

const demo = shopId('demo')
const call = callId('c-waits')
const url = `/api/shops/demo/calls/${call}/clip?length=4000`
const voice = webm('Which size fits a wide foot?')

let at: Fixture
let token: string
beforeEach(async () => {
  at = await openFixture({ SHOPBELL_TRUST_PROXY: '127.0.0.1' })
  const begun = at.deps.visits.issueVisit(demo, SHOP_PAGE)
  token = begun.token
  await waits(at, call, begun.visit)
})
afterEach(() => at[Symbol.asyncDispose]())

const clipNow = async () => ((await at.stores.calls.load(call)).call as { readonly clip?: { id: string } }).clip
const put = (more: InjectOptions = {}) =>
  at.app.inject({
    method: 'PUT',
    url,
    payload: voice,
    ...more,
    headers: { origin: SHOP_PAGE, authorization: `Bearer ${token}`, 'content-type': 'audio/webm', ...more.headers },
  })

describe('a recording over HTTP', () => {
  it('is taken from the caller and played by agents, as what it is and nothing else', async () => {
    const taken = await put()
    expect([taken.statusCode, taken.json()]).toEqual([200, { id: expect.any(String), length: 4_000 }])
    expect(await clipNow()).toEqual(taken.json())
    const cookie = await at.signIn()
    const played = await at.app.inject({ url: `/api/calls/${call}/clip`, headers: { cookie } })
    expect(played.rawPayload).toEqual(voice)
    expect(played.headers).toMatchObject({
      'content-type': 'audio/webm',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment; filename="what-it-is-about"',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(at.logged()).not.toContain(token)
  })

  it('is what its bytes say, not what its header says', async () => {
    expect((await put({ payload: mp4('hello') })).statusCode).toBe(200)
    const cookie = await at.signIn()
    const played = await at.app.inject({ url: `/api/calls/${call}/clip`, headers: { cookie } })
    expect(played.headers['content-type']).toBe('audio/mp4')
  })

  it.each([
    ['a page', { payload: Buffer.from('<!doctype html>') }, 'clip.refused'],
    ['just too much', { payload: Buffer.concat([voice, Buffer.alloc(CLIP_BYTES)]) }, 'clip.refused'],
    ['far too much', { payload: Buffer.alloc(CLIP_BYTES * 2) }, 'message.invalid'],
    ['a type of another kind', { headers: { 'content-type': 'video/webm' } }, 'message.malformed'],
    ['JSON', { headers: { 'content-type': 'application/json' }, payload: '{}' }, 'clip.refused'],
    ['one that is said to be too long', { url: url.replace('4000', '16001') }, 'message.invalid'],
    ['one of no length', { url: url.replace('?length=4000', '') }, 'message.invalid'],
    ['another page', { headers: { origin: STRANGER } }, 'origin.forbidden'],
    ['no token', { headers: { authorization: '' } }, 'visit.invalid'],
    ['a token without its word', { headers: { authorization: 'Basic x' } }, 'visit.invalid'],
  ] as const)('is not taken: %s', async (_what, more, code) => {
    const reply = await put(more)
    expect(reply.json().error.code).toBe(code)
    expect(await clipNow()).toBeUndefined()
  })

  it('is not taken from another visit, nor with the token of another shop or page', async () => {
    const { visits } = at.deps
    const strangers = [
      [visits.issueVisit(demo, SHOP_PAGE), 'call.not-found'],
      [visits.issueVisit(boots, SHOP_PAGE), 'visit.invalid'],
      [visits.issueVisit(demo, STRANGER), 'visit.invalid'],
    ] as const
    for (const [visit, code] of strangers) {
      const authorization = `Bearer ${visit.token}`
      expect((await put({ headers: { authorization } })).json().error.code).toBe(code)
      const takeBack = await put({ method: 'DELETE', headers: { authorization } })
      expect(takeBack.json().error.code).toBe(code)
    }
    expect(await clipNow()).toBeUndefined()
  })

  it('may be taken back', async () => {
    await put()
    const { statusCode } = await at.app.inject({
      method: 'DELETE',
      url,
      headers: { origin: SHOP_PAGE, authorization: `Bearer ${token}` },
    })
    expect([statusCode, await clipNow()]).toEqual([204, undefined])
  })

  it('is played by nobody of another shop, and by nobody who is not signed in', async () => {
    await put()
    const path = `/api/calls/${call}/clip`
    const of = async (cookie?: string) =>
      (await at.app.inject({ url: path, headers: cookie === undefined ? {} : { cookie } })).json().error.code
    expect(await of(await at.as('foreign-owner'))).toBe('clip.not-found')
    expect(await of(await at.as('agent'))).toBe('clip.not-found')
    expect(await of()).toBe('session.missing')
  })

  it('is asked for first by browsers, who are told yes for listed pages alone', async () => {
    const preflight = (origin: string) =>
      at.app.inject({
        method: 'OPTIONS',
        url,
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization,content-type',
        },
      })
    const yes = await preflight(SHOP_PAGE)
    expect(yes.headers['access-control-allow-origin']).toBe(SHOP_PAGE)
    expect(yes.headers['access-control-allow-methods']).toContain('PUT')
    expect((await preflight(STRANGER)).headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('what is kept, over HTTP', () => {
  const keeping = { keeps: true, days: 7 }

  it('is nothing until the owner says so', async () => {
    expect((await at.ask('owner', 'GET /api/keeping')).json()).toEqual({ keeps: false, days: 30 })
    expect(at.deps.keeping.daysOf(boots)).toBeNull()
    expect((await at.ask('owner', 'PUT /api/keeping', keeping)).json()).toEqual(keeping)
    expect([at.deps.keeping.daysOf(boots), at.deps.keeping.daysOf(shopId('hats'))]).toEqual([7, null])
    expect((await at.ask('supervisor', 'GET /api/keeping')).json()).toEqual(keeping)
  })

  it.each(['agent', 'supervisor'] as const)('is not for the %s to change', async (who) => {
    expect((await at.ask(who, 'PUT /api/keeping', keeping)).json().error.code).toBe('role.forbidden')
    expect(at.deps.keeping.daysOf(boots)).toBeNull()
  })

  it.each([0, 366, 1.5])('is not kept for %d days', async (days) => {
    const reply = await at.ask('owner', 'PUT /api/keeping', { keeps: true, days })
    expect(reply.json().error.code).toBe('message.invalid')
  })

  it('stands in the record of the call, is played, and is erased by a supervisor of that shop alone', async () => {
    const kept = callId('c-kept')
    const caller = { shop: boots, visit: visitId('v-kept') }
    await waits(at, kept, caller.visit, boots)
    const { now } = at.clock
    await goesOn(at, kept, { type: 'said', at: now, text: 'A gift' }, { type: 'keep-allowed', at: now, days: 7 })
    await at.deps.said.record(caller, kept, voice, 4_000)
    await goesOn(at, kept, { type: 'ended', at: now, outcome: 'missed', by: null, agent: null, talked: 0 })

    const record = await at.ask('agent', `GET /api/calls/${kept}`)
    const until = now + 7 * 86_400_000
    expect(record.json().said).toEqual({ subject: 'A gift', clip: { length: 4_000 }, until })
    expect((await at.ask('agent', `GET /api/calls/${kept}/clip`)).rawPayload).toEqual(voice)
    expect((await at.ask('foreign-owner', `GET /api/calls/${kept}/clip`)).statusCode).toBe(404)

    const erase = `DELETE /api/calls/${kept}/kept` as const
    expect((await at.ask('agent', erase)).json().error.code).toBe('role.forbidden')
    expect((await at.ask('foreign-owner', erase)).json().error.code).toBe('call.not-found')
    expect((await at.ask('agent', `GET /api/calls/${kept}`)).json().said).not.toBeNull()
    expect((await at.ask('supervisor', erase)).statusCode).toBe(204)
    expect((await at.ask('agent', `GET /api/calls/${kept}`)).json().said).toBeNull()
  })
})
