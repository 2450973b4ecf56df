import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
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
  await mkdir(data, { recursive: true })
  try {
    // Fails if the file is there: of two processes that start at once, one makes the key and both read it.
    await writeFile(path, randomBytes(BYTES).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64url')
  if (key.length < BYTES) throw new Error(`The key in ${path} was cut short. Remove the file to have a new one made.`)
  return createSecretKey(key)
}
