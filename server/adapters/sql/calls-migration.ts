import { type Kysely, sql } from 'kysely'

/** Calls as events, their present state beside them, and the outbox. */
export const callsMigration = {
  name: '001-calls',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('calls')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('shop', 'text', (column) => column.notNull())
      .addColumn('visit', 'text', (column) => column.notNull())
      .addColumn('phase', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('agent', 'text')
      .addColumn('until', 'bigint')
      .addColumn('dialled_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('state', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('call_events')
      .addColumn('call_id', 'text', (column) => column.notNull().references('calls.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('call_events_key', ['call_id', 'seq'])
      .execute()
    await db.schema
      .createTable('outbox')
      .addColumn('call_id', 'text', (column) => column.notNull().references('calls.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('effects', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('outbox_key', ['call_id', 'seq'])
      .execute()
    await db.schema.createIndex('calls_history').on('calls').columns(['shop', 'dialled_at']).execute()
    await sql`create index calls_due on calls (until) where until is not null`.execute(db)
    // The two rules that no single call can see are kept by the store itself, whatever races.
    await sql`create unique index one_call_a_visit on calls (visit) where phase in ('queued', 'ringing', 'connected')`.execute(
      db,
    )
    await sql`create unique index one_talk_an_agent on calls (agent) where phase = 'connected'`.execute(db)
  },
}
