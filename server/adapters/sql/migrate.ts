import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'

export interface NamedMigration {
  /** Sorts: three digits, a dash, a word. Never changed once released. */
  readonly name: string
  up(db: Kysely<unknown>): Promise<void>
}

/**
 * Brings the tables up to date; what has run before is left alone.
 *
 * @throws the first failure, with the name of its migration; earlier ones have taken effect
 */
export async function migrate<T>(db: Kysely<T>, migrations: readonly NamedMigration[]): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(migrations.map((each) => [each.name, { up: (trx: Kysely<unknown>) => each.up(trx) }])),
    },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find((each) => each.status === 'Error')?.migrationName ?? 'before the first migration'
  throw new Error(`The database could not be brought up to date (${failed})`, { cause: error })
}
