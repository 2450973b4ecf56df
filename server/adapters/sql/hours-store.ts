import type { Kysely } from 'kysely'
import type { Hours } from '../../../protocol/hours/hours.ts'
import { agentId, shopId } from '../../../protocol/ids.ts'
import type { HoursKey, HoursStore, StoredHours } from '../../ports/hours-store.ts'
import type { HoursRow, HoursTables } from './hours-tables.ts'

/** Opening hours over Kysely. Does not own the database. */
export function sqlHoursStore(db: Kysely<HoursTables>): HoursStore {
  const of = ({ shop, desk }: HoursKey) =>
    db
      .selectFrom('hours')
      .selectAll()
      .where('shop', '=', shop)
      .where('desk', '=', desk ?? '')
      .orderBy('version', 'desc')

  return {
    async all() {
      const rows = await db
        .selectFrom('hours as newest')
        .selectAll()
        .where((eb) =>
          eb(
            'version',
            '=',
            eb
              .selectFrom('hours')
              .select(({ fn }) => fn.max('hours.version').as('version'))
              .whereRef('hours.shop', '=', 'newest.shop')
              .whereRef('hours.desk', '=', 'newest.desk'),
          ),
        )
        .execute()
      return rows.map(storedHours)
    },

    async find(key) {
      const row = await of(key).executeTakeFirst()
      return row === undefined ? undefined : storedHours(row)
    },

    async save({ shop, desk, hours, version, savedAt, savedBy }) {
      const row: HoursRow = {
        shop,
        desk: desk ?? '',
        version,
        hours: hours === null ? null : JSON.stringify(hours),
        saved_at: savedAt,
        saved_by: savedBy,
      }
      return db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('hours')
          .select(({ fn }) => fn.max('version').as('version'))
          .where('shop', '=', row.shop)
          .where('desk', '=', row.desk)
          .executeTakeFirst()
        if (version !== (last?.version ?? 0) + 1) return 'stale'
        // Two transactions may have read the same: the key lets one of them in.
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('hours')
          .values(row)
          .onConflict((conflict) => conflict.columns(['shop', 'desk', 'version']).doNothing())
          .executeTakeFirstOrThrow()
        return numInsertedOrUpdatedRows === 0n ? 'stale' : 'saved'
      })
    },

    async versions(key) {
      return (await of(key).execute()).map(storedHours)
    },
  }
}

function storedHours({ shop, desk, version, hours, saved_at, saved_by }: HoursRow): StoredHours {
  return {
    shop: shopId(shop),
    desk: desk === '' ? null : desk,
    version,
    hours: hours === null ? null : (JSON.parse(hours) as Hours),
    savedAt: saved_at,
    savedBy: agentId(saved_by),
  }
}
