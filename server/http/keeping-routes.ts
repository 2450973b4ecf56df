import { Keeping } from '../../protocol/rest/keeping.ts'
import { changedFacts } from '../audit/changed-facts.ts'
import { type Access, owners, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { NO_TARGET } from './targets.ts'

const supervising: Access = { roles: ['supervisor', 'owner'] }

/** `/api/keeping`: whether the sender's own shop keeps what shoppers say while they wait. */
export function keepingRoutes(app: App, { keeping, audit }: Pick<HttpDeps, 'keeping' | 'audit'>): void {
  const tags = ['counter']
  app.get(
    '/api/keeping',
    {
      config: { access: supervising },
      schema: {
        summary: 'Whether the shop keeps what shoppers say while they wait',
        tags,
        security,
        response: { 200: { ...Keeping, description: 'What holds now.' } },
      },
    },
    async (request) => keeping.of(senderOf(request).agent.shop),
  )

  app.put(
    '/api/keeping',
    {
      config: { access: owners, audited: ['keeping'] },
      schema: {
        summary: 'Change whether the shop keeps what shoppers say while they wait',
        description:
          'Holds for whoever is asked from now on; each shopper decides. Fewer days hold for what was kept before as well.',
        tags,
        body: Keeping,
        security,
        response: { 200: { ...Keeping, description: 'What holds now.' } },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      await audit.together(async () => {
        const values = changedFacts(keeping.of(agent.shop), request.body)
        await audit.note(agent, { kind: 'keeping', target: NO_TARGET, ...values })
        await keeping.save(agent.shop, request.body)
      })
      return request.body
    },
  )
}
