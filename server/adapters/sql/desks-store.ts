import type { Kysely } from 'kysely'
import { agentId, shopId } from '../../../protocol/ids.ts'
import type { DeskSettings } from '../../../protocol/rest/desks.ts'
import type { DesksStore, StoredDesks } from '../../ports/desks-store.ts'
import type { DesksRow, DesksTables } from './desks-tables.ts'

/** The desks of shops over Kysely. Does not own the database. */
export function sqlDesksStore(db: Kysely<DesksTables>): DesksStore {
  const of = (shop: string) => db.selectFrom('desks').selectAll().where('shop', '=', shop).orderBy('version', 'desc')

  return {
    async all() {
      const rows = await db
        .selectFrom('desks as newest')
        .selectAll()
        .where((eb) =>
          eb(
            'version',
            '=',
            eb
              .selectFrom('desks')
              .select(({ fn }) => fn.max('desks.version').as('version'))
              .whereRef('desks.shop', '=', 'newest.shop'),
          ),
        )
        .execute()
      return rows.map(storedDesks)
    },

    async find(shop) {
      const row = await of(shop).executeTakeFirst()
      return row === undefined ? undefined : storedDesks(row)
    },

    async save({ shop, desks, asks, version, savedAt, savedBy }) {
      const saved = { saved_at: savedAt, saved_by: savedBy }
      const row: DesksRow = { shop, version, desks: JSON.stringify(desks), asks: asks ? 1 : 0, ...saved }
      return db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('desks')
          .select(({ fn }) => fn.max('version').as('version'))
          .where('shop', '=', row.shop)
          .executeTakeFirst()
        if (version !== (last?.version ?? 0) + 1) return 'stale'
        // Two transactions may have read the same: the key lets one of them in.
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('desks')
          .values(row)
          .onConflict((conflict) => conflict.columns(['shop', 'version']).doNothing())
          .executeTakeFirstOrThrow()
        return numInsertedOrUpdatedRows === 0n ? 'stale' : 'saved'
      })
    },

    async versions(shop) {
      return (await of(shop).execute()).map(storedDesks)
    },
  }
}

function storedDesks({ shop, version, desks, asks, saved_at, saved_by }: DesksRow): StoredDesks {
  return {
    shop: shopId(shop),
    desks: JSON.parse(desks) as DeskSettings[],
    asks: asks === 1,
    version,
    savedAt: saved_at,
    savedBy: agentId(saved_by),
  }
}
