import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery, Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { shopId } from '../../../protocol/ids.ts'
import { callStoreContract } from '../../ports/call-store-contract.ts'
import { sqlCallStore } from '../sql/call-store.ts'
import type { Database } from '../sql/database.ts'
import { migrate } from '../sql/migrate.ts'
import { migrations } from '../sql/migrations.ts'
import { sqlNoteStore } from '../sql/note-store.ts'
import { joined } from '../sql/together.ts'
import { nodeSqliteDialect } from './dialect.ts'

callStoreContract('SQLite on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-store-'))
  const database = new Kysely<Database>({ dialect: nodeSqliteDialect(join(folder, 'shopbell.sqlite')) })
  await migrate(database, migrations)
  // As the server has it.
  const { db } = joined(database)
  return {
    ...sqlCallStore(db),
    notes: sqlNoteStore(db),
    async [Symbol.asyncDispose]() {
      await database.destroy()
      await rm(folder, { recursive: true })
    },
  }
})

describe('SQLite', () => {
  it('finds the calls of now by an index that holds none of the past', async () => {
    const asked: CompiledQuery[] = []
    await using db = new Kysely<Database>({
      dialect: nodeSqliteDialect(':memory:'),
      log: ({ query }) => void asked.push(query),
    })
    await migrate(db, migrations)
    const store = sqlCallStore(db)
    asked.length = 0
    await store.waiting(shopId('demo'))
    await store.live(shopId('demo'))
    await store.live()
    for (const { sql, parameters } of asked.slice(0, 3)) {
      const plan = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
      const { rows } = await db.executeQuery<{ detail: string }>(plan)
      expect(rows.map(({ detail }) => detail).join()).toMatch(/^SEARCH calls USING INDEX calls_by_phase \(phase=\?/)
    }
    expect.assertions(3)
  })
})
