import { type Kysely, sql } from 'kysely'

/**
 * Calls of now are found among all that have ever been, however many those are. An index for some phases alone is not used
 * where the phases come as parameters, so this one knows them all; and one by shop and time, which reads the whole history of
 * the shop, would be preferred to it, because it sorts.
 */
export const liveCallsMigration = {
  name: '040-live-calls',
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createIndex('calls_by_phase').on('calls').columns(['phase', 'shop', 'dialled_at']).execute()
    await sql`drop index calls_waiting`.execute(db)
    await sql`drop index calls_history`.execute(db)
  },
}
