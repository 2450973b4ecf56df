import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { agentId } from '../protocol/ids.ts'
import { openLinks } from './accounts/links.ts'
import { sqlAccountStores } from './accounts/open-accounts.ts'
import type { Database } from './adapters/sql/database.ts'
import { migrate } from './adapters/sql/migrate.ts'
import { migrations } from './adapters/sql/migrations.ts'
import { joined } from './adapters/sql/together.ts'
import { nodeSqliteDialect } from './adapters/sqlite/dialect.ts'
import { openAudit } from './audit/audit.ts'
import { sqlChangeStore } from './audit/sql-store.ts'
import { ConfigFault, readConfig } from './config/config.ts'

const USAGE = 'npm run setup-link [-- reset E-MAIL]'
const LASTS = 'It works once, within 48 hours:'

/**
 * Prints a one-time link that makes a shop and its owner; with `reset E-MAIL`, one by which somebody who has lost
 * everything comes back in. The server may run or not: both read the same store.
 */
async function main([wish, email, ...rest]: readonly string[]): Promise<void> {
  if (rest.length > 0 || (wish !== undefined && (wish !== 'reset' || email === undefined))) throw new Error(USAGE)
  const config = readConfig(process.env)
  if (config.demo)
    throw new ConfigFault(['SHOPBELL_DEMO must be false: demo passwords are public, so a real shop keeps away'])
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(join(config.data, 'shopbell.sqlite')) })
  try {
    await migrate(db, migrations)
    const home = config.publicUrl ?? `http://localhost:${config.port}`
    const [what, page, token] = await (email === undefined ? setUp(db) : reset(db, email))
    process.stdout.write(`${what} ${LASTS}\n\n  ${home}/console/${page}#${token}\n`)
  } finally {
    await db.destroy()
  }
}

type Printed = readonly [what: string, page: string, token: string]

async function setUp(db: Kysely<Database>): Promise<Printed> {
  const { token } = await openLinks({ ...sqlAccountStores(db), now: Date.now }).make({ kind: 'setup' })
  return ['Open this link in a browser to make a shop and its owner.', 'setup', token]
}

async function reset(database: Kysely<Database>, email: string): Promise<Printed> {
  const { db, together } = joined(database)
  const stores = sqlAccountStores(db)
  const audit = openAudit({ store: sqlChangeStore(db), together, now: Date.now })
  const found = await stores.accounts.findByEmail(email)
  if (found === undefined) throw new Error(`Nobody has the address ${email}.`)
  const { id: agent, shop, name } = found
  const target = { id: agent, name }
  // Nobody of the shop, and the owner sees it all the same.
  const operator = { id: agentId('operator'), name: 'setup-link', shop }
  const token = await together(async () => {
    const made = await openLinks({ ...stores, now: Date.now }).make({ kind: 'reset', shop, agent })
    const passkeys = (await stores.factors.passkeysOf(agent)).map((passkey) => passkey.name)
    const before = { code: (await stores.factors.code(agent))?.confirmed === true, passkeys }
    await stores.factors.clear(agent)
    await audit.note(operator, { kind: 'factors', target, before, after: { code: false, passkeys: [] } })
    const after = { expiresAt: made.link.expiresAt }
    await audit.note(operator, { kind: 'reset-link', target, before: null, after })
    return made.token
  })
  return ['Second factors are gone. Open this link in a browser to choose a new password.', 'reset', token]
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
