import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Refusal } from '../../protocol/errors.ts'
import { record } from '../../protocol/messages/command.ts'
import { CLIP_BYTES, ClipData, ClipLength } from '../../protocol/messages/line.ts'
import { CallIdText, ShopIdText } from '../../protocol/messages/parts.ts'
import { clipTypes } from '../ports/said-store.ts'
import type { Visit } from '../visits/visits.ts'
import { type Access, everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { AppOptions, HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { refusals } from './failures.ts'
import { perAddress } from './rate-limits.ts'
import { callTarget } from './targets.ts'

const supervising: Access = { roles: ['supervisor', 'owner'] }
const Call = record({ call: CallIdText })
const CallOfShop = record({ shop: ShopIdText, call: CallIdText })
const Length = record({ length: ClipLength })

/** Bytes around a recording that is just too large, so that it is refused by name. */
const MARGIN = 16 * 1024
/** Recordings of one address a minute: more than anybody makes who tries again and again. */
const A_MINUTE = 20

/** `PUT`, `DELETE /api/shops/:shop/calls/:call/clip`: who waits says aloud what it is about, or takes it back. */
export function clipRoutes(app: App, { deps }: Pick<AppOptions, 'deps'>): void {
  const { shops, origins, visits, said } = deps
  const callers = new WeakMap<FastifyRequest, Visit>()

  // Before the body is read: nobody sends us one who has not pressed the button.
  async function admit(request: FastifyRequest): Promise<void> {
    const { origin, authorization = '' } = request.headers
    const { shop } = request.params as { shop: Visit['shop'] }
    if (shops.find(shop) === undefined) throw new Refusal('shop.not-found')
    if (origin === undefined || !origins.mayCall(shop, request)) throw new Refusal('origin.forbidden')
    const visit = visits.checkVisit(authorization.replace(/^Bearer /, ''), origin)
    if (visit.shop !== shop) throw new Refusal('visit.invalid')
    callers.set(request, visit)
  }

  function callerOf(request: FastifyRequest): Visit {
    const visit = callers.get(request)
    if (visit === undefined) throw new Refusal('visit.invalid')
    return visit
  }

  app.addContentTypeParser([...clipTypes], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })

  const theCall = ['shop.not-found', 'origin.forbidden', 'visit.invalid', 'call.not-found', 'call.not-ringing'] as const
  const headers = Type.Object({
    authorization: Type.String({ maxLength: 2_100, description: '`Bearer` and the token of the visit.' }),
  })

  app.put(
    '/api/shops/:shop/calls/:call/clip',
    {
      onRequest: admit,
      bodyLimit: CLIP_BYTES + MARGIN,
      config: {
        audited: { none: 'A shopper says what it is about: the events of the call tell of it.' },
        rateLimit: perAddress(A_MINUTE, 'clip.too-often'),
      },
      schema: {
        summary: 'Say aloud what it is about',
        description:
          'By the shopper of a call that nobody has answered. WebM, Ogg or MP4 with a voice, 15 s and 200,000 bytes at most; ' +
          'it is looked at, not believed. One a call: a new one replaces it.',
        tags: ['shop page'],
        consumes: [...clipTypes],
        headers,
        params: CallOfShop,
        querystring: Length,
        response: {
          200: { ...ClipData, description: 'As the event `recorded` names it.' },
          ...refusals(...theCall, 'call.over', 'clip.refused', 'clip.too-often', 'clip.full'),
        },
      },
    },
    async (request) => {
      const { body, params, query } = request
      if (!Buffer.isBuffer(body)) throw new Refusal('clip.refused')
      return said.record(callerOf(request), params.call, body, query.length)
    },
  )

  app.delete(
    '/api/shops/:shop/calls/:call/clip',
    {
      onRequest: admit,
      config: {
        audited: { none: 'A shopper says what it is about: the events of the call tell of it.' },
        rateLimit: perAddress(A_MINUTE, 'clip.too-often'),
      },
      schema: {
        summary: 'Take back what was said aloud',
        tags: ['shop page'],
        headers,
        params: CallOfShop,
        response: {
          204: Type.Null({ description: 'It is gone.' }),
          ...refusals(...theCall, 'call.over', 'clip.too-often'),
        },
      },
    },
    async (request, reply) => {
      await said.takeBack(callerOf(request), request.params.call)
      return reply.code(204).send(null)
    },
  )
}

/** `GET /api/calls/:call/clip` for the agents of the shop; `DELETE /api/calls/:call/kept` erases what was kept. */
export function playRoutes(app: App, { said, calls, audit }: Pick<HttpDeps, 'said' | 'calls' | 'audit'>): void {
  const tags = ['counter']

  app.get(
    '/api/calls/:call/clip',
    {
      config: { access: everybody, refusals: ['clip.not-found'] },
      schema: {
        summary: 'What a caller has said aloud before the answer',
        description: 'While the call lives, and afterwards where the shopper lets the shop keep it.',
        tags,
        params: Call,
        security,
        response: {
          200: {
            description: 'The recording.',
            content: Object.fromEntries(
              clipTypes.map((type) => [type, { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }]),
            ),
          },
        },
      },
    },
    async (request, reply) => {
      const { type, content } = await said.listen(senderOf(request).agent.shop, request.params.call)
      return reply
        .headers({
          'content-type': type,
          'content-disposition': 'attachment; filename="what-it-is-about"',
          'content-security-policy': "default-src 'none'; sandbox",
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        })
        .send(content)
    },
  )

  app.delete(
    '/api/calls/:call/kept',
    {
      config: { access: supervising, audited: ['kept'], refusals: ['call.not-found'] },
      schema: {
        summary: 'Erase what a shopper let the shop keep of what they said',
        tags,
        params: Call,
        security,
        response: { 204: Type.Null({ description: 'It is gone.' }) },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      const { call } = request.params
      await audit.together(async () => {
        const { said: kept, events } = await calls.record(agent.shop, call)
        await said.erase(agent.shop, call)
        const [dialled] = events
        if (kept === null || dialled?.type !== 'dialled') return
        await audit.note(agent, { kind: 'kept', target: callTarget(call, dialled.page), before: true, after: null })
      })
      return reply.code(204).send(null)
    },
  )
}
