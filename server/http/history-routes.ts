import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { record } from '../../protocol/messages/command.ts'
import { InstantNumber } from '../../protocol/messages/parts.ts'
import { History, type HistoryLine } from '../../protocol/rest/routes.ts'
import { type Access, everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import { csvRow } from './csv.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { filters } from './history-query.ts'

const Query = record({
  before: Type.Optional(InstantNumber),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Lines at most; 50 if absent.' })),
  ...filters,
})
const supervising: Access = { roles: ['supervisor', 'owner'] }

/** `/api/history`: the calls of the agent's own shop; there is no way to name another. */
export function historyRoutes(app: App, { calls, now }: Pick<HttpDeps, 'calls' | 'now'>): void {
  const tags = ['counter']
  app.get(
    '/api/history',
    {
      config: { access: everybody },
      schema: {
        summary: 'Calls that have ended, newest first',
        tags,
        querystring: Query,
        security,
        response: { 200: { ...History, description: 'A page of the list.' } },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      // A call that was dialled in this very millisecond belongs to the list.
      const { before = now() + 1, limit = 50, ...filter } = request.query
      return calls.history(agent.shop, { before, limit, ...filter })
    },
  )

  app.get(
    '/api/history.csv',
    {
      config: { access: supervising },
      schema: {
        summary: 'The same as a table for a spreadsheet, all of it',
        description:
          'CSV by RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe.',
        tags,
        querystring: record(filters),
        security,
        response: {
          200: {
            description: 'One line a call, newest first, after a line of headings.',
            content: { 'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) } },
          },
        },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      const pages = calls.whole(agent.shop, request.query)
      return reply
        .type('text/csv; charset=utf-8; header=present')
        .header('content-disposition', 'attachment; filename="shopbell-calls.csv"')
        .send(Readable.from(rowsOf(pages)))
    },
  )
}

const headings = ['call', 'dialled', 'ended', 'desk', 'agent', 'outcome', 'waited_seconds', 'talked_seconds'] as const
const more = ['product', 'title', 'address', 'language', 'result', 'note', 'note_by', 'note_at'] as const

async function* rowsOf(pages: AsyncIterable<readonly HistoryLine[]>): AsyncGenerator<string> {
  // Spreadsheets take a file without the mark for one of another alphabet.
  yield `\uFEFF${csvRow([...headings, ...more])}`
  for await (const page of pages) yield page.map(rowOf).join('')
}

function rowOf({ call, dialledAt, endedAt, desk, agentName, outcome, waited, talked, page, ...rest }: HistoryLine) {
  const { language, note } = rest
  return csvRow([
    call,
    iso(dialledAt),
    iso(endedAt),
    desk,
    agentName,
    outcome,
    seconds(waited),
    seconds(talked),
    page.product?.name ?? null,
    page.title ?? null,
    page.url,
    language,
    note?.result ?? null,
    note?.text ?? null,
    note?.byName ?? null,
    note === null ? null : iso(note.at),
  ])
}

const iso = (at: number): string => new Date(at).toISOString()
const seconds = (span: number): number => Math.round(span / 1_000)
