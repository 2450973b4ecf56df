import type { Kysely } from 'kysely'

/** How long a caller of the shop should wait at most, in milliseconds. */
export const waitGoalMigration = {
  name: '033-wait-goal',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('shops')
      .addColumn('wait_goal', 'integer', (column) => column.notNull().defaultTo(20_000))
      .execute()
  },
}
