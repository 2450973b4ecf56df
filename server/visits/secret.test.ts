import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSecret } from './secret.ts'

describe('the key of the visits', () => {
  let data: string
  const file = () => join(data, 'visit-secret')

  beforeEach(async () => {
    data = join(await mkdtemp(join(tmpdir(), 'shopbell-secret-')), 'data')
  })
  afterEach(() => rm(join(data, '..'), { recursive: true }))

  it('is made at the first start, for the owner alone, and kept', async () => {
    const first = await loadSecret({ secret: null, data })
    expect(first.symmetricKeySize).toBe(32)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
    const second = await loadSecret({ secret: null, data })
    expect(second.equals(first)).toBe(true)
  })

  it('is one key for two processes that start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadSecret({ secret: null, data })))
    for (const key of keys) expect(key.equals(keys[0] ?? key)).toBe(true)
    expect(await readdir(data)).toEqual(['visit-secret'])
  })

  it('is the configured one where there is one, and then no file is made', async () => {
    const key = await loadSecret({ secret: 'x'.repeat(40), data })
    expect(key.export().toString()).toBe('x'.repeat(40))
    await expect(readFile(file())).rejects.toThrow('ENOENT')
  })

  it('is not taken when the file was cut short', async () => {
    await loadSecret({ secret: null, data })
    await truncate(file(), 10)
    await expect(loadSecret({ secret: null, data })).rejects.toThrow(/was cut short. Remove the file/)
  })
})
