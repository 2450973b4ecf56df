import type { Kysely } from 'kysely'
import { type ShopId, shopId } from '../../protocol/ids.ts'
import type { Keeping } from '../../protocol/rest/keeping.ts'
import type { SaidTables } from '../adapters/sql/said-tables.ts'
import type { SaidStore } from '../ports/said-store.ts'

/** What holds in a shop whose owner has said nothing. */
const usual: Keeping = { keeps: false, days: 30 }

/** Whether shops keep what their shoppers say while they wait. */
export interface ShopKeeping {
  of(shop: ShopId): Keeping
  /** For how many days the shop keeps it, where the shopper allows it; `null`: not at all. */
  daysOf(shop: ShopId): number | null
  /** Fewer days hold for what lies there already as well; more do not: a shopper was promised fewer. */
  save(shop: ShopId, keeping: Keeping): Promise<void>
}

/** Kept in memory: every press asks. Does not own the database. */
export async function openKeeping(db: Kysely<SaidTables>, said: Pick<SaidStore, 'shorten'>): Promise<ShopKeeping> {
  const rows = await db.selectFrom('keeping').selectAll().execute()
  const known = new Map(rows.map(({ shop, keeps, days }) => [shopId(shop), { keeps: keeps === 1, days }]))
  const of = (shop: ShopId): Keeping => known.get(shop) ?? usual
  return {
    of,

    daysOf(shop) {
      const { keeps, days } = of(shop)
      return keeps ? days : null
    },

    async save(shop, keeping) {
      const row = { keeps: keeping.keeps ? 1 : 0, days: keeping.days }
      await db
        .insertInto('keeping')
        .values({ shop, ...row })
        .onConflict((conflict) => conflict.column('shop').doUpdateSet(row))
        .execute()
      known.set(shop, keeping)
      await said.shorten(shop, keeping.days)
    },
  }
}
