import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorBody, errors, Refusal } from '../../protocol/errors.ts'
import { sendSorry, wantsPage } from './pages/routes.ts'

/** Every error leaves here: as a row of the catalogue, and with its cause in the log if it is ours. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error)
  const { status } = errors[refusal.code]
  if (status >= 500 && refusal.code === 'server.failed') {
    request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'a request failed')
  }
  const seconds = refusal.detail?.['seconds']
  if (typeof seconds === 'number') reply.header('retry-after', seconds)
  reply.code(status).header('cache-control', 'no-store')
  if (wantsPage(request)) return sendSorry(request, reply, refusal.code)
  return reply.type('application/json; charset=utf-8').send(errorAnswer(refusal.body))
}

/** An address that cannot be read reaches no route and no hook, so this answer brings the headers it needs. */
export function answerUnrouted(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(400)
    .headers({ 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' })
    .type('application/json; charset=utf-8')
    .send(errorAnswer({ code: 'message.malformed' }))
}

export function errorAnswer(error: ErrorBody): { readonly error: ErrorBody } {
  return { error }
}

/** Translates what the web framework says. What nobody foresaw is ours: `server.failed`. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (!isFastifyError(error)) return new Refusal('server.failed', undefined, { cause: error })
  const first = error.validation?.[0]
  if (first !== undefined) {
    const path = `${error.validationContext ?? 'body'}${first.instancePath}`
    return new Refusal('message.invalid', { path }, { cause: error })
  }
  const { statusCode = 500 } = error
  if (statusCode === 404) return new Refusal('http.not-found', undefined, { cause: error })
  if (statusCode === 413) return new Refusal('message.invalid', { path: 'body' }, { cause: error })
  if (statusCode === 503) return new Refusal('server.draining', undefined, { cause: error })
  if (statusCode < 500) return new Refusal('message.malformed', undefined, { cause: error })
  return new Refusal('server.failed', undefined, { cause: error })
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
}
