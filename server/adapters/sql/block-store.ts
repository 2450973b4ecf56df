import type { Kysely } from 'kysely'
import { agentId, callId, type Instant, shopId } from '../../../protocol/ids.ts'
import type { BlockStore, StoredBlock } from '../../ports/block-store.ts'
import type { BlockRow, CallerTables } from './caller-tables.ts'

const LIST = 500

/** Callers who are kept out, over Kysely. Does not own the database. */
export function sqlBlockStore(db: Kysely<CallerTables>): BlockStore {
  const holding = (shop: string, now: Instant) =>
    db
      .selectFrom('blocks')
      .where('shop', '=', shop)
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))

  return {
    async add({ id, shop, call, visit, network, by, at, until }) {
      const row = { id, shop, visit, network, by, at, until }
      await db
        .insertInto('blocks')
        .values({ call_id: call, ...row })
        .onConflict((conflict) => conflict.column('call_id').doUpdateSet(row))
        .execute()
    },

    async remove(shop, id) {
      const row = await db
        .deleteFrom('blocks')
        .where('shop', '=', shop)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst()
      return row === undefined ? undefined : blockOf(row)
    },

    async list(shop, now) {
      const rows = await holding(shop, now).selectAll().orderBy('at', 'desc').limit(LIST).execute()
      return rows.map(blockOf)
    },

    async isBlocked(shop, { visit, network }, now) {
      const row = await holding(shop, now)
        .select('id')
        .where((eb) =>
          network === null ? eb('visit', '=', visit) : eb.or([eb('visit', '=', visit), eb('network', '=', network)]),
        )
        .executeTakeFirst()
      return row !== undefined
    },

    async mark(call, network, at) {
      await db
        .insertInto('call_marks')
        .values({ call_id: call, network, at })
        .onConflict((conflict) => conflict.column('call_id').doNothing())
        .execute()
    },

    async networkOf(call) {
      const row = await db.selectFrom('call_marks').select('network').where('call_id', '=', call).executeTakeFirst()
      return row?.network ?? null
    },

    async forget(before) {
      await db.deleteFrom('call_marks').where('at', '<', before).execute()
      await db.deleteFrom('blocks').where('until', '<', before).execute()
    },
  }
}

function blockOf({ id, shop, call_id, visit, network, by, at, until }: BlockRow): StoredBlock {
  return {
    id,
    shop: shopId(shop),
    call: callId(call_id),
    visit,
    network,
    by: agentId(by),
    at,
    until,
  }
}
