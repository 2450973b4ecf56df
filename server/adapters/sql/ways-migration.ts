import type { Kysely } from 'kysely'

/**
 * The other ways to reach a shop, all in one row a version, and whether a shop asks what a call is about where nothing
 * else chooses a desk.
 */
export const waysMigration = {
  name: '034-ways',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('ways')
      .addColumn('shop', 'text', (column) => column.notNull().references('shops.id').onDelete('cascade'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('ways', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'bigint', (column) => column.notNull())
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ways_key', ['shop', 'version'])
      .execute()
    await db.schema
      .alterTable('desks')
      .addColumn('asks', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
