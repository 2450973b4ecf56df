import type { Kysely } from 'kysely'

/** What callers say while they wait: recordings, what a shop may keep of them, and whether it wants to. */
export const clipsMigration = {
  name: '035-clips',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('clips')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('call_id', 'text', (column) => column.notNull().references('calls.id'))
      .addColumn('shop', 'text', (column) => column.notNull())
      .addColumn('length', 'integer', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('kept_said')
      .addColumn('call_id', 'text', (column) => column.primaryKey().references('calls.id'))
      .addColumn('shop', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('search', 'text')
      .addColumn('clip_type', 'text')
      .addColumn('clip_length', 'integer')
      .addColumn('clip_content', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('keeping')
      .addColumn('shop', 'text', (column) => column.primaryKey())
      .addColumn('keeps', 'integer', (column) => column.notNull())
      .addColumn('days', 'integer', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('clips_of_call').on('clips').column('call_id').execute()
    await db.schema.createIndex('kept_said_by_age').on('kept_said').column('until').execute()
  },
}
