import { Kysely } from 'kysely'
import { sqlHoursStore } from '../adapters/sql/hours-store.ts'
import type { HoursTables } from '../adapters/sql/hours-tables.ts'
import { migrate } from '../adapters/sql/migrate.ts'
import { migrations } from '../adapters/sql/migrations.ts'
import { nodeSqliteDialect } from '../adapters/sqlite/dialect.ts'
import type { HoursStore } from '../ports/hours-store.ts'
import { sqlShopStore } from '../shops/sql-store.ts'
import { sqlSessionStore } from './sql-session-store.ts'
import { sqlAccountStore } from './sql-store.ts'
import type { Stores } from './store-contract.ts'
import type { AccountTables } from './tables.ts'

/** Empty stores in memory, for one test. */
export async function openTestStores(): Promise<Stores & { readonly hours: HoursStore }> {
  const db = new Kysely<AccountTables & HoursTables>({ dialect: nodeSqliteDialect(':memory:') })
  await migrate(db, migrations)
  return {
    shops: sqlShopStore(db),
    accounts: sqlAccountStore(db),
    sessions: sqlSessionStore(db),
    hours: sqlHoursStore(db),
    [Symbol.asyncDispose]: () => db.destroy(),
  }
}
