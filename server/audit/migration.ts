import type { Kysely } from 'kysely'

/** Who changed what when, in every shop. */
export const auditMigration = {
  name: '032-audit',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('changes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('shop', 'text', (column) => column.notNull().references('shops.id').onDelete('cascade'))
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('target', 'text')
      .addColumn('target_name', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .addColumn('cut', 'integer', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('changes_of_shop').on('changes').columns(['shop', 'id']).execute()
    await db.schema.createIndex('changes_by_age').on('changes').column('at').execute()
  },
}
