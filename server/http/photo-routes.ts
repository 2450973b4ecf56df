import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { Refusal } from '../../protocol/errors.ts'
import { record } from '../../protocol/messages/command.ts'
import { PHOTO_BYTES, photoOf } from '../accounts/photos.ts'
import type { Agent } from '../accounts/store.ts'
import { everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { bySession as security } from './docs.ts'
import { refusals } from './failures.ts'
import { personTarget } from './targets.ts'

const tags = ['profile']
const PhotoId = record({ id: Type.String() })

/** Bytes around a photo that is just too large, so that it is refused by name. */
export const PHOTO_MARGIN = 16 * 1024

/** A photo of the sender: put, taken away. */
export function ownPhotoRoutes(app: App, { deps }: Pick<AppOptions, 'deps'>): void {
  const { accounts, photos, staff, audit } = deps

  app.addContentTypeParser(['image/webp', 'image/jpeg'], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })

  async function replace(agent: Agent, photo: string | null): Promise<void> {
    await audit.together(async () => {
      const [before, otherwise] = agent.photo === null ? (['none', 'one'] as const) : (['one', 'another'] as const)
      const values = { before, after: photo === null ? ('none' as const) : otherwise }
      await audit.note(agent, { kind: 'photo', target: personTarget(agent), ...values })
      await accounts.change(agent.id, { photo })
    })
    if (agent.photo !== null) await photos.remove(agent.photo)
    staff.known({ ...agent, photo })
  }

  app.put(
    '/api/profile/photo',
    {
      bodyLimit: PHOTO_BYTES + PHOTO_MARGIN,
      config: { access: everybody, audited: ['photo'], refusals: ['photo.refused'] },
      schema: {
        summary: 'A photo, for colleagues and for shoppers who talk with the sender',
        description: 'WebP or JPEG, 256 pixels and 64 KiB at most. It is looked at, not believed.',
        tags,
        security,
        consumes: ['image/webp', 'image/jpeg'],
        response: { 200: { ...PhotoId, description: 'Its id: it lies at `/photos/ID`.' } },
      },
    },
    async (request) => {
      const photo = Buffer.isBuffer(request.body) ? photoOf(request.body) : null
      if (photo === null) throw new Refusal('photo.refused')
      const id = randomBytes(16).toString('base64url')
      await photos.put(id, photo)
      await replace(senderOf(request).agent, id)
      return { id }
    },
  )

  app.delete(
    '/api/profile/photo',
    {
      config: { access: everybody, audited: ['photo'] },
      schema: { summary: 'No photo any more', tags, security, response: { 204: Type.Null({ description: 'Done.' }) } },
    },
    async (request, reply) => {
      await replace(senderOf(request).agent, null)
      return reply.code(204).send(null)
    },
  )
}

/** `GET /photos/ID`: for the pages of shops as well. The id is as long as a key, and changes with the photo. */
export function photoRoutes(app: App, { deps }: Pick<AppOptions, 'deps'>): void {
  app.get(
    '/photos/:photo',
    {
      schema: {
        summary: 'A photo of an agent, or of a shop',
        tags: ['shop page'],
        params: record({ photo: Type.String({ minLength: 1, maxLength: 64 }) }),
        response: {
          200: Type.Unsafe<Buffer>(Type.Any({ description: 'The picture.' })),
          ...refusals('photo.not-found'),
        },
      },
    },
    async (request, reply) => {
      const photo = await deps.photos.find(request.params.photo)
      if (photo === undefined) throw new Refusal('photo.not-found')
      return reply
        .headers({
          'content-type': photo.type,
          'content-security-policy': "default-src 'none'; sandbox",
          'content-disposition': 'inline; filename="photo"',
          'cache-control': 'public, max-age=86400',
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'x-content-type-options': 'nosniff',
        })
        .serializer((body: unknown) => body as string)
        .send(photo.content)
    },
  )
}
