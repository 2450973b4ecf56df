import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = 32

/**
 * The key that signs visits: the configured one, else one that is made at the first start and kept in the data
 * folder, for the owner of the process alone.
 *
 * @throws if the folder cannot be written, or the kept key was cut short
 */
export async function loadSecret({ secret, data }: { secret: string | null; data: string }): Promise<KeyObject> {
  if (secret !== null) return createSecretKey(secret, 'utf8')
  const path = join(data, 'visit-secret')
  const kept = await read(path)
  if (kept !== undefined) return keyOf(kept, path)
  await mkdir(data, { recursive: true })
  await make(path)
  return keyOf((await read(path)) ?? '', path)
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Written whole beside its place and then linked: of processes that start at once, one wins and all read the same. */
async function make(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, randomBytes(BYTES).toString('base64url'), { mode: 0o600, flush: true })
  try {
    await link(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
}

function keyOf(text: string, path: string): KeyObject {
  const key = Buffer.from(text, 'base64url')
  if (key.length < BYTES) throw new Error(`The key in ${path} was cut short. Remove the file to have a new one made.`)
  return createSecretKey(key)
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
