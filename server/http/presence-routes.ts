import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { Refusal } from '../../protocol/errors.ts'
import type { DeskId, ShopId } from '../../protocol/ids.ts'
import { record } from '../../protocol/messages/command.ts'
import { DeskIdText, ShopIdText } from '../../protocol/messages/parts.ts'
import { ShopPresence } from '../../protocol/rest/routes.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { refusals } from './failures.ts'

/** The answer as it leaves, made once a change. */
interface Ready {
  readonly presence: ShopPresence
  readonly body: string
  readonly etag: string
}

/** Seconds that a page may go on with what it knows; pages ask every ten. */
const CACHE = 'public, max-age=5, stale-while-revalidate=5'

/** `GET /api/shops/:shop/presence`: asked by every page that shows the button, so it does next to nothing. */
export function presenceRoutes(app: App, { presenceOf, origins }: Pick<HttpDeps, 'presenceOf' | 'origins'>): void {
  const ready = new Map<string, Ready>()

  function readyFor(shop: ShopId, desk?: DeskId): Ready {
    const presence = presenceOf(shop, desk)
    if (presence === undefined) throw new Refusal('shop.not-found')
    const name = `${shop}/${desk ?? ''}`
    const last = ready.get(name)
    if (last?.presence === presence) return last
    const body = JSON.stringify(presence)
    const etag = last?.body === body ? last.etag : etagOf(body)
    const next = { presence, body, etag }
    ready.set(name, next)
    return next
  }

  app.get(
    '/api/shops/:shop/presence',
    {
      schema: {
        summary: 'Whether the shop can be called now',
        description: 'What the button says before the press. Cacheable; carries an ETag.',
        tags: ['shop page'],
        params: record({ shop: ShopIdText }),
        querystring: record({
          desk: Type.Optional({ ...DeskIdText, description: 'What this desk says, for a page that names it.' }),
        }),
        response: {
          200: { ...ShopPresence, description: 'What to say on the button.' },
          // Nothing at all: `null` would be written out, and its length announced for a body that never comes.
          304: Type.Unsafe<undefined>(Type.Null({ description: 'What the ETag names still holds.' })),
          ...refusals('shop.not-found', 'desk.not-found', 'origin.forbidden'),
        },
      },
    },
    (request, reply) => {
      const { shop } = request.params
      const { presence, body, etag } = readyFor(shop, request.query.desk)
      if (request.headers.origin !== undefined && !origins.mayCall(shop, request)) throw new Refusal('origin.forbidden')
      reply.header('etag', etag).header('cache-control', CACHE)
      if (request.headers['if-none-match']?.includes(etag)) return void reply.code(304).send(undefined)
      reply.header('content-type', 'application/json; charset=utf-8')
      void reply.serializer(() => body).send(presence)
    },
  )
}

function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
}
