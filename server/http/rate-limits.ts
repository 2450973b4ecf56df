import rateLimit from '@fastify/rate-limit'
import { fastifyPlugin } from 'fastify-plugin'
import { type ErrorCode, Refusal } from '../../protocol/errors.ts'

/** Counts by address, in memory, for a minute; an address is kept nowhere else. */
export const rateLimits = fastifyPlugin(async (app) => {
  await app.register(rateLimit, {
    global: false,
    // One household has a /64 of its own.
    ipv6Subnet: 64,
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  })
})

/** The limit of one route; goes into its `config` as `rateLimit`. */
export function perAddress(aMinute: number, code: ErrorCode) {
  return {
    max: aMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request: object, { ttl }: { readonly ttl: number }) =>
      new Refusal(code, { seconds: Math.ceil(ttl / 1_000) }),
  }
}
