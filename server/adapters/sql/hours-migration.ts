import type { Kysely } from 'kysely'

/** Opening hours. What was saved stays as it was: the newest version holds, the older ones tell who changed what. */
export const hoursMigration = {
  name: '004-hours',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('hours')
      .addColumn('shop', 'text', (column) => column.notNull().references('shops.id').onDelete('cascade'))
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('hours', 'text')
      .addColumn('saved_at', 'bigint', (column) => column.notNull())
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('hours_key', ['shop', 'desk', 'version'])
      .execute()
  },
}
