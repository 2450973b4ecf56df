import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { blockStoreContract } from '../../ports/block-store-contract.ts'
import { noteStoreContract } from '../../ports/note-store-contract.ts'
import { sqlBlockStore } from '../sql/block-store.ts'
import type { Database } from '../sql/database.ts'
import { migrate } from '../sql/migrate.ts'
import { migrations } from '../sql/migrations.ts'
import { sqlNoteStore } from '../sql/note-store.ts'
import { nodeSqliteDialect } from './dialect.ts'

noteStoreContract('SQLite on disk', () => open(sqlNoteStore))
blockStoreContract('SQLite on disk', () => open(sqlBlockStore))

/** A store over a file that is removed in the end, with two calls to speak of. */
async function open<S>(make: (db: Kysely<Database>) => S): Promise<S & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-callers-'))
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(join(folder, 'shopbell.sqlite')) })
  await migrate(db, migrations)
  const call = { shop: 'demo', visit: 'v', phase: 'ended', seq: 1, dialled_at: 1, ended_at: 2, state: '{}' }
  const none = { agent: null, until: null, desk: null, product: null, subject: null }
  for (const id of ['call-1', 'call-2'])
    await db
      .insertInto('calls')
      .values({ id, ...call, ...none })
      .execute()
  return {
    ...make(db),
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await rm(folder, { recursive: true })
    },
  }
}
