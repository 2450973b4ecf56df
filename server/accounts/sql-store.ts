import type { Kysely } from 'kysely'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { AccountStore, Agent, SessionStore } from './store.ts'
import type { AccountTables, AgentRow } from './tables.ts'

/** Agents over Kysely. Does not own the database. */
export function sqlAccountStore(db: Kysely<AccountTables>): AccountStore {
  return {
    async find(id) {
      const row = await db.selectFrom('agents').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : agentOf(row)
    },
    async findByEmail(email) {
      const row = await db.selectFrom('agents').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst()
      return row === undefined ? undefined : { ...agentOf(row), passwordHash: row.password_hash }
    },
    async ofShop(shop) {
      return (await db.selectFrom('agents').selectAll().where('shop', '=', shop).orderBy('name').execute()).map(agentOf)
    },
    async put({ id, shop, name, email, passwordHash }) {
      const row = { shop, name, email: email.toLowerCase(), password_hash: passwordHash }
      await db
        .insertInto('agents')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },
    async remove(id) {
      await db.deleteFrom('sessions').where('agent', '=', id).execute()
      await db.deleteFrom('agents').where('id', '=', id).execute()
    },
  }
}

/** Sessions over Kysely. Does not own the database. */
export function sqlSessionStore(db: Kysely<AccountTables>): SessionStore {
  return {
    async add({ id, agent, createdAt, expiresAt }) {
      await db.insertInto('sessions').values({ id, agent, created_at: createdAt, expires_at: expiresAt }).execute()
    },
    async find(id) {
      const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined) return undefined
      return {
        id,
        agent: agentId(row.agent),
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      }
    },
    async extend(id, expiresAt) {
      await db.updateTable('sessions').set({ expires_at: expiresAt }).where('id', '=', id).execute()
    },
    async remove(id) {
      await db.deleteFrom('sessions').where('id', '=', id).execute()
    },
    async removeExpired(now) {
      await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
    },
  }
}

function agentOf({ id, shop, name, email }: AgentRow): Agent {
  return { id: agentId(id), shop: shopId(shop), name, email }
}
