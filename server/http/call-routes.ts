import { Type } from 'typebox'
import { record } from '../../protocol/messages/command.ts'
import { CallIdText } from '../../protocol/messages/parts.ts'
import { BlockLine, Blocks, NewBlock } from '../../protocol/rest/blocks.ts'
import { CallRecord } from '../../protocol/rest/call-record.ts'
import type { ChangeValues } from '../../protocol/rest/changes.ts'
import { Note, SaveNote } from '../../protocol/rest/notes.ts'
import { type Access, everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'
import { callTarget } from './targets.ts'

const supervising: Access = { roles: ['supervisor', 'owner'] }
const Call = record({ call: CallIdText })
const BlockId = record({ id: Type.String({ maxLength: 64 }) })
const Saved = record({ note: Type.Union([Note, Type.Null()]) })

/** Bytes: a note of two thousand letters, each of which may take twelve as JSON. */
const NOTE_BODY = 32 * 1024

/** `/api/calls`, `/api/blocks`: what is known and written down of the shop's calls, and who is kept out after one. */
export function callRoutes(app: App, { calls, audit }: Pick<HttpDeps, 'calls' | 'audit'>): void {
  const tags = ['counter']

  app.get(
    '/api/calls/:call',
    {
      config: { access: everybody, refusals: ['call.not-found'] },
      schema: {
        summary: 'All that happened to a call',
        tags,
        params: Call,
        security,
        response: {
          200: { ...CallRecord, description: 'Its events, and its note.' },
        },
      },
    },
    (request) => calls.record(senderOf(request).agent.shop, request.params.call),
  )

  app.put(
    '/api/calls/:call/note',
    {
      config: { access: everybody, audited: ['note'], refusals: ['call.not-found', 'call.not-yours'] },
      bodyLimit: NOTE_BODY,
      schema: {
        summary: 'Write down what came of a call',
        description:
          'By an agent who talked in it, or a supervisor. Replaces what was written; nothing in it takes it away.',
        tags,
        params: Call,
        body: SaveNote,
        security,
        response: {
          200: { ...Saved, description: 'What is kept.' },
        },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      const { call } = request.params
      return audit.together(async () => {
        const { note: before, events } = await calls.record(agent.shop, call)
        const note = await calls.note(agent, call, request.body)
        const [dialled] = events
        // Whoever writes over their own words changes nobody's.
        if (before !== null && before.by !== agent.id && dialled?.type === 'dialled') {
          const values = { before: written(before), after: written(note) }
          await audit.note(agent, { kind: 'note', target: callTarget(call, dialled.page), ...values })
        }
        return { note }
      })
    },
  )

  app.get(
    '/api/blocks',
    {
      config: { access: supervising },
      schema: {
        summary: 'Callers who are kept out now',
        tags,
        security,
        response: { 200: { ...Blocks, description: 'Newest first.' } },
      },
    },
    async (request) => ({ blocks: [...(await calls.blocks(senderOf(request).agent.shop))] }),
  )

  app.post(
    '/api/blocks',
    {
      config: { access: everybody, audited: ['block'], refusals: ['call.not-found', 'role.forbidden'] },
      schema: {
        summary: 'Keep the caller of a call out',
        description: 'By visit and network, of which keyed hashes alone are kept. An agent for a day at most.',
        tags,
        body: NewBlock,
        security,
        response: {
          200: { ...BlockLine, description: 'Who is kept out, until when.' },
        },
      },
    },
    async (request) => {
      const { call, span } = request.body
      const { agent } = senderOf(request)
      return audit.together(async () => {
        const old = (await calls.blocks(agent.shop)).find((each) => each.call === call)
        const made = await calls.block(agent, call, span)
        const values = { before: old === undefined ? null : keptOut(old), after: keptOut(made) }
        await audit.note(agent, { kind: 'block', target: callTarget(call, made.page), ...values })
        return made
      })
    },
  )

  app.delete(
    '/api/blocks/:id',
    {
      config: { access: supervising, audited: ['block'], refusals: ['block.not-found'] },
      schema: {
        summary: 'Let a caller in again',
        tags,
        params: BlockId,
        security,
        response: {
          204: Type.Null({ description: 'They may call again.' }),
        },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      await audit.together(async () => {
        const old = await calls.lift(agent.shop, request.params.id)
        if (old === null) return
        const target = callTarget(old.call, old.page)
        await audit.note(agent, { kind: 'block', target, before: keptOut(old), after: null })
      })
      return reply.code(204).send(null)
    },
  )
}

function written(note: Note | null): SaveNote | null {
  return note === null ? null : { result: note.result, text: note.text }
}

/** Of a block what people see of it: the call, and until when. */
function keptOut({ dialledAt, until }: BlockLine): NonNullable<ChangeValues['block']> {
  return { dialledAt, until }
}
