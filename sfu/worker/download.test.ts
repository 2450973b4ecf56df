import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { downloadWorker } from './download.ts'
import { mediasoupPackage } from './sources.ts'

/** mediasoup's own script against a server of ours: what it does when the download fails is what matters here. */
describe(`mediasoup's own download`, () => {
  let workshop: string
  let server: Server

  beforeEach(async () => {
    workshop = await mkdtemp(join(tmpdir(), 'shopbell-download-'))
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  async function download(answer: RequestListener, silenceMs = 20_000) {
    server = createServer(answer)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const transcript = join(workshop, 'transcript')
    const env = { ...process.env, MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: `http://127.0.0.1:${port}` }
    const found = await downloadWorker(await mediasoupPackage(), { workshop, transcript, silenceMs, env })
    return { found, transcript: await readFile(transcript, 'utf8') }
  }

  it('brings a worker that leaves strangers with code 41', async () => {
    await writeFile(join(workshop, 'mediasoup-worker'), '#!/bin/sh\nexit 41\n', { mode: 0o755 })
    execFileSync('tar', ['-czf', 'worker.tgz', 'mediasoup-worker'], { cwd: workshop })
    const archive = await readFile(join(workshop, 'worker.tgz'))
    const { found } = await download((_request, response) => response.end(archive))
    expect(found).toBeDefined()
    expect(() => execFileSync(found ?? '')).toThrow(expect.objectContaining({ status: 41 }))
  })

  it('that has nothing for this machine ends in nothing, and no Python is run', async () => {
    const { found, transcript } = await download((_request, response) => response.writeHead(404).end())
    expect(found).toBeUndefined()
    expect(transcript).toContain('executeCmd(): "false" -m pip')
    expect(existsSync(join(workshop, 'worker/pip_invoke'))).toBe(false)
  })

  it('that never answers is given up', async () => {
    const { found } = await download(() => {}, 1_000)
    expect(found).toBeUndefined()
  })
})
