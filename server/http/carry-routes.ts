import { Refusal } from '../../protocol/errors.ts'
import { record } from '../../protocol/messages/command.ts'
import { ShopIdText } from '../../protocol/messages/parts.ts'
import { NewCarry, NewCarryAsked } from '../../protocol/rest/routes.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { refusals } from './failures.ts'
import { perAddress } from './rate-limits.ts'

/** `POST /api/shops/:shop/carries`: a shopper goes on with a running call on another device. */
export function carryRoutes(app: App, { config, deps }: AppOptions): void {
  const { shops, origins, visits } = deps

  app.post(
    '/api/shops/:shop/carries',
    {
      schema: {
        summary: 'Go on on another device',
        description:
          'Changes what a link of the command `carry` holds for a token of the same visit on this device. Once; from our own page alone. ' +
          'The tokens of the devices before open the call no more.',
        tags: ['shop page'],
        params: record({ shop: ShopIdText }),
        body: NewCarryAsked,
        response: {
          201: { ...NewCarry, description: 'The token, and the call that goes on.' },
          ...refusals(
            'shop.not-found',
            'origin.forbidden',
            'carry.invalid',
            'carry.used',
            'carry.expired',
            'call.over',
            'carry.too-often',
          ),
        },
      },
      config: {
        audited: { none: 'A shopper goes on with a call, whose events tell of it.' },
        rateLimit: perAddress(config.rates.visits, 'carry.too-often'),
      },
    },
    async (request, reply) => {
      const shop = shops.find(request.params.shop)
      if (shop === undefined) throw new Refusal('shop.not-found')
      const { origin } = request.headers
      if (origin === undefined || !origins.isOwn(request)) throw new Refusal('origin.forbidden')
      const { call, ...visit } = await deps.takeCarry(shop.id, request.body.token)
      const { token, expires } = visits.carryVisit({ ...visit, shop: shop.id }, origin)
      return reply.code(201).send({ token, call, shop: shop.name, expires })
    },
  )
}
