import type { Kysely } from 'kysely'

/** Shops, their agents, and who is signed in. */
export const accountsMigration = {
  name: '002-accounts',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('shops')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('origins', 'text', (column) => column.notNull())
      .addColumn('ring', 'bigint')
      .execute()
    await db.schema
      .createTable('agents')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('shop', 'text', (column) => column.notNull().references('shops.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('agent', 'text', (column) => column.notNull().references('agents.id').onDelete('cascade'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('agents_of_shop').on('agents').column('shop').execute()
    await db.schema.createIndex('sessions_expiry').on('sessions').column('expires_at').execute()
  },
}
