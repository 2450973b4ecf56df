import { Refusal } from '../../protocol/errors.ts'
import { record } from '../../protocol/messages/command.ts'
import { ShopIdText } from '../../protocol/messages/parts.ts'
import { SavedWays, ShopWays } from '../../protocol/rest/ways.ts'
import { owners, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { refusals } from './failures.ts'
import { NO_TARGET } from './targets.ts'

/** Bytes: five short texts. */
const BODY_LIMIT = 4 * 1024

/** `GET /api/shops/:shop/ways`: asked by the panel when there is no answer, and never before a press. */
export function shopWaysRoute(
  app: App,
  { ways: book, shops, origins }: Pick<HttpDeps, 'ways' | 'shops' | 'origins'>,
): void {
  app.get(
    '/api/shops/:shop/ways',
    {
      schema: {
        summary: 'Other ways to reach the shop',
        description: 'What the panel shows where nobody can answer: `https:`, `tel:` and `mailto:` alone. Cacheable.',
        tags: ['shop page'],
        params: record({ shop: ShopIdText }),
        response: {
          200: { ...ShopWays, description: 'In the order in which they are shown; none where the owner wrote none.' },
          ...refusals('shop.not-found', 'origin.forbidden'),
        },
      },
    },
    (request, reply) => {
      const { shop } = request.params
      if (shops.find(shop) === undefined) throw new Refusal('shop.not-found')
      if (request.headers.origin !== undefined && !origins.mayCall(shop, request)) throw new Refusal('origin.forbidden')
      void reply.header('cache-control', 'public, max-age=60').send({ ways: [...book.waysOf(shop)] })
    },
  )
}

/** `/api/ways`: the other ways to reach the owner's own shop; there is no way to name another shop. */
export function waysRoutes(app: App, { ways: book, audit }: Pick<HttpDeps, 'ways' | 'audit'>): void {
  const tags = ['counter']

  app.get(
    '/api/ways',
    {
      config: { access: owners },
      schema: {
        summary: 'Other ways to reach the shop, as they were saved last',
        tags,
        security,
        response: { 200: { ...SavedWays, description: 'As the owner wrote them.' } },
      },
    },
    (request) => book.saved(senderOf(request).agent.shop),
  )

  app.put(
    '/api/ways',
    {
      config: { access: owners, audited: ['ways'], refusals: ['ways.invalid', 'ways.stale'] },
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'Save the other ways to reach the shop',
        description: 'Saves over the version that was read; where there is a newer one, nothing changes.',
        tags,
        body: SavedWays,
        security,
        response: { 200: { ...SavedWays, description: 'What holds now.' } },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      const { ways, version: over } = request.body
      const version = await audit.together(async () => {
        const { ways: before } = await book.saved(agent.shop)
        await audit.note(agent, { kind: 'ways', target: NO_TARGET, before, after: ways })
        return book.save(agent.shop, ways, over, agent.id)
      })
      return { ways, version }
    },
  )
}
