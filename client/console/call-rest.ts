import type { CallId } from '../../protocol/ids.ts'
import type { CallResult } from '../../protocol/notes.ts'
import type { BlockLine, BlockSpan, Blocks } from '../../protocol/rest/blocks.ts'
import type { CallRecord } from '../../protocol/rest/call-record.ts'
import type { Keeping } from '../../protocol/rest/keeping.ts'
import type { Note, SaveNote } from '../../protocol/rest/notes.ts'
import type { History } from '../../protocol/rest/routes.ts'
import type { Supervision } from '../../protocol/rest/supervision.ts'
import type { WaitGoal } from '../../protocol/rest/wait-goal.ts'
import { ask, type Reply } from './rest.ts'

/** What the history is searched by; nothing in it finds all. */
export interface HistorySearch {
  readonly text?: string
  readonly product?: string
  readonly agent?: string
  readonly desk?: string
  readonly result?: CallResult
}

/** What is known and written down of the shop's calls. Nothing here throws. */
export interface CallRest {
  search(by: HistorySearch, before: number | null, limit: number): Promise<Reply<History>>
  /** Where the table of what was found can be downloaded. */
  tableOf(by: HistorySearch): string
  record(call: CallId): Promise<Reply<CallRecord>>
  note(call: CallId, note: SaveNote): Promise<Reply<{ readonly note: Note | null }>>
  block(call: CallId, span: BlockSpan): Promise<Reply<BlockLine>>
  blocks(): Promise<Reply<Blocks>>
  unblock(id: string): Promise<Reply<null>>
  supervision(): Promise<Reply<Supervision>>
  /** What the shopper let the shop keep goes before its time. */
  eraseKept(call: CallId): Promise<Reply<null>>
  keeping(): Promise<Reply<Keeping>>
  keep(how: Keeping): Promise<Reply<Keeping>>
  supervise(how: Supervision): Promise<Reply<Supervision>>
  waitGoal(): Promise<Reply<WaitGoal>>
  setWaitGoal(seconds: number): Promise<Reply<WaitGoal>>
}

function queryOf(by: HistorySearch): URLSearchParams {
  return new URLSearchParams(Object.entries(by).filter(([, value]) => value !== undefined && value !== ''))
}

const pathOf = (call: CallId) => `/api/calls/${encodeURIComponent(call)}`

export const callRest: CallRest = {
  search(by, before, limit) {
    const query = queryOf(by)
    query.set('limit', String(limit))
    if (before !== null) query.set('before', String(before))
    return ask('GET', `/api/history?${query}`)
  },
  tableOf(by) {
    const query = queryOf(by).toString()
    return `/api/history.csv${query === '' ? '' : `?${query}`}`
  },
  record: (call) => ask('GET', pathOf(call)),
  note: (call, note) => ask('PUT', `${pathOf(call)}/note`, note),
  block: (call, span) => ask('POST', '/api/blocks', { call, span }),
  blocks: () => ask('GET', '/api/blocks'),
  supervision: () => ask('GET', '/api/supervision'),
  supervise: (how) => ask('PUT', '/api/supervision', how),
  eraseKept: (call) => ask('DELETE', `${pathOf(call)}/kept`),
  keeping: () => ask('GET', '/api/keeping'),
  keep: (how) => ask('PUT', '/api/keeping', how),
  waitGoal: () => ask('GET', '/api/wait-goal'),
  setWaitGoal: (seconds) => ask('PUT', '/api/wait-goal', { seconds }),
  unblock: (id) => ask('DELETE', `/api/blocks/${encodeURIComponent(id)}`),
}
