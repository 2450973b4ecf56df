import { Kysely } from 'kysely'
import { callId, shopId } from '../../../protocol/ids.ts'
import { dialOf } from '../../ports/dial-fixture.ts'
import { sqlCallStore } from '../sql/call-store.ts'
import type { Database } from '../sql/database.ts'
import { sqlShopTurns } from '../sql/shop-turns.ts'
import { joined } from '../sql/together.ts'
import { nodeSqliteDialect } from './dialect.ts'

/**
 * A process that takes turns at a database which others use as well, for tests: so many, in each of which it commits a dial
 * with the number of those before it. With `stay` it says that it is in its first turn and never leaves it.
 */
const [path = '', turns = '0', stay] = process.argv.slice(2)
const demo = shopId('demo')
const database = new Kysely<Database>({ dialect: nodeSqliteDialect(path) })
const { db, together } = joined(database)
const calls = sqlCallStore(db)
const shopTurns = sqlShopTurns(db, together)

for (let turn = 0; turn < Number(turns); turn += 1) {
  const result = await shopTurns.take(demo, async () => {
    const before = (await calls.live(demo)).length
    const kept = await calls.commit(dialOf(callId(`call-${before}`), demo))
    if (stay === undefined) return kept
    process.send?.('in its turn')
    return new Promise<typeof kept>(() => {})
  })
  if (result !== 'committed') throw new Error(`Two took the same turn: ${result}`)
}
process.disconnect()
