import type { Kysely } from 'kysely'
import type { ShopTurns } from '../../ports/shop-turns.ts'
import type { Database } from './database.ts'
import type { Together } from './together.ts'

export interface ShopTurnRow {
  shop: string
  /** How many there have been. */
  turns: number
}

/**
 * A turn is a transaction that begins with a write to the row of its shop: the database lets nobody else write there until
 * it ends, however it ends.
 *
 * @param db as `joined` gives it, with its `together`: the stores that are asked meanwhile must be over the same one
 */
export function sqlShopTurns(db: Kysely<Database>, together: Together): ShopTurns {
  return {
    take: (shop, doing) =>
      together(async () => {
        // Before anything is read: what is read afterwards is what the turn before left.
        await db
          .insertInto('shop_turns')
          .values({ shop, turns: 1 })
          .onConflict((known) => known.column('shop').doUpdateSet((eb) => ({ turns: eb('shop_turns.turns', '+', 1) })))
          .execute()
        return doing()
      }),
  }
}
