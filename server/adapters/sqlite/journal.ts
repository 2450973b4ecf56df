import { type Kysely, sql } from 'kysely'

/**
 * Moves what stands in the write-ahead journal into the database and empties the journal: what was deleted since would
 * stand there until somebody writes over it. Takes milliseconds, and gives up where a reader is in the way.
 */
export async function emptyJournal<T>(db: Kysely<T>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
