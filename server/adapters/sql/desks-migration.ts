import type { Kysely } from 'kysely'

/** Desks, all of a shop in one row a version: the newest holds, the older ones tell who changed what. */
export const desksMigration = {
  name: '022-desks',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('desks')
      .addColumn('shop', 'text', (column) => column.notNull().references('shops.id').onDelete('cascade'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('desks', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'bigint', (column) => column.notNull())
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('desks_key', ['shop', 'version'])
      .execute()
  },
}
