import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from './server.ts'

let folder: string
let standIn: string

// Behaves as the server does where the kit can see it: a ready line, a child called as the media worker is, an end on SIGTERM.
const source = `
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { appendFileSync, readFileSync } from 'node:fs'
const journal = process.env.SHOPBELL_DATA + '/journal'
appendFileSync(journal, 'born ')
if (process.env.FAIL) { console.error('no such setting'); process.exit(3) }
spawn(process.env.WORKER, ['1000'], { stdio: 'ignore' })
process.on('SIGTERM', () => { console.log('bye'); process.exit(0) })
const answer = () => JSON.stringify({ env: Object.keys(process.env).filter((name) => name.startsWith('SHOPBELL_')), journal: readFileSync(journal, 'utf8') })
createServer((_, response) => response.end(answer())).listen(process.env.PORT, 'localhost', () => {
  console.log('warming up')
  console.log('Shopbell is ready at http://localhost:' + process.env.PORT + '/')
})
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-stand-in-'))
  standIn = join(folder, 'server.mjs')
  await writeFile(standIn, source)
  await copyFile('/bin/sleep', join(folder, 'mediasoup-worker'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const start = (env: Record<string, string> = {}) =>
  startServer({
    command: [process.execPath, standIn],
    env: { WORKER: join(folder, 'mediasoup-worker'), ...env },
  })

async function ask(url: string): Promise<{ env: string[]; journal: string }> {
  return (await (await fetch(url)).json()) as { env: string[]; journal: string }
}

describe('a server under test', () => {
  it('is ready when it says so, and gets no setting that is meant for the tests', async () => {
    process.env['SHOPBELL_CHROMIUM'] ??= '/usr/bin/chromium'
    await using server = await start({ SHOPBELL_RING_SECONDS: '3' })
    expect(server.url).toBe(`http://localhost:${server.port}`)
    const { env } = await ask(server.url)
    expect(env.toSorted()).toEqual([
      'SHOPBELL_DATA',
      'SHOPBELL_DEMO',
      'SHOPBELL_MEDIA_LISTEN',
      'SHOPBELL_MEDIA_PORT',
      'SHOPBELL_MEDIA_WORKERS',
      'SHOPBELL_RING_SECONDS',
    ])
    expect(server.log).toContain('warming up')
  })

  it('ends when it is asked to, and lives again with the same data on the same port', async () => {
    await using server = await start()
    const { url, pid } = server
    expect(await server.stop()).toBe(0)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    await server.start()
    expect(server.pid).not.toBe(pid)
    expect((await ask(url)).journal).toBe('born born ')
    expect(server.log).toContain('bye')
  })

  it('leaves no worker behind when it is killed', async () => {
    await using server = await start()
    const [worker] = await server.workers()
    expect(worker).toBeGreaterThan(0)
    await server.kill()
    expect(await server.workers()).toEqual([])
    // Dead, if perhaps not buried: in a container nobody may collect the children of the killed.
    await expect
      .poll(() => readFile(`/proc/${worker}/stat`, 'utf8').catch(() => ') Z '), { timeout: 10_000 })
      .toContain(') Z ')
    expect(server.log).not.toContain('bye')
  })

  it('loses its workers alone when only they are killed', async () => {
    await using server = await start()
    const killed = await server.killWorkers()
    expect(killed).toHaveLength(1)
    await expect.poll(() => server.workers(), { timeout: 10_000 }).toEqual([])
    expect((await ask(server.url)).journal).toBe('born ')
  })

  it('reports what it wrote when it does not come up, and takes its data with it', async () => {
    const error = await start({ FAIL: '1' }).catch((cause: unknown) => cause)
    expect(String(error)).toMatch(/ended with 3 instead of being ready.*no such setting/s)
  })
})
