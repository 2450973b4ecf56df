import { Supervision } from '../../protocol/rest/supervision.ts'
import { type Access, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { NO_TARGET } from './targets.ts'

const supervising: Access = { roles: ['supervisor', 'owner'] }
const owner: Access = { roles: ['owner'] }

/** `/api/supervision`: whether the shoppers of the sender's own shop are told that somebody listens. */
export function supervisionRoutes(app: App, { supervision, audit }: Pick<HttpDeps, 'supervision' | 'audit'>): void {
  const tags = ['counter']
  app.get(
    '/api/supervision',
    {
      config: { access: supervising },
      schema: {
        summary: 'How the shop supervises',
        tags,
        security,
        response: {
          200: { ...Supervision, description: 'What holds now.' },
        },
      },
    },
    async (request) => ({ tellsWhenWatched: supervision.tells(senderOf(request).agent.shop) }),
  )

  app.put(
    '/api/supervision',
    {
      config: { access: owner, audited: ['supervision'] },
      schema: {
        summary: 'Change how the shop supervises',
        description: 'Holds for whoever begins to listen from now on.',
        tags,
        body: Supervision,
        security,
        response: {
          200: { ...Supervision, description: 'What holds now.' },
        },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      const { tellsWhenWatched: after } = request.body
      await audit.together(async () => {
        const before = supervision.tells(agent.shop)
        await audit.note(agent, { kind: 'supervision', target: NO_TARGET, before, after })
        await supervision.setTells(agent.shop, after)
      })
      return request.body
    },
  )
}
