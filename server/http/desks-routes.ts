import { SavedDesks } from '../../protocol/rest/desks.ts'
import { changedDesks } from '../audit/changed-desks.ts'
import { everybody, owners, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { NO_TARGET } from './targets.ts'

/** Bytes: twenty desks with long lists. */
const BODY_LIMIT = 256 * 1024

/** `/api/desks`: the desks of the agent's own shop; there is no way to name another shop. */
export function desksRoutes(app: App, { desks: book, audit }: Pick<HttpDeps, 'desks' | 'audit'>): void {
  const tags = ['counter']

  app.get(
    '/api/desks',
    {
      config: { access: everybody },
      schema: {
        summary: 'Desks of the shop, as they were saved last',
        tags,
        security,
        response: { 200: { ...SavedDesks, description: 'The first choice first.' } },
      },
    },
    (request) => book.saved(senderOf(request).agent.shop),
  )

  app.put(
    '/api/desks',
    {
      config: { access: owners, audited: ['desks', 'choice'], refusals: ['desks.invalid', 'desks.stale'] },
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'Save the desks of the shop',
        description: 'Saves over the version that was read; where there is a newer one, nothing changes.',
        tags,
        body: SavedDesks,
        security,
        response: {
          200: { ...SavedDesks, description: 'What holds now.' },
        },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      const { desks, asks = false, version: over } = request.body
      const version = await audit.together(async () => {
        const { desks: before, asks: asked = false } = await book.saved(agent.shop)
        await audit.note(agent, { kind: 'desks', target: NO_TARGET, ...changedDesks(before, desks) })
        await audit.note(agent, { kind: 'choice', target: NO_TARGET, before: asked, after: asks })
        return book.save(agent.shop, { desks, asks }, over, agent.id)
      })
      return { desks, version, ...(asks && { asks }) }
    },
  )
}
