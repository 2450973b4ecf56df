import type { Kysely } from 'kysely'
import { agentId } from '../../protocol/ids.ts'
import type { FactorStore, StoredPasskey } from './factor-store.ts'
import type { AccountTables, PasskeyRow } from './tables.ts'

/** Second factors over Kysely. Does not own the database. */
export function sqlFactorStore(db: Kysely<AccountTables>): FactorStore {
  return {
    async code(agent) {
      const row = await db.selectFrom('codes').selectAll().where('agent', '=', agent).executeTakeFirst()
      return row === undefined ? undefined : { secret: row.secret, confirmed: row.confirmed === 1 }
    },
    async putCode(agent, secret) {
      const row = { secret, confirmed: 0, step: 0 }
      await db
        .insertInto('codes')
        .values({ agent, ...row })
        .onConflict((conflict) => conflict.column('agent').doUpdateSet(row))
        .execute()
    },
    async confirmCode(agent) {
      await db.updateTable('codes').set({ confirmed: 1 }).where('agent', '=', agent).execute()
    },
    async removeCode(agent) {
      await db.deleteFrom('codes').where('agent', '=', agent).execute()
    },
    async useStep(agent, step) {
      const { numUpdatedRows } = await db
        .updateTable('codes')
        .set({ step })
        .where('agent', '=', agent)
        .where('step', '<', step)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async putRecoveryCodes(agent, hashes) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('recovery_codes').where('agent', '=', agent).execute()
        if (hashes.length > 0)
          await trx
            .insertInto('recovery_codes')
            .values(hashes.map((hash) => ({ agent, hash })))
            .execute()
      })
    },
    async useRecoveryCode(agent, hash) {
      const { numDeletedRows } = await db
        .deleteFrom('recovery_codes')
        .where('agent', '=', agent)
        .where('hash', '=', hash)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
    async recoveryCodes(agent) {
      const { count } = await db
        .selectFrom('recovery_codes')
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .where('agent', '=', agent)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async addPasskey({ id, agent, name, publicKey, counter, transports, createdAt, usedAt }) {
      await db
        .insertInto('passkeys')
        .values({
          id,
          agent,
          name,
          public_key: Buffer.from(publicKey).toString('base64url'),
          counter,
          transports: JSON.stringify(transports),
          created_at: createdAt,
          used_at: usedAt,
        })
        .execute()
    },
    async findPasskey(id) {
      const row = await db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : passkeyOf(row)
    },
    async passkeysOf(agent) {
      const mine = db.selectFrom('passkeys').selectAll().where('agent', '=', agent)
      return (await mine.orderBy('created_at').execute()).map(passkeyOf)
    },
    async renamePasskey(agent, id, name) {
      const { numUpdatedRows } = await db
        .updateTable('passkeys')
        .set({ name })
        .where('agent', '=', agent)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async removePasskey(agent, id) {
      const { numDeletedRows } = await db
        .deleteFrom('passkeys')
        .where('agent', '=', agent)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
    async passkeyUsed(id, counter, at) {
      await db.updateTable('passkeys').set({ counter, used_at: at }).where('id', '=', id).execute()
    },
    async clear(agent) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('codes').where('agent', '=', agent).execute()
        await trx.deleteFrom('recovery_codes').where('agent', '=', agent).execute()
        await trx.deleteFrom('passkeys').where('agent', '=', agent).execute()
      })
    },
  }
}

function passkeyOf(row: PasskeyRow): StoredPasskey {
  return {
    id: row.id,
    agent: agentId(row.agent),
    name: row.name,
    publicKey: Uint8Array.from(Buffer.from(row.public_key, 'base64url')),
    counter: row.counter,
    transports: JSON.parse(row.transports) as string[],
    createdAt: row.created_at,
    usedAt: row.used_at,
  }
}
