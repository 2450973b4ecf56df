import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Types are stripped and scripts are compiled at each start, unless kept: nearly a third of its work. Beside the code, for whoever may write there
// may change the code as well; where nobody may, nothing is kept, and it starts all the same.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/shopbell'))
const { startShopbell } = await import('./shopbell.ts')
const { ConfigFault } = await import('./config/config.ts')

function sayOf(error: unknown): string {
  if (error instanceof ConfigFault) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  await startShopbell()
} catch (error) {
  process.stderr.write(`${sayOf(error)}\n`)
  process.exit(1)
}
