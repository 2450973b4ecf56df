import type { Kysely, Selectable } from 'kysely'
import { agentId } from '../../protocol/ids.ts'
import type { SessionStore, StoredSession } from './store.ts'
import type { AccountTables } from './tables.ts'

/** Sessions over Kysely. Does not own the database. */
export function sqlSessionStore(db: Kysely<AccountTables>): SessionStore {
  return {
    async add({ id, agent, createdAt, expiresAt, seenAt, confirmedAt, enrolling, device }) {
      await db
        .insertInto('sessions')
        .values({
          id,
          agent,
          created_at: createdAt,
          expires_at: expiresAt,
          seen_at: seenAt,
          confirmed_at: confirmedAt,
          enrolling: enrolling ? 1 : 0,
          device,
        })
        .execute()
    },
    async find(id) {
      const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : sessionOf(row)
    },
    async ofAgent(agent, now) {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('agent', '=', agent)
        .where('expires_at', '>', now)
        .orderBy('seen_at', 'desc')
        .execute()
      return rows.map(sessionOf)
    },
    async extend(id, expiresAt, seenAt) {
      await db.updateTable('sessions').set({ expires_at: expiresAt, seen_at: seenAt }).where('id', '=', id).execute()
    },
    async confirm(id, at) {
      await db.updateTable('sessions').set({ confirmed_at: at }).where('id', '=', id).execute()
    },
    async enrolled(agent) {
      await db.updateTable('sessions').set({ enrolling: 0 }).where('agent', '=', agent).execute()
    },
    async remove(id) {
      await db.deleteFrom('sessions').where('id', '=', id).execute()
    },
    async removeOf(agent, except = '') {
      await db.deleteFrom('sessions').where('agent', '=', agent).where('id', '!=', except).execute()
    },
    async removeExpired(now) {
      await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
    },
  }
}

function sessionOf(row: Selectable<AccountTables['sessions']>): StoredSession {
  return {
    id: row.id,
    agent: agentId(row.agent),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    seenAt: row.seen_at,
    confirmedAt: row.confirmed_at,
    enrolling: row.enrolling === 1,
    device: row.device,
  }
}
