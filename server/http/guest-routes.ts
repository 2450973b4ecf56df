import { Refusal } from '../../protocol/errors.ts'
import { NewGuest, NewGuestAsked } from '../../protocol/rest/routes.ts'
import { lookOf } from '../shops/shown-look.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { refusals } from './failures.ts'
import { perAddress } from './rate-limits.ts'

/** `POST /api/guests`: a friend opens the link. */
export function guestRoutes(app: App, { config, deps }: AppOptions): void {
  const { shops, origins, guests } = deps

  app.post(
    '/api/guests',
    {
      schema: {
        summary: 'Come by a link',
        description:
          'Changes the token of a link, which somebody in a call gave to a friend, for a token of that friend. It opens the ' +
          'socket from our own page; what it is good for is knocking at the door of that call.',
        tags: ['shop page'],
        body: NewGuestAsked,
        response: {
          201: { ...NewGuest, description: 'The token, and of which shop the call is.' },
          ...refusals('guest.link-invalid', 'call.over', 'origin.forbidden', 'guest.too-often'),
        },
      },
      config: {
        audited: { none: 'A friend comes to a call, whose events tell of it.' },
        rateLimit: perAddress(config.rates.visits, 'guest.too-often'),
      },
    },
    async (request, reply) => {
      if (!origins.isOwn(request)) throw new Refusal('origin.forbidden')
      const invitation = guests.readInvitation(request.body.token)
      const { call, shop } = invitation
      if (!(await deps.isTalkedIn(call))) throw new Refusal('call.over')
      const known = shops.find(shop)
      const look = known === undefined ? null : lookOf(known)
      const guest = guests.issueGuest(invitation)
      return reply.code(201).send({ ...guest, call, shop: known?.name ?? '', ...(look !== null && { look }) })
    },
  )
}
