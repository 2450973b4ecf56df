import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Fixture, HERE, openFixture } from './fixture.ts'

describe('what goes wrong', () => {
  let at: Fixture

  beforeEach(async () => {
    at = await openFixture()
  })
  afterEach(() => at[Symbol.asyncDispose]())

  it('on our side is said without its cause, which is in the log', async () => {
    at.world.history = async () => {
      throw new Error('the calls could not be read', { cause: new Error('SQLITE_IOERR at /var/lib') })
    }
    const cookie = await at.signIn()
    const reply = await at.app.inject({ url: '/api/history', headers: { cookie } })
    expect([reply.statusCode, reply.json()]).toEqual([500, { error: { code: 'server.failed' } }])
    expect(at.logged()).toContain('the calls could not be read')
    expect(at.logged()).toContain('SQLITE_IOERR')
    expect(at.logged()).toContain('"route":"/api/history"')
  })

  it('on the other side is not in the log as a failure', async () => {
    await at.app.inject({ method: 'POST', url: '/api/session', headers: { origin: HERE }, payload: { email: 1 } })
    await at.app.inject('/nowhere')
    expect(at.logged()).not.toContain('"level":50')
  })

  it.each([
    ['GET', '/nowhere', 404, 'http.not-found'],
    ['GET', '/api/nowhere', 404, 'http.not-found'],
    ['PUT', '/api/session', 404, 'http.not-found'],
    ['GET', '/assets/nothing.js', 404, 'http.not-found'],
    ['GET', '/console/nothing.js', 404, 'http.not-found'],
    ['GET', '/%', 400, 'message.malformed'],
    ['GET', '/api/shops/%E0%A4%A/presence', 400, 'message.malformed'],
    ['GET', '/api/shops/no%20name/presence', 400, 'message.invalid'],
    ['GET', `/api/shops/${'x'.repeat(65)}/presence`, 400, 'message.invalid'],
    ['GET', '/call/nobody', 404, 'shop.not-found'],
    ['GET', '/call/no%20name', 404, 'shop.not-found'],
  ] as const)('is a row of the catalogue: %s %s', async (method, url, status, code) => {
    const reply = await at.app.inject({ method, url })
    expect([reply.statusCode, reply.json().error.code]).toEqual([status, code])
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
  })

  it('never gives a file away that was not built', async () => {
    for (const path of [
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/console/..%2f..%2fpackage.json',
    ]) {
      const reply = await at.app.inject(path)
      expect(reply.statusCode).toBeGreaterThanOrEqual(400)
      expect(reply.body).not.toContain('"name"')
    }
  })

  it('before it is HTTP is answered and closed', async () => {
    const { port } = new URL(await at.app.listen({ port: 0, host: '127.0.0.1' }))
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('HELLO, IS THIS A SHOP?\r\n\r\n')
    const reply = await text(socket)
    expect(reply).toMatch(/^HTTP\/1\.1 400 Bad Request/)
    expect(reply).toContain('{"error":{"code":"message.malformed"}}')
  })
})
