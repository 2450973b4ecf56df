import { Refusal } from '../../protocol/errors.ts'
import { Nothing, record } from '../../protocol/messages/command.ts'
import { ShopIdText } from '../../protocol/messages/parts.ts'
import { NewVisit } from '../../protocol/rest/routes.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { refusals } from './failures.ts'
import { perAddress } from './rate-limits.ts'

/** `POST /api/shops/:shop/visits`: the press begins a visit. */
export function visitRoutes(app: App, { config, deps }: AppOptions): void {
  const { shops, origins, visits } = deps

  app.post(
    '/api/shops/:shop/visits',
    {
      schema: {
        summary: 'Begin a visit',
        description:
          'Gives an anonymous token for one shop and the origin of the page that asks. The token opens the socket.',
        tags: ['shop page'],
        params: record({ shop: ShopIdText }),
        body: Nothing,
        response: {
          201: { ...NewVisit, description: 'The token, and until when it holds.' },
          ...refusals('shop.not-found', 'origin.forbidden', 'visit.too-often', 'server.draining'),
        },
      },
      config: {
        audited: { none: 'A visit of a shopper, of which nothing is kept.' },
        rateLimit: perAddress(config.rates.visits, 'visit.too-often'),
      },
    },
    (request, reply) => {
      const { shop } = request.params
      const { origin } = request.headers
      if (shops.find(shop) === undefined) throw new Refusal('shop.not-found')
      if (origin === undefined || !origins.mayCall(shop, request)) throw new Refusal('origin.forbidden')
      if (deps.draining()) throw new Refusal('server.draining')
      void reply.code(201).send(visits.issueVisit(shop, origin))
    },
  )
}
