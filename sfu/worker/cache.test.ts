import { execFileSync } from 'node:child_process'
import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { cacheFolder, keepCached, readCached } from './cache.ts'

describe('the cache of workers', () => {
  let folder: string
  let binary: string

  beforeEach(async () => {
    const place = await mkdtemp(join(tmpdir(), 'shopbell-cache-'))
    folder = join(place, 'kept')
    binary = join(place, 'fresh')
    await writeFile(binary, '#!/bin/sh\nexit 41\n', { mode: 0o755 })
  })

  it('has nothing before anything was kept', async () => {
    expect(await readCached(folder)).toBeUndefined()
  })

  it('gives back what was kept, ready to run', async () => {
    const kept = await keepCached(folder, binary)
    expect(await readCached(folder)).toBe(kept)
    expect(() => execFileSync(kept)).toThrow(expect.objectContaining({ status: 41 }))
  })

  it('records a checksum that sha256sum accepts', async () => {
    await keepCached(folder, binary)
    expect(execFileSync('sha256sum', ['-c', 'mediasoup-worker.sha256'], { cwd: folder }).toString()).toContain('OK')
  })

  it('does not give back a file that was cut short', async () => {
    await truncate(await keepCached(folder, binary), 5)
    expect(await readCached(folder)).toBeUndefined()
  })

  it('stands below XDG_CACHE_HOME, or below the home folder where that is not a whole path', () => {
    const name = `1.2.3-abcd-${process.platform}-${process.arch}`
    expect(cacheFolder('1.2.3', 'abcd', { XDG_CACHE_HOME: '/c' })).toBe(`/c/shopbell/worker/${name}`)
    for (const env of [{}, { XDG_CACHE_HOME: 'c' }]) {
      expect(cacheFolder('1.2.3', 'abcd', env)).toBe(join(homedir(), '.cache/shopbell/worker', name))
    }
  })
})
