import type { Kysely } from 'kysely'
import { agentId, shopId } from '../../../protocol/ids.ts'
import type { Ways } from '../../../protocol/rest/ways.ts'
import type { StoredWays, WaysStore } from '../../ports/ways-store.ts'
import type { WaysRow, WaysTables } from './ways-tables.ts'

/** The other ways to reach shops over Kysely. Does not own the database. */
export function sqlWaysStore(db: Kysely<WaysTables>): WaysStore {
  return {
    async all() {
      const rows = await db
        .selectFrom('ways as newest')
        .selectAll()
        .where((eb) =>
          eb(
            'version',
            '=',
            eb
              .selectFrom('ways')
              .select(({ fn }) => fn.max('ways.version').as('version'))
              .whereRef('ways.shop', '=', 'newest.shop'),
          ),
        )
        .execute()
      return rows.map(storedWays)
    },

    async find(shop) {
      const rows = db.selectFrom('ways').selectAll().where('shop', '=', shop).orderBy('version', 'desc')
      const row = await rows.executeTakeFirst()
      return row === undefined ? undefined : storedWays(row)
    },

    async save({ shop, ways, version, savedAt, savedBy }) {
      const row: WaysRow = { shop, version, ways: JSON.stringify(ways), saved_at: savedAt, saved_by: savedBy }
      return db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('ways')
          .select(({ fn }) => fn.max('version').as('version'))
          .where('shop', '=', row.shop)
          .executeTakeFirst()
        if (version !== (last?.version ?? 0) + 1) return 'stale'
        // Two transactions may have read the same: the key lets one of them in.
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('ways')
          .values(row)
          .onConflict((conflict) => conflict.columns(['shop', 'version']).doNothing())
          .executeTakeFirstOrThrow()
        return numInsertedOrUpdatedRows === 0n ? 'stale' : 'saved'
      })
    },
  }
}

function storedWays({ shop, version, ways, saved_at, saved_by }: WaysRow): StoredWays {
  return {
    shop: shopId(shop),
    ways: JSON.parse(ways) as Ways,
    version,
    savedAt: saved_at,
    savedBy: agentId(saved_by),
  }
}
