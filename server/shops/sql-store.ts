import type { Kysely } from 'kysely'
import { shopId } from '../../protocol/ids.ts'
import type { ShopTexts } from '../../protocol/rest/shop.ts'
import { noTexts, type Shop } from './shop.ts'
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
    async saveFront(id, { name, origins, look, texts }, version) {
      const row = { name, ...lookRow(look), origins: JSON.stringify(origins), texts: JSON.stringify(texts), version }
      const { numUpdatedRows } = await db
        .updateTable('shops')
        .set(row)
        .where('id', '=', id)
        // The condition is the lock: of two who have read the same version, one finds it gone.
        .where('version', '=', version - 1)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 0n ? 'stale' : 'saved'
    },
    async setPhoto(id, photo) {
      await db.updateTable('shops').set({ photo }).where('id', '=', id).execute()
    },
    async remove(id) {
      await db.deleteFrom('shops').where('id', '=', id).execute()
    },
  }
}

function rowOf(shop: Shop): ShopRow {
  const { id, name, ring, photo, version } = shop
  return {
    id,
    name,
    origins: JSON.stringify(shop.origins),
    ring,
    languages: JSON.stringify(shop.languages),
    time_zone: shop.timeZone,
    demands_factor: shop.demandsFactor ? 1 : 0,
    tells_when_watched: shop.tellsWhenWatched ? 1 : 0,
    wait_goal: shop.waitGoal,
    ...lookRow(shop.look),
    texts: JSON.stringify(shop.texts),
    photo,
    version,
  }
}

function lookRow({ accent, corner }: Shop['look']): Pick<ShopRow, 'accent' | 'corner'> {
  return { accent, corner }
}

function shopOf(row: ShopRow): Shop {
  const { id, name, origins, ring, languages, time_zone, demands_factor, tells_when_watched, photo, version } = row
  return {
    id: shopId(id),
    name,
    origins: JSON.parse(origins) as string[],
    ring,
    languages: JSON.parse(languages) as string[],
    timeZone: time_zone,
    demandsFactor: demands_factor === 1,
    tellsWhenWatched: tells_when_watched === 1,
    waitGoal: row.wait_goal,
    look: { accent: row.accent, corner: row.corner === 'start' ? 'start' : 'end' },
    texts: { ...noTexts, ...(JSON.parse(row.texts) as Partial<ShopTexts>) },
    photo,
    version,
  }
}
