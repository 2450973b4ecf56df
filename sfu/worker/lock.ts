import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const LOOK_AGAIN_MS = 500

/**
 * Does this work while no other process that asks for the same lock file does it. A lock whose process has died is taken
 * over. Two that take it over in the same instant may both work: harmless here, for results are put in place atomically.
 */
export async function exclusively<T>(
  path: string,
  onWait: (owner: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  let told = false
  while (!(await taken(path))) {
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    if (owner && !isAlive(owner)) {
      await rm(path, { force: true })
      continue
    }
    if (owner && !told) {
      onWait(owner)
      told = true
    }
    await pause(LOOK_AGAIN_MS)
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there, and another person's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
