import type { Kysely } from 'kysely'
import type { DialledCall } from '../../../protocol/call/call.ts'
import { searchedIn } from '../../calls/searched.ts'

interface Tables {
  calls: {
    id: string
    phase: string
    state: string
    desk: string | null
    product: string | null
    subject: string | null
  }
}

/** Notes and results of calls, what their history is searched by, and callers who are kept out. */
export const callersMigration = {
  name: '021-callers',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const name of ['desk', 'product', 'subject'] as const)
      await db.schema.alterTable('calls').addColumn(name, 'text').execute()
    await db.schema
      .createTable('call_notes')
      .addColumn('call_id', 'text', (column) => column.primaryKey().references('calls.id'))
      .addColumn('shop', 'text', (column) => column.notNull())
      .addColumn('result', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('search', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('blocks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('shop', 'text', (column) => column.notNull())
      .addColumn('call_id', 'text', (column) => column.notNull().unique().references('calls.id'))
      .addColumn('visit', 'text', (column) => column.notNull())
      .addColumn('network', 'text')
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint')
      .execute()
    await db.schema
      .createTable('call_marks')
      .addColumn('call_id', 'text', (column) => column.primaryKey())
      .addColumn('network', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('blocks_of_visit').on('blocks').columns(['shop', 'visit']).execute()
    await db.schema.createIndex('blocks_of_network').on('blocks').columns(['shop', 'network']).execute()
    await db.schema.createIndex('call_marks_by_age').on('call_marks').column('at').execute()
    await fillIn(db)
  },
}

/** Calls that had ended before there was a search. */
async function fillIn(db: Kysely<Tables>): Promise<void> {
  const rows = await db.selectFrom('calls').select(['id', 'state']).where('phase', '=', 'ended').execute()
  for (const { id, state } of rows)
    await db
      .updateTable('calls')
      .set(searchedIn(JSON.parse(state) as DialledCall))
      .where('id', '=', id)
      .execute()
}
