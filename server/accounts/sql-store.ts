import type { ExpressionBuilder, Kysely } from 'kysely'
import { type AgentId, agentId, shopId } from '../../protocol/ids.ts'
import { type StaffRole, staffRoles } from '../../protocol/roles.ts'
import type { AccountStore, Agent, AgentChange } from './store.ts'
import type { AccountTables, AgentRow } from './tables.ts'

/** Agents over Kysely. Does not own the database. */
export function sqlAccountStore(db: Kysely<AccountTables>): AccountStore {
  const here = () => db.selectFrom('agents').selectAll().where('left_at', 'is', null)

  return {
    async find(id) {
      const row = await here().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : agentOf(row)
    },
    async findByEmail(email) {
      const row = await here().where('email', '=', email.toLowerCase()).executeTakeFirst()
      return row === undefined ? undefined : { ...agentOf(row), passwordHash: row.password_hash }
    },
    async ofShop(shop) {
      return (await here().where('shop', '=', shop).orderBy('name').execute()).map(agentOf)
    },
    async former(shop) {
      const rows = await db
        .selectFrom('agents')
        .select(['id', 'name'])
        .where('left_at', 'is not', null)
        .$if(shop !== undefined, (query) => query.where('shop', '=', shop ?? ''))
        .execute()
      return new Map(rows.map(({ id, name }) => [agentId(id), name]))
    },
    async put({ id, shop, email, ...rest }) {
      const row = { shop, email: email.toLowerCase(), left_at: null, ...columnsOf(rest) }
      await db
        .insertInto('agents')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },
    async change(id, change) {
      const columns = columnsOf(change)
      if (Object.keys(columns).length === 0) return
      await db.updateTable('agents').set(columns).where('id', '=', id).where('left_at', 'is', null).execute()
    },
    async demote(id, role) {
      const { numUpdatedRows } = await db
        .updateTable('agents')
        .set({ role })
        .where('id', '=', id)
        .where('left_at', 'is', null)
        .where((is) => is.or([is('role', '!=', 'owner'), is.exists(otherOwners(is, id))]))
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    leave(id, now) {
      return db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('agents')
          .set({ left_at: now, email: id, password_hash: '', photo: null })
          .where('id', '=', id)
          .where('left_at', 'is', null)
          .where((is) => is.or([is('role', '!=', 'owner'), is.exists(otherOwners(is, id))]))
          .executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return false
        await removeTraces(trx, id)
        return true
      })
    },
    async removeOf(shop) {
      await db.transaction().execute(async (trx) => {
        const all = await trx.selectFrom('agents').select('id').where('shop', '=', shop).execute()
        for (const { id } of all) await removeTraces(trx, agentId(id))
        await trx.deleteFrom('agents').where('shop', '=', shop).execute()
      })
    },
  }
}

/** The other owners of the shop: asked by the very statement that takes one away, so that two cannot both go last. */
function otherOwners(is: ExpressionBuilder<AccountTables, 'agents'>, id: AgentId) {
  return is
    .selectFrom('agents as other')
    .select('other.id')
    .whereRef('other.shop', '=', 'agents.shop')
    .where('other.id', '!=', id)
    .where('other.role', '=', 'owner')
    .where('other.left_at', 'is', null)
}

/** Everything that lets somebody in. */
async function removeTraces(db: Kysely<AccountTables>, agent: AgentId): Promise<void> {
  await db.deleteFrom('sessions').where('agent', '=', agent).execute()
  await db.deleteFrom('links').where('agent', '=', agent).execute()
  await db.deleteFrom('codes').where('agent', '=', agent).execute()
  await db.deleteFrom('recovery_codes').where('agent', '=', agent).execute()
  await db.deleteFrom('passkeys').where('agent', '=', agent).execute()
}

type Columns = Pick<AgentRow, 'name' | 'password_hash' | 'role' | 'languages' | 'desks' | 'photo'>

function columnsOf(change: Required<AgentChange>): Columns
function columnsOf(change: AgentChange): Partial<Columns>
function columnsOf({ name, passwordHash, role, languages, desks, photo }: AgentChange): Partial<Columns> {
  return {
    ...(name !== undefined && { name }),
    ...(passwordHash !== undefined && { password_hash: passwordHash }),
    ...(role !== undefined && { role }),
    ...(languages !== undefined && { languages: JSON.stringify(languages) }),
    ...(desks !== undefined && { desks: JSON.stringify(desks) }),
    ...(photo !== undefined && { photo }),
  }
}

function agentOf({ id, shop, name, email, role, languages, desks, photo }: AgentRow): Agent {
  return {
    id: agentId(id),
    shop: shopId(shop),
    name,
    email,
    role: roleOf(role),
    languages: JSON.parse(languages) as string[],
    desks: JSON.parse(desks) as string[],
    photo,
  }
}

/** What is not known gives the least power. */
export function roleOf(text: string | null): StaffRole {
  return staffRoles.find((role) => role === text) ?? 'agent'
}
