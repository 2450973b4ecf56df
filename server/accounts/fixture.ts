import { Kysely } from 'kysely'
import { sqlBlockStore } from '../adapters/sql/block-store.ts'
import { sqlCallStore } from '../adapters/sql/call-store.ts'
import type { Database } from '../adapters/sql/database.ts'
import { sqlDesksStore } from '../adapters/sql/desks-store.ts'
import { sqlHoursStore } from '../adapters/sql/hours-store.ts'
import { migrate } from '../adapters/sql/migrate.ts'
import { migrations } from '../adapters/sql/migrations.ts'
import { sqlNoteStore } from '../adapters/sql/note-store.ts'
import { sqlSaidStore } from '../adapters/sql/said-store.ts'
import { joined, type Together } from '../adapters/sql/together.ts'
import { sqlWaysStore } from '../adapters/sql/ways-store.ts'
import { nodeSqliteDialect } from '../adapters/sqlite/dialect.ts'
import { sqlChangeStore } from '../audit/sql-store.ts'
import type { ChangeStore } from '../audit/store.ts'
import type { BlockStore } from '../ports/block-store.ts'
import type { CallStore } from '../ports/call-store.ts'
import type { DesksStore } from '../ports/desks-store.ts'
import type { HoursStore } from '../ports/hours-store.ts'
import type { NoteStore } from '../ports/note-store.ts'
import type { SaidStore } from '../ports/said-store.ts'
import type { WaysStore } from '../ports/ways-store.ts'
import { openKeeping, type ShopKeeping } from '../shops/keeping.ts'
import { sqlAccountStores } from './open-accounts.ts'
import type { Stores } from './store-contract.ts'

interface TestStores extends Stores {
  readonly hours: HoursStore
  readonly desks: DesksStore
  readonly ways: WaysStore
  readonly calls: CallStore
  readonly notes: NoteStore
  readonly said: SaidStore
  readonly keeping: ShopKeeping
  readonly blocks: BlockStore
  readonly changes: ChangeStore
  readonly together: Together
}

/** Empty stores in memory, for one test. */
export async function openTestStores(): Promise<TestStores> {
  const database = new Kysely<Database>({ dialect: nodeSqliteDialect(':memory:') })
  await migrate(database, migrations)
  const { db, together } = joined(database)
  const said = sqlSaidStore(db)
  return {
    ...sqlAccountStores(db),
    hours: sqlHoursStore(db),
    desks: sqlDesksStore(db),
    ways: sqlWaysStore(db),
    calls: sqlCallStore(db),
    notes: sqlNoteStore(db),
    said,
    keeping: await openKeeping(db, said),
    blocks: sqlBlockStore(db),
    changes: sqlChangeStore(db),
    together,
    [Symbol.asyncDispose]: () => database.destroy(),
  }
}
