import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const BINARY = 'mediasoup-worker'
// As sha256sum writes it: `sha256sum -c mediasoup-worker.sha256` checks by hand what readCached checks.
const CHECKSUM = `${BINARY}.sha256`

/** Where the worker of these sources, made by this recipe, is kept for all checkouts of this person. */
export function cacheFolder(version: string, fingerprint: string, env: NodeJS.ProcessEnv = process.env): string {
  const base = env['XDG_CACHE_HOME']
  // The XDG specification: a path that is not absolute is to be ignored.
  const caches = base && isAbsolute(base) ? base : join(homedir(), '.cache')
  return join(
    caches,
    'shopbell',
    'worker',
    `${version}-${fingerprint.slice(0, 16)}-${process.platform}-${process.arch}`,
  )
}

/** The worker kept in this folder, or nothing where there is none, or one that is not what was put there. */
export async function readCached(folder: string): Promise<string | undefined> {
  const binary = join(folder, BINARY)
  try {
    const [content, recorded] = await Promise.all([readFile(binary), readFile(join(folder, CHECKSUM), 'utf8')])
    return recorded === checksumLine(content) ? binary : undefined
  } catch {
    return undefined
  }
}

/** Keeps this worker in this folder and says where it is. Whoever reads meanwhile finds the whole of it, or nothing. */
export async function keepCached(folder: string, binary: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const kept = join(folder, BINARY)
  const arriving = `${kept}.${process.pid}`
  await copyFile(binary, arriving)
  await writeFile(join(folder, CHECKSUM), checksumLine(await readFile(arriving)))
  await rename(arriving, kept)
  return kept
}

function checksumLine(content: Buffer): string {
  return `${createHash('sha256').update(content).digest('hex')}  ${BINARY}\n`
}
