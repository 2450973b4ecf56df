import type { CallIn } from '../../protocol/call/call.ts'
import type { AgentId, CallId, ShopId } from '../../protocol/ids.ts'
import type { Note } from '../../protocol/rest/notes.ts'
import type { History, HistoryLine } from '../../protocol/rest/routes.ts'
import type { CallStore, HistoryFilter, HistoryQuery } from '../ports/call-store.ts'
import type { NoteStore, StoredNote } from '../ports/note-store.ts'

export interface HistoryDeps {
  readonly store: Pick<CallStore, 'history'>
  readonly notes: Pick<NoteStore, 'ofCalls'>
  readonly nameOf: (agent: AgentId) => string | undefined
}

/** Calls that are read from the store at once for an export. */
const PAGE = 200

/** Ended calls of a shop as lines for people, newest first. */
export async function historyOf({ store, notes, nameOf }: HistoryDeps, query: HistoryQuery): Promise<History> {
  const ended = await store.history({ ...query, limit: query.limit + 1 })
  const page = ended.slice(0, query.limit).map(({ call }) => call)
  const next = ended.length > query.limit ? (page.at(-1)?.dialledAt ?? null) : null
  const written = new Map((await notes.ofCalls(page.map(({ id }) => id))).map((note) => [note.call, note]))
  return { calls: page.map((call) => lineOf(call, written, nameOf)), next }
}

/** All of them, a page at a time: what is exported is never in memory as a whole. */
export async function* wholeHistory(
  deps: HistoryDeps,
  shop: ShopId,
  filter: HistoryFilter,
): AsyncGenerator<readonly HistoryLine[]> {
  let before: number | null = Number.MAX_SAFE_INTEGER
  while (before !== null) {
    const page: History = await historyOf(deps, { ...filter, shop, before, limit: PAGE })
    if (page.calls.length > 0) yield page.calls
    before = page.next
  }
}

export function noteFor(note: StoredNote, nameOf: HistoryDeps['nameOf']): Note {
  const { result, text, by, at } = note
  return { result, text, by, byName: nameOf(by) ?? null, at }
}

function lineOf(
  call: CallIn<'ended'>,
  notes: ReadonlyMap<CallId, StoredNote>,
  nameOf: HistoryDeps['nameOf'],
): HistoryLine {
  const { id, dialledAt, at, outcome, agent, talked, page, shopper, desk } = call
  const note = notes.get(id)
  return {
    call: id,
    desk,
    dialledAt,
    endedAt: at,
    outcome,
    agent,
    agentName: agent === null ? null : (nameOf(agent) ?? null),
    waited: Math.max(0, at - talked - dialledAt),
    talked,
    page,
    language: shopper.language,
    note: note === undefined ? null : noteFor(note, nameOf),
  }
}
