import type { Kysely } from 'kysely'

/** Whether a shop tells its shoppers that a supervisor listens. */
export const watchMigration = {
  name: '020-watch',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('shops')
      .addColumn('tells_when_watched', 'integer', (column) => column.notNull().defaultTo(1))
      .execute()
  },
}
