import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const READY = /^Shopbell is ready at (http:\/\/\S+)/m
const START_MS = 30_000
const STOP_MS = 15_000

export interface ServerOptions {
  /** `SHOPBELL_*` and other variables beside and before ours. */
  readonly env?: Readonly<Record<string, string>>
  /** For a relay that has to know it before the server is there; a free one if left out. */
  readonly mediaPort?: number
  /** What to run; the real server if left out. */
  readonly command?: readonly [program: string, ...parameters: string[]]
}

/** A real Shopbell server as a child process, with a folder of its own, on ports that stay the same over restarts. */
export interface ShopbellServer extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string
  readonly port: number
  readonly mediaPort: number
  /** The folder of its data. */
  readonly data: string
  readonly pid: number
  /** All it wrote to its standard output and error, over all its lives. */
  readonly log: string
  /** Asks it to end (SIGTERM) and answers its exit code. */
  stop(): Promise<number | null>
  /** Kills it (SIGKILL) and its media workers, as a power cut does. */
  kill(): Promise<void>
  /** Starts it again, after `stop` or `kill`. */
  start(): Promise<void>
  /** Process numbers of its media workers that run now. */
  workers(): Promise<number[]>
  /** Kills the media workers and answers their process numbers. */
  killWorkers(): Promise<number[]>
}

/** Below the ports that this machine gives to whoever connects: none of those takes one before the server does. */
const PORTS = { from: 10_000, to: 32_000 } as const

/** A TCP port that is free now. Media ports are taken from the same answer: what is free for TCP on loopback is free for UDP here. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 20; tries += 1) {
    const port = randomInt(PORTS.from, PORTS.to)
    const probe = createServer().listen(port, '127.0.0.1')
    const bound = await once(probe, 'listening').then(
      () => true,
      () => false,
    )
    if (!bound) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
  throw new Error('No free port.')
}

// The server refuses SHOPBELL_ names that it does not know, and those of the browsers are the tests' own.
function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SHOPBELL_')))
}

async function childrenOf(parent: number): Promise<{ pid: number; name: string }[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')))
  return stats.flatMap((stat) => {
    // The name stands in brackets and may hold anything, brackets too: what follows the last one is plain. A zombie is no child any more.
    const [, pid, name, state, ppid] = /^(\d+) \((.*)\) (\S) (\d+)/s.exec(stat) ?? []
    return Number(ppid) === parent && state !== 'Z' ? [{ pid: Number(pid), name: name ?? '' }] : []
  })
}

/** @throws Error with the server's output, if it ends or stays silent instead of saying that it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<ShopbellServer> {
  const data = await mkdtemp(join(tmpdir(), 'shopbell-data-'))
  const port = await freePort()
  const mediaPort = options.mediaPort ?? (await freePort())
  const [program, ...parameters] = options.command ?? [process.execPath, join(root, 'server/main.ts')]
  let child: ChildProcess | undefined
  let log = ''
  let url = ''

  const start = async (): Promise<void> => {
    const began = log.length
    const born = spawn(program, parameters, {
      cwd: root,
      env: {
        ...inherited(),
        NODE_ENV: 'test',
        PORT: String(port),
        SHOPBELL_DATA: data,
        SHOPBELL_DEMO: 'true',
        SHOPBELL_MEDIA_PORT: String(mediaPort),
        SHOPBELL_MEDIA_LISTEN: '127.0.0.1',
        // Each worker takes a port above the one before; one is known to be free, and enough for the calls of a test.
        SHOPBELL_MEDIA_WORKERS: '1',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = born
    const ready = Promise.withResolvers<string>()
    const listen = (chunk: Buffer): void => {
      log += chunk.toString('utf8')
      const found = READY.exec(log.slice(began))?.[1]
      if (found !== undefined) ready.resolve(found)
    }
    born.stdout.on('data', listen)
    born.stderr.on('data', listen)
    const fail = (what: string): void => ready.reject(new Error(`The server ${what}. It wrote:\n${log.slice(began)}`))
    born.once('error', (error) => fail(`could not be started: ${error.message}`))
    born.once('exit', (code, signal) => fail(`ended with ${signal ?? code} instead of being ready`))
    const timer = setTimeout(() => fail(`was not ready after ${START_MS} ms`), START_MS)
    try {
      url = (await ready.promise).replace(/\/$/, '')
    } catch (error) {
      born.kill('SIGKILL')
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  const running = (): ChildProcess | undefined =>
    child !== undefined && child.exitCode === null && child.signalCode === null ? child : undefined
  const workers = async (): Promise<number[]> => {
    const pid = running()?.pid
    if (pid === undefined) return []
    return (await childrenOf(pid)).filter(({ name }) => name.startsWith('mediasoup')).map((worker) => worker.pid)
  }
  const killAll = (pids: readonly number[]): void => {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It ended by itself in the meantime.
      }
    }
  }
  const stop = async (): Promise<number | null> => {
    const ending = running()
    if (ending === undefined) return child?.exitCode ?? null
    const orphans = await workers()
    const exit = once(ending, 'exit')
    ending.kill('SIGTERM')
    const timer = setTimeout(() => ending.kill('SIGKILL'), STOP_MS)
    await exit
    clearTimeout(timer)
    killAll(orphans)
    return ending.exitCode
  }
  const kill = async (): Promise<void> => {
    const ending = running()
    if (ending === undefined) return
    const orphans = await workers()
    const exit = once(ending, 'exit')
    ending.kill('SIGKILL')
    killAll(orphans)
    await exit
  }

  try {
    await start()
  } catch (error) {
    await rm(data, { recursive: true, force: true })
    throw error
  }
  return {
    get url() {
      return url
    },
    port,
    mediaPort,
    data,
    get pid() {
      return running()?.pid ?? 0
    },
    get log() {
      return log
    },
    stop,
    kill,
    start,
    workers,
    async killWorkers() {
      const found = await workers()
      killAll(found)
      return found
    },
    // A server that is asked to end waits for its calls; at the end of a test nobody is left to wait for.
    async [Symbol.asyncDispose]() {
      await kill()
      await rm(data, { recursive: true, force: true })
    },
  }
}
