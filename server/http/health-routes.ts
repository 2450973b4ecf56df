import { Type } from 'typebox'
import { record } from '../../protocol/messages/command.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { evenUnderPressure } from './pressure.ts'

type HealthDeps = Pick<HttpDeps, 'mediaReady' | 'draining' | 'storeReady' | 'metrics'>

const Readiness = record({ media: Type.Boolean(), store: Type.Boolean(), draining: Type.Boolean() })

/** By these the machinery around the server looks on; none of them says anything of a person. */
export function healthRoutes(app: App, { mediaReady, draining, storeReady, metrics }: HealthDeps): void {
  const config = evenUnderPressure
  const tags = ['operation']

  async function storeAnswers(): Promise<boolean> {
    try {
      await storeReady()
      return true
    } catch (error) {
      app.log.error({ err: error }, 'the store does not answer')
      return false
    }
  }

  app.get(
    '/healthz',
    {
      config,
      schema: {
        summary: 'The process answers',
        tags,
        response: { 200: { ...record({ ok: Type.Literal(true) }), description: 'It does.' } },
      },
    },
    (_request, reply) => void reply.header('cache-control', 'no-store').send({ ok: true }),
  )

  app.get(
    '/readyz',
    {
      config,
      schema: {
        summary: 'A call can be made',
        description: '200 once it can, else 503 with what is missing.',
        tags,
        response: {
          200: { ...Readiness, description: 'All is there.' },
          503: { ...Readiness, description: 'Something is missing.' },
        },
      },
    },
    async (_request, reply) => {
      const readiness = { media: mediaReady(), store: await storeAnswers(), draining: draining() }
      const ready = readiness.media && readiness.store && !readiness.draining
      return reply
        .code(ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(readiness)
    },
  )

  app.get(
    '/metrics',
    {
      config,
      schema: {
        summary: 'Figures for Prometheus',
        tags,
        produces: ['text/plain'],
        response: { 200: Type.String({ description: 'Text format of Prometheus.' }) },
      },
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()),
  )
}
