import type { Kysely } from 'kysely'
import { shopId } from '../../protocol/ids.ts'
import type { Shop } from './shop.ts'
import type { ShopStore } from './store.ts'
import type { ShopRow, ShopTables } from './tables.ts'

/** Shops over Kysely. Does not own the database. */
export function sqlShopStore(db: Kysely<ShopTables>): ShopStore {
  return {
    async all() {
      return (await db.selectFrom('shops').selectAll().orderBy('id').execute()).map(shopOf)
    },
    async find(id) {
      const row = await db.selectFrom('shops').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : shopOf(row)
    },
    async put(shop) {
      const { id, ...row } = rowOf(shop)
      await db
        .insertInto('shops')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },
    async add(shop) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('shops')
        .values(rowOf(shop))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    async remove(id) {
      await db.deleteFrom('shops').where('id', '=', id).execute()
    },
  }
}

function rowOf({ id, name, origins, ring, languages, timeZone, demandsFactor, tellsWhenWatched }: Shop): ShopRow {
  return {
    id,
    name,
    origins: JSON.stringify(origins),
    ring,
    languages: JSON.stringify(languages),
    time_zone: timeZone,
    demands_factor: demandsFactor ? 1 : 0,
    tells_when_watched: tellsWhenWatched ? 1 : 0,
  }
}

function shopOf(row: ShopRow): Shop {
  const { id, name, origins, ring, languages, time_zone, demands_factor, tells_when_watched } = row
  return {
    id: shopId(id),
    name,
    origins: JSON.parse(origins) as string[],
    ring,
    languages: JSON.parse(languages) as string[],
    timeZone: time_zone,
    demandsFactor: demands_factor === 1,
    tellsWhenWatched: tells_when_watched === 1,
  }
}
