import type { DialledCall } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { AgentId, CallId, Instant, ShopId } from '../../protocol/ids.ts'
import type { BlockLine, BlockSpan } from '../../protocol/rest/blocks.ts'
import type { CallRecord } from '../../protocol/rest/call-record.ts'
import type { Note, SaveNote } from '../../protocol/rest/notes.ts'
import type { History, HistoryLine } from '../../protocol/rest/routes.ts'
import type { StaffRole } from '../../protocol/roles.ts'
import type { Blocklist } from '../callers/blocklist.ts'
import type { StoredBlock } from '../ports/block-store.ts'
import type { CallStore, HistoryFilter } from '../ports/call-store.ts'
import type { NoteStore } from '../ports/note-store.ts'
import type { SaidStore } from '../ports/said-store.ts'
import { historyOf, noteFor, wholeHistory } from './history.ts'

export interface CallBookDeps {
  readonly store: Pick<CallStore, 'load' | 'events' | 'history'>
  readonly notes: NoteStore
  readonly said: Pick<SaidStore, 'kept'>
  readonly blocks: Pick<Blocklist, 'block' | 'list' | 'lift'>
  readonly now: () => Instant
  readonly nameOf: (agent: AgentId) => string | undefined
}

/** Who asks. */
export interface Reader {
  readonly id: AgentId
  readonly shop: ShopId
  readonly role: StaffRole
}

/** Page by page; `before` and `limit` as in the store. */
export type PageQuery = HistoryFilter & { readonly before: Instant; readonly limit: number }

/** What a shop knows of its calls afterwards. Nobody reads of another shop's: those are not found. */
export interface CallBook {
  history(shop: ShopId, query: PageQuery): Promise<History>
  whole(shop: ShopId, filter: HistoryFilter): AsyncIterable<readonly HistoryLine[]>
  /** @throws {Refusal} `call.not-found` */
  record(shop: ShopId, call: CallId): Promise<CallRecord>
  /**
   * Replaces the note of a call, or takes it away where there is nothing in it.
   *
   * @throws {Refusal} `call.not-found`, or `call.not-yours` for an agent who did not talk in it
   */
  note(reader: Reader, call: CallId, note: SaveNote): Promise<Note | null>
  /** @throws {Refusal} `call.not-found`, or `role.forbidden` for ever by an agent */
  block(reader: Reader, call: CallId, span: BlockSpan): Promise<BlockLine>
  blocks(shop: ShopId): Promise<readonly BlockLine[]>
  /** @returns who was let in again; null where the call is gone. @throws {Refusal} `block.not-found` */
  lift(shop: ShopId, id: string): Promise<BlockLine | null>
}

export function openCallBook(deps: CallBookDeps): CallBook {
  const { store, notes, said, blocks, now, nameOf } = deps

  async function find(shop: ShopId, id: CallId): Promise<DialledCall> {
    const { call } = await store.load(id)
    if (call.phase === 'idle' || call.shop !== shop) throw new Refusal('call.not-found')
    return call
  }

  async function blockLine({ id, call, at, until, by, network }: StoredBlock): Promise<BlockLine | null> {
    const { call: found } = await store.load(call)
    if (found.phase === 'idle') return null
    const { dialledAt, page } = found
    return { id, at, until, by, byName: nameOf(by) ?? null, call, dialledAt, page, network: network !== null }
  }

  return {
    history: (shop, query) => historyOf(deps, { ...query, shop }),
    whole: (shop, filter) => wholeHistory(deps, shop, filter),

    async record(shop, id) {
      await find(shop, id)
      const [events, [note], kept] = await Promise.all([store.events(id), notes.ofCalls([id]), said.kept(id)])
      const talked = [...talkersIn(events)]
      const named = new Set(events.flatMap(agentsIn))
      const names = Object.fromEntries([...named].flatMap((agent) => pairOf(agent, nameOf(agent))))
      const written = note === undefined ? null : noteFor(note, nameOf)
      // C4: a link that was made is no part of what people may read.
      const shown = events.filter(({ type }) => type !== 'carry-offered')
      return { events: shown, names, talked, note: written, said: kept ?? null }
    },

    async note({ id: by, shop, role }, id, { result, text: typed }) {
      await find(shop, id)
      if (role === 'agent' && !talkersIn(await store.events(id)).has(by)) throw new Refusal('call.not-yours')
      const text = typed.trim()
      if (result === null && text === '') {
        await notes.remove(id)
        return null
      }
      const note = { call: id, shop, result, text, by, at: now() }
      await notes.save(note)
      return noteFor(note, nameOf)
    },

    async block({ id: by, shop, role }, id, span) {
      if (span === 'forever' && role === 'agent') throw new Refusal('role.forbidden')
      const line = await blockLine(await blocks.block(await find(shop, id), span, by))
      if (line === null) throw new Refusal('call.not-found')
      return line
    },

    async blocks(shop) {
      const lines = await Promise.all((await blocks.list(shop)).map(blockLine))
      return lines.filter((line) => line !== null)
    },

    async lift(shop, id) {
      const lifted = await blocks.lift(shop, id)
      if (lifted === undefined) throw new Refusal('block.not-found')
      return blockLine(lifted)
    },
  }
}

/** Who talked with the shopper, at any time. */
function talkersIn(events: readonly CallEvent[]): ReadonlySet<AgentId> {
  return new Set(
    events.flatMap((event) => {
      if (event.type === 'answered' || event.type === 'joined') return [event.agent]
      return event.type === 'handed' ? [event.from, event.to] : []
    }),
  )
}

const naming: ReadonlySet<string> = new Set(['agent', 'agents', 'by', 'from', 'to', 'party'])

function agentsIn(event: CallEvent): readonly AgentId[] {
  const parties = Object.entries(event).flatMap(([key, value]) => (naming.has(key) ? [value].flat() : []))
  return parties.filter((party) => typeof party === 'string') as AgentId[]
}

function pairOf(agent: AgentId, name: string | undefined): readonly (readonly [string, string])[] {
  return name === undefined ? [] : [[agent, name]]
}
