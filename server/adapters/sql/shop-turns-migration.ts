import type { Kysely } from 'kysely'

/** The turn of a shop is a row, so that whoever looks after its line does so alone, on whichever node. */
export const shopTurnsMigration = {
  name: '041-shop-turns',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('shop_turns')
      .addColumn('shop', 'text', (column) => column.primaryKey())
      .addColumn('turns', 'bigint', (column) => column.notNull())
      .execute()
  },
}
