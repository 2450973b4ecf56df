import { Kysely } from 'kysely'
import { migrate } from '../adapters/sql/migrate.ts'
import { nodeSqliteDialect } from '../adapters/sqlite/dialect.ts'
import { sqlShopStore } from '../shops/sql-store.ts'
import { accountsMigration } from './migration.ts'
import { peopleMigration } from './people-migration.ts'
import { sqlSessionStore } from './sql-session-store.ts'
import { sqlAccountStore } from './sql-store.ts'
import type { Stores } from './store-contract.ts'
import type { AccountTables } from './tables.ts'

/** Empty stores in memory, for one test. */
export async function openTestStores(): Promise<Stores> {
  const db = new Kysely<AccountTables>({ dialect: nodeSqliteDialect(':memory:') })
  await migrate(db, [accountsMigration, peopleMigration])
  return {
    shops: sqlShopStore(db),
    accounts: sqlAccountStore(db),
    sessions: sqlSessionStore(db),
    [Symbol.asyncDispose]: () => db.destroy(),
  }
}
