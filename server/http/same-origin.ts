import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../protocol/errors.ts'
import type { Origins } from './origins.ts'

/**
 * For routes that change something by the cookie: only our own pages may ask. Browsers add `Origin` to every such
 * request; one without is no browser of ours.
 *
 * @throws {Refusal} `origin.forbidden`
 */
export function sameOriginOnly(origins: Origins): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const site = request.headers['sec-fetch-site']
    if (!origins.isOwn(request) || (site !== undefined && site !== 'same-origin')) throw new Refusal('origin.forbidden')
  }
}
