import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes a file that follows from its name and recipe alone, once, and answers its path.
 *
 * @param recipe - Whatever decides the content: another recipe is another file, so a stale one is never used.
 */
export function cachedFile(name: string, extension: string, recipe: unknown, make: () => Uint8Array): string {
  const folder = join(tmpdir(), 'shopbell-e2e')
  const digest = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12)
  const path = join(folder, `${name}-${digest}.${extension}`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  // Renamed into place: another worker never sees half a file.
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, make())
  renameSync(draft, path)
  return path
}
