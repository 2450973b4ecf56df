import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fixture, openFixture, SHOP_PAGE } from './fixture.ts'

function directives(header: unknown): Record<string, string[]> {
  const parts = String(header)
    .split(';')
    .map((part) => part.trim().split(/\s+/))
  return Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources]))
}

describe('the headers', () => {
  let at: Fixture

  beforeAll(async () => {
    at = await openFixture()
  })
  afterAll(() => at[Symbol.asyncDispose]())

  const pages = ['/', '/console/', '/console/history', '/call/demo', '/docs', '/nowhere']

  it.each(pages)('of %s let nothing run that is not ours, and nobody frame it', async (url) => {
    const { headers } = await at.app.inject({ url, headers: { accept: 'text/html' } })
    const policy = directives(headers['content-security-policy'])
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*(?!$|\s|;|:)/)
    expect(policy['default-src']).toEqual(["'none'"])
    expect(policy['script-src']).toEqual(["'self'"])
    expect(policy['style-src']).toEqual(["'self'"])
    expect(policy['frame-ancestors']).toEqual(["'none'"])
    expect(policy['base-uri']).toEqual(["'none'"])
    expect(policy['form-action']).toEqual(["'self'"])
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('give microphone, camera and screen to our own pages alone', async () => {
    const { headers } = await at.app.inject('/console/')
    const policy = String(headers['permissions-policy'])
    for (const feature of ['microphone', 'camera', 'display-capture']) expect(policy).toContain(`${feature}=(self)`)
    expect(policy).toContain('geolocation=()')
  })

  it('let the counter show pictures of shops, and no other page', async () => {
    const sources = async (url: string) =>
      directives((await at.app.inject(url)).headers['content-security-policy'])['img-src']
    expect(await sources('/console/')).toEqual([
      "'self'",
      'data:',
      'https:',
      'http://localhost:*',
      'http://127.0.0.1:*',
    ])
    expect(await sources('/call/demo')).toEqual(["'self'", 'data:'])
  })

  it('let pages talk to the socket of the host they came from', async () => {
    const sources = async (host: string) =>
      directives((await at.app.inject({ url: '/console/', headers: { host } })).headers['content-security-policy'])[
        'connect-src'
      ]
    expect(await sources('127.0.0.1:3000')).toEqual(["'self'", 'ws://127.0.0.1:3000', 'wss://127.0.0.1:3000'])
    expect(await sources("x; script-src 'unsafe-inline'")).toEqual(["'self'"])
    expect(await sources('x, y')).toEqual(["'self'"])
  })

  it('tell browsers to stay with https, where that is how people come', async () => {
    expect((await at.app.inject('/')).headers['strict-transport-security']).toBeUndefined()
    await using secure = await openFixture({ SHOPBELL_PUBLIC_URL: 'https://bell.example' })
    const { headers } = await secure.app.inject('/console/')
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
    expect(directives(headers['content-security-policy'])['connect-src']).toEqual(["'self'", 'wss://bell.example'])
  })

  it('let any page load the button and what it needs, and keep it for as long as it holds', async () => {
    const script = await at.app.inject({ url: '/shopbell.js', headers: { origin: SHOP_PAGE } })
    expect(script.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-cache',
      'content-type': 'application/javascript; charset=utf-8',
    })
    const again = await at.app.inject({
      url: '/shopbell.js',
      headers: { 'if-none-match': String(script.headers.etag) },
    })
    expect(again.statusCode).toBe(304)

    const asset = await at.app.inject({ url: '/assets/panel-4f2a.js', headers: { origin: SHOP_PAGE } })
    expect(asset.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  it('let nobody but us read the counter', async () => {
    for (const url of ['/console/', '/api/about', '/api/session', '/api/history', '/metrics']) {
      const { headers } = await at.app.inject({ url, headers: { origin: SHOP_PAGE } })
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })
})
