import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { shopId } from '../../../protocol/ids.ts'
import { waysStoreContract } from '../../ports/ways-store-contract.ts'
import { plainShop } from '../../shops/shop.ts'
import { sqlShopStore } from '../../shops/sql-store.ts'
import type { Database } from '../sql/database.ts'
import { migrate } from '../sql/migrate.ts'
import { migrations } from '../sql/migrations.ts'
import { sqlWaysStore } from '../sql/ways-store.ts'
import { nodeSqliteDialect } from './dialect.ts'

waysStoreContract('SQLite on disk', async (shops) => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-ways-'))
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(join(folder, 'shopbell.sqlite')) })
  await migrate(db, migrations)
  for (const shop of shops) await sqlShopStore(db).put(plainShop(shopId(shop), shop))
  return {
    ...sqlWaysStore(db),
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await rm(folder, { recursive: true })
    },
  }
})
