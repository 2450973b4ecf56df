import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { DialledCall } from '../../../protocol/call/call.ts'
import type { CallEvent } from '../../../protocol/call/event.ts'
import { replay } from '../../../protocol/call/evolve.ts'
import { agentId, callId, MAIN_DESK, shopId, visitId } from '../../../protocol/ids.ts'
import { sqlCallStore } from '../sql/call-store.ts'
import type { Database } from '../sql/database.ts'
import { migrate } from '../sql/migrate.ts'
import { migrations } from '../sql/migrations.ts'
import { sqlSaidStore } from '../sql/said-store.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { emptyJournal } from './journal.ts'

const id = callId('c-1')
const shop = shopId('demo')
const voice = Buffer.alloc(60_000, 'the voice of somebody; ')
const line = 'the line of somebody'
const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
const page = { url: 'https://boots.example/' }
const facts = { id, shop, visit: visitId('v'), shopper, page, dialledAt: 1, desk: MAIN_DESK }
const place = { priority: 0, since: 1, until: 9_000, overflow: null }
const before: CallEvent[] = [
  { type: 'dialled', at: 1, ...facts, place },
  { type: 'said', at: 2, text: line },
  { type: 'recorded', at: 3, clip: { id: 'clip-1', length: 4_000 } },
]
const end: CallEvent = { type: 'ended', at: 4, outcome: 'abandoned', by: 'shopper', agent: null, talked: 0 }

/** All bytes of all files, as text. */
async function disk(folder: string): Promise<string> {
  const files = await readdir(folder)
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join('\n')
}

describe('SQLite on disk', () => {
  it('Q14 has nothing of a voice or a line in any of its files, once the call is over and the journal empty', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shopbell-said-'))
    const db = new Kysely<Database>({ dialect: nodeSqliteDialect(join(folder, 'shopbell.sqlite')) })
    try {
      await migrate(db, migrations)
      const [calls, said] = [sqlCallStore(db), sqlSaidStore(db)]
      const told = before[1] as CallEvent
      const effects = [{ kind: 'tell', seq: 2, event: told, to: [agentId('anna')] } as const]
      await calls.commit({ id, expected: 0, events: before, next: replay(before) as DialledCall, effects })
      const clip = { id: 'clip-1', call: id, shop, length: 4_000, type: 'audio/webm', content: voice } as const
      expect(await said.put(clip, 1_000_000)).toBe(true)
      const inBase64 = voice.toString('base64').slice(0, 48)
      // On the disk by now, as it is to survive a crash.
      expect(await disk(folder)).toContain(inBase64)
      expect(await disk(folder)).toContain(line)

      const next = replay([...before, end]) as DialledCall
      expect(await calls.commit({ id, expected: 3, events: [end], next, effects: [] })).toBe('committed')
      await emptyJournal(db)
      const left = await disk(folder)
      expect([left.includes(inBase64), left.includes(line)]).toEqual([false, false])
      expect(await calls.unsettled(10)).toMatchObject([{ effects: [{ event: { type: 'said', text: '' } }] }])
    } finally {
      await db.destroy()
      await rm(folder, { recursive: true })
    }
  })
})
