import { fastifyPlugin } from 'fastify-plugin'
import type { Metrics } from '../metrics/metrics.ts'

/** Counts and times requests by the pattern of their route: never the address, never who asked. */
export const requestMeter = fastifyPlugin(async (app, { metrics }: { metrics: Pick<Metrics, 'request'> }) => {
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request
    const { url: route = 'none' } = request.routeOptions
    metrics.request(method, route, reply.statusCode, reply.elapsedTime)
    // Pages ask again and again whether something has changed; that nothing has would drown everything else.
    const level = reply.statusCode === 304 ? 'trace' : 'debug'
    request.log[level]({ method, route, status: reply.statusCode, took: Math.round(reply.elapsedTime) }, 'answered')
  })
})
