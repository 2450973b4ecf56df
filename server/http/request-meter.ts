import { fastifyPlugin } from 'fastify-plugin'
import type { Metrics } from '../metrics/metrics.ts'

/** Counts and times requests by the pattern of their route: never the address, never who asked. */
export const requestMeter = fastifyPlugin(async (app, { metrics }: { metrics: Pick<Metrics, 'request'> }) => {
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request
    const { url: route = 'none' } = request.routeOptions
    metrics.request(method, route, reply.statusCode, reply.elapsedTime)
    request.log.debug({ method, route, status: reply.statusCode, took: Math.round(reply.elapsedTime) }, 'answered')
  })
})
