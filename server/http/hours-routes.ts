import { Type } from 'typebox'
import { Refusal } from '../../protocol/errors.ts'
import { faultsOf } from '../../protocol/hours/faults.ts'
import { Hours } from '../../protocol/hours/hours.ts'
import { HoursPreview, previewOf } from '../../protocol/hours/preview.ts'
import { record } from '../../protocol/messages/command.ts'
import { SavedHours, SaveHours } from '../../protocol/rest/routes.ts'
import type { Agent } from '../accounts/store.ts'
import type { HoursKey } from '../ports/hours-store.ts'
import { everybody, owners, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'

/** Bytes: all the exceptions that the schema allows, each with a note and a few intervals, take half of it. */
const BODY_LIMIT = 64 * 1024

const Query = record({
  desk: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      pattern: '^[A-Za-z0-9_-]+$',
      description: 'The shop itself if absent.',
    }),
  ),
})

/** `/api/hours`: the opening hours of the agent's own shop and its desks; there is no way to name another shop. */
export function hoursRoutes(
  app: App,
  { hours: book, desks, audit, now }: Pick<HttpDeps, 'hours' | 'desks' | 'audit' | 'now'>,
): void {
  const tags = ['counter']
  const preview = (hours: Hours | null) => (hours === null ? null : previewOf(hours, now()))
  const keyOf = ({ shop }: Agent, { desk = null }: { readonly desk?: string | null }): HoursKey => ({ shop, desk })

  app.get(
    '/api/hours',
    {
      config: { access: everybody },
      schema: {
        summary: 'Opening hours, as they were saved last',
        tags,
        querystring: Query,
        security,
        response: { 200: { ...SavedHours, description: 'The table and what it means.' } },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      const { hours, version } = await book.saved(keyOf(agent, request.query))
      return { hours, version, preview: preview(hours) }
    },
  )

  app.put(
    '/api/hours',
    {
      config: { access: owners, audited: ['hours'], refusals: ['hours.invalid', 'hours.stale', 'desk.not-found'] },
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'Save opening hours',
        description: 'Saves over the version that was read; where there is a newer one, nothing changes.',
        tags,
        querystring: Query,
        body: SaveHours,
        security,
        response: { 200: { ...SavedHours, description: 'What holds now.' } },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      const { hours, version: over } = request.body
      const key = keyOf(agent, request.query)
      const desk = desks.desksOf(key.shop).find(({ id }) => id === key.desk)
      if (key.desk !== null && desk === undefined) throw new Refusal('desk.not-found')
      const target = { id: key.desk, name: desk?.name ?? '' }
      const version = await audit.together(async () => {
        const { hours: before } = await book.saved(key)
        await audit.note(agent, { kind: 'hours', target, before, after: hours })
        return book.save(key, hours, over, agent.id)
      })
      return { hours, version, preview: preview(hours) }
    },
  )

  app.post(
    '/api/hours/preview',
    {
      config: { access: owners, audited: { none: 'Saves nothing.' }, refusals: ['hours.invalid'] },
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'What a table would mean',
        description: 'Saves nothing.',
        tags,
        body: Hours,
        security,
        response: { 200: { ...HoursPreview, description: 'Now, and the next two weeks.' } },
      },
    },
    async (request) => {
      const [fault] = faultsOf(request.body)
      if (fault !== undefined) throw new Refusal('hours.invalid', { reason: fault.reason, path: fault.path })
      return previewOf(request.body, now())
    },
  )
}
