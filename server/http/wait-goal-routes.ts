import { WaitGoal } from '../../protocol/rest/wait-goal.ts'
import { type Access, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { NO_TARGET } from './targets.ts'

const supervising: Access = { roles: ['supervisor', 'owner'] }

/** `/api/wait-goal`: how long a caller of the sender's own shop should wait at most. */
export function waitGoalRoutes(
  app: App,
  { supervision, audit, boardChanged }: Pick<HttpDeps, 'supervision' | 'audit' | 'boardChanged'>,
): void {
  const tags = ['counter']
  app.get(
    '/api/wait-goal',
    {
      config: { access: supervising },
      schema: {
        summary: 'How long a caller should wait at most',
        tags,
        security,
        response: { 200: { ...WaitGoal, description: 'What holds now.' } },
      },
    },
    async (request) => ({ seconds: supervision.waitGoal(senderOf(request).agent.shop) / 1_000 }),
  )

  app.put(
    '/api/wait-goal',
    {
      config: { access: supervising, audited: ['wait-goal'] },
      schema: {
        summary: 'Change how long a caller should wait at most',
        description: 'A goal, no limit: nobody is turned away for it. Open boards follow at once.',
        tags,
        body: WaitGoal,
        security,
        response: { 200: { ...WaitGoal, description: 'What holds now.' } },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      const { seconds: after } = request.body
      await audit.together(async () => {
        const before = supervision.waitGoal(agent.shop) / 1_000
        await audit.note(agent, { kind: 'wait-goal', target: NO_TARGET, before, after })
        await supervision.setWaitGoal(agent.shop, after * 1_000)
      })
      boardChanged(agent.shop)
      return request.body
    },
  )
}
