import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { fastify } from 'fastify'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../config/config.ts'
import type { App } from './app.ts'
import { assets } from './assets.ts'
import { answerError } from './error-handler.ts'
import { type Fixture, openFixture } from './fixture.ts'
import { healthRoutes } from './health-routes.ts'
import { pressure } from './pressure.ts'

/** Holds the event loop up for so many milliseconds. */
function stall(length: number): void {
  const end = performance.now() + length
  while (performance.now() < end);
}

describe('the machinery around the server', () => {
  let at: Fixture

  beforeEach(async () => {
    at = await openFixture()
  })
  afterEach(() => at[Symbol.asyncDispose]())

  it('sees that the process answers, whatever else is missing', async () => {
    at.world.mediaReady = false
    at.world.storeFails = true
    const reply = await at.app.inject('/healthz')
    expect([reply.statusCode, reply.json()]).toEqual([200, { ok: true }])
  })

  it('sees when a call can be made, and else what is missing', async () => {
    const ready = async () => {
      const reply = await at.app.inject('/readyz')
      return [reply.statusCode, reply.json()]
    }
    expect(await ready()).toEqual([200, { media: true, store: true, draining: false }])
    at.world.mediaReady = false
    expect(await ready()).toEqual([503, { media: false, store: true, draining: false }])
    at.world.mediaReady = true
    at.world.storeFails = true
    expect(await ready()).toEqual([503, { media: true, store: false, draining: false }])
    expect(at.logged()).toContain('the disk is gone')
    at.world.storeFails = false
    at.world.draining = true
    expect(await ready()).toEqual([503, { media: true, store: true, draining: true }])
  })

  it('reads figures by route, never by address', async () => {
    await at.app.inject('/api/shops/demo/presence')
    await at.app.inject('/two/three')
    const reply = await at.app.inject('/metrics')
    expect(reply.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(reply.body).toContain(
      'shopbell_http_seconds_count{method="GET",route="/api/shops/:shop/presence",status="200"} 1',
    )
    expect(reply.body).toContain('shopbell_http_seconds_count{method="GET",route="none",status="404"} 1')
    expect(reply.body).not.toMatch(/demo|three/)
  })

  it('nobody is refused after a moment in which the machine stood still, but while it stays late', async () => {
    await using app: App = fastify().withTypeProvider<TypeBoxTypeProvider>()
    app.setErrorHandler(answerError)
    await app.register(pressure, { maxEventLoopDelay: 20, sampleInterval: 100 })
    app.get('/call', () => 'done')
    await app.ready()
    const began = performance.now()
    const answers: number[] = []
    await vi.waitUntil(
      async () => {
        stall(60)
        // Two readings belong to the start.
        if (app.memoryUsage().eventLoopDelay > 20 && performance.now() - began > 300)
          answers.push((await app.inject('/call')).statusCode)
        return answers.at(-1) === 503
      },
      { interval: 0, timeout: 10_000 },
    )
    expect(answers[0]).toBe(200)
    expect(answers.filter((status) => status !== 200)).toEqual([503])
  })

  it('and files are answered even when everybody else is refused', async () => {
    await using app: App = fastify().withTypeProvider<TypeBoxTypeProvider>()
    app.setErrorHandler(answerError)
    // A heap of one byte: under pressure from the first reading on.
    await app.register(pressure, { maxHeapUsedBytes: 1, sampleInterval: 100 })
    healthRoutes(app, at.deps)
    await assets(app, { config: readConfig({}), log: at.app.log, deps: at.deps, client: import.meta.dirname })
    app.get('/call', () => 'done')
    const refused = await vi.waitUntil(async () => {
      const reply = await app.inject('/call')
      return reply.statusCode === 200 ? undefined : reply
    })
    expect([refused.statusCode, refused.json()]).toEqual([
      503,
      { error: { code: 'server.overloaded', detail: { seconds: 5 } } },
    ])
    expect(refused.headers['retry-after']).toBe('5')
    for (const url of ['/healthz', '/readyz', '/metrics', '/assets.ts'])
      expect((await app.inject(url)).statusCode).toBe(200)
  })
})
