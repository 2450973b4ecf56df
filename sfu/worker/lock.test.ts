import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { exclusively } from './lock.ts'

describe('the lock', () => {
  let path: string

  beforeEach(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'shopbell-lock-')), 'lock')
  })

  it('lets one work at a time and tells the other whom it waits for', async () => {
    const diary: string[] = []
    const second = Promise.withResolvers<void>()
    const first = exclusively(
      path,
      () => {},
      async () => {
        diary.push('first begins')
        await second.promise
        diary.push('first ends')
      },
    )
    const waited = exclusively(
      path,
      (owner) => {
        diary.push(`waits for ${owner}`)
        second.resolve()
      },
      async () => diary.push('second begins'),
    )
    await Promise.all([first, waited])
    expect(diary).toEqual(['first begins', `waits for ${process.pid}`, 'first ends', 'second begins'])
  })

  it('is free again after work that failed', async () => {
    await expect(
      exclusively(
        path,
        () => {},
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no')
    expect(existsSync(path)).toBe(false)
  })

  it('is taken over from a process that has died', async () => {
    const { pid } = spawnSync('true')
    await writeFile(path, String(pid))
    expect(
      await exclusively(
        path,
        () => {},
        async () => 'done',
      ),
    ).toBe('done')
  })
})
