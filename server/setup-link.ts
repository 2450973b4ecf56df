import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { openLinks } from './accounts/links.ts'
import { sqlLinkStore } from './accounts/sql-link-store.ts'
import type { Database } from './adapters/sql/database.ts'
import { migrate } from './adapters/sql/migrate.ts'
import { migrations } from './adapters/sql/migrations.ts'
import { nodeSqliteDialect } from './adapters/sqlite/dialect.ts'
import { ConfigFault, readConfig } from './config/config.ts'

/** Prints a one-time link that makes a shop and its owner. The server may run or not: both read the same store. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (config.demo)
    throw new ConfigFault(['SHOPBELL_DEMO must be false: demo passwords are public, so a real shop keeps away'])
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(join(config.data, 'shopbell.sqlite')) })
  try {
    await migrate(db, migrations)
    const { token } = await openLinks({ links: sqlLinkStore(db), now: Date.now }).make({ kind: 'setup' })
    const home = config.publicUrl ?? `http://localhost:${config.port}`
    const lines = [
      'Open this link in a browser to make a shop and its owner. It works once, within 48 hours:',
      '',
      `  ${home}/console/setup#${token}`,
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  } finally {
    await db.destroy()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigFault ? error.message : String(error)}\n`)
  process.exit(1)
})
