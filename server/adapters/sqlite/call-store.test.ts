import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { callStoreContract } from '../../ports/call-store-contract.ts'
import { sqlCallStore } from '../sql/call-store.ts'
import type { Database } from '../sql/database.ts'
import { migrate } from '../sql/migrate.ts'
import { migrations } from '../sql/migrations.ts'
import { sqlNoteStore } from '../sql/note-store.ts'
import { nodeSqliteDialect } from './dialect.ts'

callStoreContract('SQLite on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-store-'))
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(join(folder, 'shopbell.sqlite')) })
  await migrate(db, migrations)
  return {
    ...sqlCallStore(db),
    notes: sqlNoteStore(db),
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await rm(folder, { recursive: true })
    },
  }
})
