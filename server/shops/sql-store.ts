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
    async put({ id, name, origins, ring }) {
      const row = { name, origins: JSON.stringify(origins), ring }
      await db
        .insertInto('shops')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
    },
    async remove(id) {
      await db.deleteFrom('shops').where('id', '=', id).execute()
    },
  }
}

function shopOf({ id, name, origins, ring }: ShopRow): Shop {
  return { id: shopId(id), name, origins: JSON.parse(origins) as string[], ring }
}
