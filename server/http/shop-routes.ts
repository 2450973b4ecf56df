import { Type } from 'typebox'
import { Refusal } from '../../protocol/errors.ts'
import { SavedShop, SaveShop, ShopPhoto } from '../../protocol/rest/shop.ts'
import { PHOTO_BYTES, photoOf } from '../accounts/photos.ts'
import { owners, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { PHOTO_MARGIN } from './photo-routes.ts'

/** Bytes: twenty long origins and all texts take a third of it. */
const BODY_LIMIT = 32 * 1024

/** `/api/shop`: how the owner's own shop shows itself; there is no way to name another shop. */
export function shopRoutes(app: App, { fronts }: Pick<HttpDeps, 'fronts'>): void {
  const tags = ['counter']

  app.get(
    '/api/shop',
    {
      config: { access: owners },
      schema: {
        summary: 'How the shop shows itself, as it was saved last',
        tags,
        security,
        response: { 200: { ...SavedShop, description: 'Name, origins, look and texts.' } },
      },
    },
    (request) => fronts.saved(senderOf(request).agent.shop),
  )

  app.put(
    '/api/shop',
    {
      config: { access: owners, audited: ['shop', 'look', 'texts'], refusals: ['shop.invalid', 'shop.stale'] },
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'Save how the shop shows itself',
        description:
          'Saves over the version that was read; where there is a newer one, nothing changes. Pages follow with their next question; an origin that is no longer listed is refused at once.',
        tags,
        body: SaveShop,
        security,
        response: { 200: { ...SavedShop, description: 'What holds now.' } },
      },
    },
    (request) => {
      const { agent } = senderOf(request)
      const { front, version } = request.body
      return fronts.save(agent.shop, front, version, agent)
    },
  )

  app.put(
    '/api/shop/photo',
    {
      config: { access: owners, audited: ['look'], refusals: ['photo.refused'] },
      bodyLimit: PHOTO_BYTES + PHOTO_MARGIN,
      schema: {
        summary: 'A photo of the shop',
        description:
          'For the panel, until somebody answers. WebP or JPEG, 256 pixels and 64 KiB at most; looked at, not believed.',
        tags,
        security,
        consumes: ['image/webp', 'image/jpeg'],
        response: { 200: { ...ShopPhoto, description: 'What holds now.' } },
      },
    },
    async (request) => {
      const photo = Buffer.isBuffer(request.body) ? photoOf(request.body) : null
      if (photo === null) throw new Refusal('photo.refused')
      const { agent } = senderOf(request)
      return { photo: await fronts.setPhoto(agent.shop, photo, agent) }
    },
  )

  app.delete(
    '/api/shop/photo',
    {
      config: { access: owners, audited: ['look'] },
      schema: {
        summary: 'No photo of the shop any more',
        tags,
        security,
        response: { 204: Type.Null({ description: 'Done.' }) },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      await fronts.setPhoto(agent.shop, null, agent)
      return reply.code(204).send(null)
    },
  )
}
