import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { agentId, shopId } from '../protocol/ids.ts'
import { hashPassword } from '../server/accounts/password.ts'
import { sqlAccountStore } from '../server/accounts/sql-store.ts'
import type { Database } from '../server/adapters/sql/database.ts'
import { migrate } from '../server/adapters/sql/migrate.ts'
import { migrations } from '../server/adapters/sql/migrations.ts'
import { nodeSqliteDialect } from '../server/adapters/sqlite/dialect.ts'
import { plainShop } from '../server/shops/shop.ts'
import { sqlShopStore } from '../server/shops/sql-store.ts'
import type { Staff } from './fleet/plan.ts'

const PASSWORD = 'bench-bench-bench'
const nameOf = (id: string): string => `Agent ${id}`

/** Puts shops with agents into the database of a data folder, before its server starts. */
export async function seed(data: string, shops: number, agentsEach: number): Promise<readonly Staff[]> {
  await mkdir(data, { recursive: true })
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(join(data, 'shopbell.sqlite')) })
  try {
    await migrate(db, migrations)
    const shopStore = sqlShopStore(db)
    const accounts = sqlAccountStore(db)
    // One hash for all: making it costs as much as checking it.
    const passwordHash = await hashPassword(PASSWORD)
    const staffs: Staff[] = []
    for (let index = 0; index < shops; index += 1) {
      const shop = `shop-${index}`
      await shopStore.put(plainShop(shopId(shop), `Shop ${index}`))
      const agents = Array.from({ length: agentsEach }, (_, place) => `${shop}-agent-${place}`)
      for (const id of agents) {
        await accounts.put({
          id: agentId(id),
          shop: shopId(shop),
          name: nameOf(id),
          email: `${id}@bench.shop`,
          passwordHash,
          role: 'agent',
          languages: [],
          desks: [],
          photo: null,
        })
      }
      staffs.push({
        shop,
        agents: agents.map((id) => ({ id, name: nameOf(id), email: `${id}@bench.shop`, password: PASSWORD })),
      })
    }
    return staffs
  } finally {
    await db.destroy()
  }
}
