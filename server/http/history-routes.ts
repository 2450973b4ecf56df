import { Type } from 'typebox'
import { record } from '../../protocol/messages/command.ts'
import { InstantNumber } from '../../protocol/messages/parts.ts'
import { History } from '../../protocol/rest/routes.ts'
import { everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { fromAccess, refusals } from './failures.ts'

const Query = record({
  before: Type.Optional(InstantNumber),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Lines at most; 50 if absent.' })),
})

/** `GET /api/history`: the calls of the agent's own shop; there is no way to name another. */
export function historyRoutes(app: App, { history, now }: Pick<HttpDeps, 'history' | 'now'>): void {
  app.get(
    '/api/history',
    {
      config: { access: everybody },
      schema: {
        summary: 'Calls that have ended, newest first',
        tags: ['counter'],
        querystring: Query,
        security,
        response: { 200: { ...History, description: 'A page of the list.' }, ...refusals(...fromAccess) },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      // A call that was dialled in this very millisecond belongs to the list.
      const { before = now() + 1, limit = 50 } = request.query
      return history(agent.shop, { before, limit })
    },
  )
}
