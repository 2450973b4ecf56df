import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAIN_DESK } from '../../protocol/ids.ts'
import { type Fixture, openFixture, SHOP_PAGE } from './fixture.ts'

describe('what is sent', () => {
  let at: Fixture

  beforeAll(async () => {
    at = await openFixture()
  })
  afterAll(() => at[Symbol.asyncDispose]())

  const get = (url: string, encoding: string, headers: Record<string, string> = {}) =>
    at.app.inject({ url, headers: { 'accept-encoding': encoding, ...headers } })

  it.each(['/assets/panel-4f2a.js', '/', '/pages/pages.css', '/docs/static/swagger-ui.css'])(
    'is compressed as the browser can read it, and the same to the letter: %s',
    async (url) => {
      const plain = await get(url, 'identity')
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(plain.headers['vary']).toContain('accept-encoding')
      for (let twice = 0; twice < 2; twice += 1) {
        const br = await get(url, 'gzip, deflate, br')
        expect(br.headers['content-encoding']).toBe('br')
        expect(br.headers['content-length']).toBe(String(br.rawPayload.length))
        expect(br.rawPayload.length).toBeLessThan(plain.rawPayload.length / 1.5)
        expect(brotliDecompressSync(br.rawPayload).equals(plain.rawPayload)).toBe(true)
        const gzip = await get(url, 'gzip;q=0.5, br;q=0')
        expect(gzip.headers['content-encoding']).toBe('gzip')
        expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true)
      }
    },
  )

  it('is still 304 for those who have it', async () => {
    const { etag } = (await get('/assets/panel-4f2a.js', 'br')).headers
    const again = await get('/assets/panel-4f2a.js', 'br', { 'if-none-match': String(etag) })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  })

  it('is left alone where it is small, a part, or an answer of the API', async () => {
    expect((await get('/shopbell.js', 'br')).headers['content-encoding']).toBeUndefined()
    expect(
      (await get('/assets/panel-4f2a.js', 'br', { range: 'bytes=0-9' })).headers['content-encoding'],
    ).toBeUndefined()
    const call = {
      dialledAt: 1,
      endedAt: 2,
      outcome: 'missed',
      agent: null,
      agentName: null,
      waited: 1,
      talked: 0,
    } as const
    const page = { url: `https://boots.example/${'x'.repeat(1_500)}` }
    at.world.history = async () => ({
      calls: [{ ...call, call: 'c' as never, page, language: 'en', desk: MAIN_DESK, note: null }],
      next: null,
    })
    const history = await get('/api/history', 'br', { cookie: await at.signIn() })
    expect(history.rawPayload.length).toBeGreaterThan(1_500)
    expect(history.headers['content-encoding']).toBeUndefined()
  })

  it('keeps the other reasons for which an answer differs', async () => {
    expect((await get('/', 'br')).headers['vary']).toBe('accept-language, accept-encoding')
    const presence = await get('/api/shops/demo/presence', 'br', { origin: SHOP_PAGE })
    expect(presence.headers['vary']).toBe('Origin')
  })
})
