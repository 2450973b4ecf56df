import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Writes a file that follows from its name and recipe alone, once, and answers its path.
 *
 * @param recipe - Whatever decides the content: another recipe is another file, so a stale one is never used.
 */
export function cachedFile(name: string, extension: string, recipe: unknown, make: () => Uint8Array): string {
  const path = pathOf(name, extension, recipe)
  if (!existsSync(path)) keep(path, make())
  return path
}

/** The same for what takes longer to make. */
export async function slowlyCachedFile(
  name: string,
  extension: string,
  recipe: unknown,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const path = pathOf(name, extension, recipe)
  if (!existsSync(path)) keep(path, await make())
  return path
}

function pathOf(name: string, extension: string, recipe: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12)
  return join(tmpdir(), 'shopbell-e2e', `${name}-${digest}.${extension}`)
}

function keep(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  // Renamed into place: another worker never sees half a file.
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, path)
}
