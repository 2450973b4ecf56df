import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { selfTest } from '../mediasoup/self-test.ts'
import { buildWorker } from './build.ts'
import { cacheFolder, keepCached, readCached } from './cache.ts'
import { downloadWorker } from './download.ts'
import { exclusively } from './lock.ts'
import { hashRecipe, hashSources, mediasoupPackage } from './sources.ts'
import { WorkerError } from './worker-error.ts'

type Log = (line: string) => void

export interface FindOptions {
  /** Told what is being done, a line at a time, where it takes longer than a moment. */
  readonly log?: Log
}

/** The places a worker may come from, and what is done with it. */
export interface WorkerPlaces {
  /** The path a person named, if any. */
  readonly named: string | undefined
  readonly cached: () => Promise<string | undefined>
  readonly download: () => Promise<string | undefined>
  readonly build: () => Promise<string>
  /** Puts a worker that passed its test into the cache and says where it is now. */
  readonly keep: (binary: string) => Promise<string>
  /** Throws what is wrong with a worker. */
  readonly test: (binary: string) => Promise<void>
  /** Does the work while no other process fills the cache. */
  readonly alone: (work: () => Promise<string>) => Promise<string>
}

/**
 * The path of a mediasoup worker that has just passed its self-test: the one named by `MEDIASOUP_WORKER_BIN`, one kept from an
 * earlier time, mediasoup's own download, or one compiled here, in this order. A quarter of a second when there is one,
 * minutes when it must be compiled. Throws a `WorkerError` that says what to do.
 */
export async function findWorker(options: FindOptions = {}): Promise<string> {
  const log = options.log ?? (() => {})
  return searchPlaces(await realPlaces(log), log)
}

/** The order of the search, apart from the places themselves. */
export async function searchPlaces(places: WorkerPlaces, log: Log): Promise<string> {
  const { named } = places
  if (named) {
    const reason = await flaw(places, named)
    if (reason) {
      throw new WorkerError(
        `MEDIASOUP_WORKER_BIN names ${named}, but ${reason}. Name one that works, or unset it to have one found or compiled.`,
      )
    }
    return named
  }
  return (await kept(places, log)) ?? (await places.alone(() => fill(places, log)))
}

async function fill(places: WorkerPlaces, log: Log): Promise<string> {
  // Whoever held the lock before may have done the work.
  const cached = await kept(places, log)
  if (cached) return cached

  const downloaded = await places.download()
  if (downloaded) {
    const reason = await flaw(places, downloaded)
    if (!reason) return places.keep(downloaded)
    log(`The worker that mediasoup offers for this machine is of no use here: ${reason}`)
  }

  const built = await places.build()
  const reason = await flaw(places, built)
  if (reason) {
    throw new WorkerError(
      `The media worker was compiled, but ${reason}. Report it, and name another mediasoup-worker in MEDIASOUP_WORKER_BIN.`,
    )
  }
  return places.keep(built)
}

async function kept(places: WorkerPlaces, log: Log): Promise<string | undefined> {
  const cached = await places.cached()
  if (!cached) return undefined
  const reason = await flaw(places, cached)
  if (!reason) return cached
  // The system's libraries may have moved on since it was compiled.
  log(`The media worker kept from an earlier time no longer works: ${reason}`)
  return undefined
}

async function flaw(places: WorkerPlaces, binary: string): Promise<string | undefined> {
  try {
    await places.test(binary)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function realPlaces(log: Log): Promise<WorkerPlaces> {
  const source = await mediasoupPackage()
  const [sources, recipe] = await Promise.all([hashSources(source.folder), hashRecipe()])
  const folder = cacheFolder(source.version, createHash('sha256').update(sources).update(recipe).digest('hex'))
  const workshop = join(folder, 'workshop')
  const transcript = join(folder, 'build.log')
  return {
    named: process.env['MEDIASOUP_WORKER_BIN'],
    cached: () => readCached(folder),
    download: () => {
      log(`Asking for mediasoup's own worker for this machine`)
      return downloadWorker(source, { workshop, transcript })
    },
    build: () => buildWorker(source, { workshop, transcript, log }),
    keep: (binary) => keepCached(folder, binary),
    test: selfTest,
    alone: async (work) => {
      await makeFolder(folder)
      const onWait = (owner: number) =>
        log(`Another process (${owner}) is fetching or compiling the media worker; waiting for it`)
      return exclusively(join(folder, 'lock'), onWait, async () => {
        // What a process that was killed left behind.
        await Promise.all([workshop, transcript].map((path) => rm(path, { recursive: true, force: true })))
        await mkdir(workshop)
        try {
          return await work()
        } finally {
          await rm(workshop, { recursive: true, force: true })
        }
      })
    },
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    throw new WorkerError(
      `The media worker is kept in ${folder}, which cannot be made. Name another folder in XDG_CACHE_HOME.`,
      { cause },
    )
  }
}
