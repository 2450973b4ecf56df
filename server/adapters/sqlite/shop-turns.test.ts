import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { callId, shopId } from '../../../protocol/ids.ts'
import { dialOf } from '../../ports/dial-fixture.ts'
import { shopTurnsContract, type TurnsAndCalls } from '../../ports/shop-turns-contract.ts'
import { sqlCallStore } from '../sql/call-store.ts'
import type { Database } from '../sql/database.ts'
import { migrate } from '../sql/migrate.ts'
import { migrations } from '../sql/migrations.ts'
import { sqlShopTurns } from '../sql/shop-turns.ts'
import { joined } from '../sql/together.ts'
import { nodeSqliteDialect } from './dialect.ts'

async function openOnDisk(): Promise<TurnsAndCalls & { readonly path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-turns-'))
  const path = join(folder, 'shopbell.sqlite')
  const database = new Kysely<Database>({ dialect: nodeSqliteDialect(path) })
  await migrate(database, migrations)
  const { db, together } = joined(database)
  return {
    path,
    turns: sqlShopTurns(db, together),
    calls: sqlCallStore(db),
    async [Symbol.asyncDispose]() {
      await database.destroy()
      await rm(folder, { recursive: true })
    },
  }
}

shopTurnsContract('SQLite on disk', openOnDisk)

const taker = (...parameters: readonly string[]): ChildProcess =>
  fork(fileURLToPath(new URL('turn-taker.ts', import.meta.url)), parameters)

describe('Turns of several processes over one SQLite', () => {
  const demo = shopId('demo')

  it('are taken one after the other, none on what another is about to change', async () => {
    await using store = await openOnDisk()
    const exits = await Promise.all([once(taker(store.path, '25'), 'exit'), once(taker(store.path, '25'), 'exit')])
    expect(exits.map(([code]) => code)).toEqual([0, 0])
    expect((await store.calls.live(demo)).length).toBe(50)
  })

  it('leave nothing of one whose process dies in it, and the next one comes at once', async () => {
    await using store = await openOnDisk()
    const dying = taker(store.path, '1', 'stay')
    await once(dying, 'message')
    expect(await store.calls.live(demo)).toEqual([])
    const exit = once(dying, 'exit')
    dying.kill('SIGKILL')
    await exit
    const result = await store.turns.take(demo, () => store.calls.commit(dialOf(callId('call-0'), demo)))
    expect(result).toBe('committed')
  })
})
