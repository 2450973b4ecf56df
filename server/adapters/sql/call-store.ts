import type { Kysely, Transaction } from 'kysely'
import {
  type Call,
  type DialledCall,
  deadlineOf,
  idle,
  isLive,
  type LiveCall,
  type WaitingCall,
} from '../../../protocol/call/call.ts'
import type { CallEvent } from '../../../protocol/call/event.ts'
import { agentsOf, talkersOf } from '../../../protocol/call/parts.ts'
import { type About, saidIn } from '../../../protocol/call/say.ts'
import { agentId, type CallId, callId } from '../../../protocol/ids.ts'
import type { Effect } from '../../calls/effect.ts'
import { searchedIn } from '../../calls/searched.ts'
import type { CallStore, Commit, CommitResult, StoredCall } from '../../ports/call-store.ts'
import type { CallRow, Database } from './database.ts'
import { historyRows } from './history-rows.ts'
import { forgetSaid } from './said-rows.ts'

const LIVE = ['queued', 'ringing', 'connected'] as const
const WAITING = ['queued', 'ringing'] as const

/** Calls over Kysely: the same statements for every database. Does not own the database. */
export function sqlCallStore(db: Kysely<Database>): CallStore {
  return {
    async load(id) {
      const row = await db.selectFrom('calls').select(['state', 'seq']).where('id', '=', id).executeTakeFirst()
      return row === undefined ? { call: idle, seq: 0 } : stored(row)
    },

    async commit(commit) {
      if (commit.events.length === 0) return 'committed'
      try {
        return await db.transaction().execute((trx) => write(trx, commit))
      } catch (error) {
        const result = broken(error)
        if (result === undefined) throw error
        return result
      }
    },

    async events(id) {
      const rows = await db.selectFrom('call_events').select('data').where('call_id', '=', id).orderBy('seq').execute()
      return rows.map((row) => JSON.parse(row.data) as CallEvent)
    },

    async live(shop) {
      const rows = select(db).where('phase', 'in', LIVE).orderBy('dialled_at')
      return (await (shop === undefined ? rows : rows.where('shop', '=', shop)).execute()).map(stored<LiveCall>)
    },

    async liveOfVisit(visit) {
      const row = await select(db).where('visit', '=', visit).where('phase', 'in', LIVE).executeTakeFirst()
      return row === undefined ? undefined : stored<LiveCall>(row)
    },

    async liveOfAgent(agent) {
      const rows = await select(db)
        .where('id', 'in', (calls) => calls.selectFrom('call_agents').select('call_id').where('agent', '=', agent))
        .orderBy('dialled_at')
        .execute()
      return rows.map(stored<LiveCall>)
    },

    async waiting(shop) {
      const rows = await select(db)
        .where('shop', '=', shop)
        .where('phase', 'in', WAITING)
        .orderBy('dialled_at')
        .execute()
      return rows.map(stored<WaitingCall>)
    },

    async lastAgentOf(visit) {
      const row = await db
        .selectFrom('calls')
        .select('agent')
        .where('visit', '=', visit)
        .where('agent', 'is not', null)
        .orderBy('dialled_at', 'desc')
        .executeTakeFirst()
      return row?.agent == null ? null : agentId(row.agent)
    },

    async due(now) {
      const rows = await db
        .selectFrom('calls')
        .select('id')
        .where('until', '<=', now)
        .orderBy('until')
        .limit(500)
        .execute()
      return rows.map((row) => callId(row.id))
    },

    async history(query) {
      return (await historyRows(db, query).execute()).map(stored<Extract<Call, { phase: 'ended' }>>)
    },

    async countByPhase() {
      const rows = await db
        .selectFrom('calls')
        .select(['phase', db.fn.countAll<number>().as('count')])
        .groupBy('phase')
        .execute()
      const counts = Object.fromEntries(rows.map((row) => [row.phase, row.count]))
      return { queued: 0, ringing: 0, connected: 0, ended: 0, ...counts }
    },

    async unsettled(limit) {
      const rows = await db.selectFrom('outbox').selectAll().orderBy('call_id').orderBy('seq').limit(limit).execute()
      return rows.map((row) => ({
        id: callId(row.call_id),
        seq: row.seq,
        effects: JSON.parse(row.effects) as Effect[],
      }))
    },

    async settle(id, seq) {
      await db.deleteFrom('outbox').where('call_id', '=', id).where('seq', '=', seq).execute()
    },

    async check() {
      // A write that changes nothing still needs the lock and the disk.
      await db.transaction().execute((trx) => trx.deleteFrom('outbox').where('call_id', '=', '').execute())
    },

    async [Symbol.asyncDispose]() {},
  }
}

const select = (db: Kysely<Database>) => db.selectFrom('calls').select(['state', 'seq'])

function stored<C extends Call>(row: Pick<CallRow, 'state' | 'seq'>): StoredCall<C> {
  return { call: JSON.parse(row.state) as C, seq: row.seq }
}

async function write(
  trx: Transaction<Database>,
  { id, expected, events, next, effects }: Commit,
): Promise<CommitResult> {
  const seq = expected + events.length
  // The call that has ended knows nothing of it any more.
  const said = next.phase === 'ended' ? await saidBefore(trx, id) : {}
  const row = {
    phase: next.phase,
    seq,
    agent: next.phase === 'connected' || next.phase === 'ended' ? next.agent : null,
    until: deadlineOf(next),
    ended_at: next.phase === 'ended' ? next.at : null,
    state: JSON.stringify(next),
    ...(next.phase === 'ended' && searchedIn(next)),
  }
  if (expected === 0) {
    const fixed = { id, shop: next.shop, visit: next.visit, dialled_at: next.dialledAt }
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('calls')
      .values({ ...fixed, ...row })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return 'stale'
  } else {
    const { numUpdatedRows } = await trx
      .updateTable('calls')
      .set(row)
      .where('id', '=', id)
      .where('seq', '=', expected)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return 'stale'
  }
  await writeAgents(trx, id, next, expected === 0)
  if (next.phase === 'ended') await forgetSaid(trx, next, said)
  await trx
    .insertInto('call_events')
    .values(
      events.map((event, index) => ({
        call_id: id,
        seq: expected + index + 1,
        at: event.at,
        type: event.type,
        data: JSON.stringify(event),
      })),
    )
    .execute()
  if (effects.length > 0)
    await trx
      .insertInto('outbox')
      .values({ call_id: id, seq, effects: JSON.stringify(effects) })
      .execute()
  return 'committed'
}

async function writeAgents(trx: Transaction<Database>, id: CallId, next: DialledCall, isNew: boolean): Promise<void> {
  if (!isNew) await trx.deleteFrom('call_agents').where('call_id', '=', id).execute()
  if (!isLive(next)) return
  const talkers = talkersOf(next)
  const rows = agentsOf(next).map((agent) => ({ call_id: id, agent, talks: talkers.includes(agent) ? 1 : 0 }))
  if (rows.length > 0) await trx.insertInto('call_agents').values(rows).execute()
}

async function saidBefore(trx: Transaction<Database>, id: CallId): Promise<About> {
  const row = await select(trx).where('id', '=', id).executeTakeFirst()
  const call = row === undefined ? idle : stored(row).call
  return isLive(call) ? saidIn(call) : {}
}

/** The unique indexes, named by column in SQLite and by index in PostgreSQL. */
function broken(error: unknown): CommitResult | undefined {
  const message = error instanceof Error ? error.message : ''
  if (/calls\.visit|one_call_a_visit/.test(message)) return 'visit-has-call'
  if (/call_agents\.agent|one_talk_in_all/.test(message)) return 'agent-talks'
  return undefined
}
