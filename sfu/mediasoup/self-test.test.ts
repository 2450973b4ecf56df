import { copyFile, mkdtemp, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findWorker } from '../worker/find.ts'
import { selfTest } from './self-test.ts'

describe('the self-test of a worker', () => {
  let worker: string

  beforeAll(async () => {
    worker = await findWorker()
  }, 600_000)

  it('is passed by a real one, and leaves no signal handler behind', async () => {
    const before = process.listenerCount('SIGTERM')
    await selfTest(worker)
    expect(process.listenerCount('SIGTERM')).toBe(before)
  })

  it('is failed by one that was cut short', async () => {
    const copy = join(await mkdtemp(join(tmpdir(), 'shopbell-worker-')), 'mediasoup-worker')
    await copyFile(worker, copy)
    await truncate(copy, 100_000)
    await expect(selfTest(copy)).rejects.toThrow('it is not a mediasoup worker that runs here')
  })

  it.each([
    ['/nonexistent', 'there is no such file'],
    ['/etc/passwd', 'it may not be executed'],
    ['/bin/false', 'it ended with 1'],
  ])('is failed by %s: %s', async (path, reason) => {
    await expect(selfTest(path)).rejects.toThrow(reason)
  })

  it('is failed by a program that does not end', async () => {
    await expect(selfTest('/bin/cat', 200)).rejects.toThrow('it started and did not end')
  })
})
