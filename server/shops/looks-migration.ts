import type { Kysely } from 'kysely'

/** How a shop shows itself: colour, corner, photo, and what it says in its own words. */
export const looksMigration = {
  name: '031-looks',
  async up(db: Kysely<unknown>): Promise<void> {
    const shops = () => db.schema.alterTable('shops')
    await shops()
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await shops().addColumn('accent', 'text').execute()
    await shops()
      .addColumn('corner', 'text', (column) => column.notNull().defaultTo('end'))
      .execute()
    await shops()
      .addColumn('texts', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute()
    await shops().addColumn('photo', 'text').execute()
  },
}
