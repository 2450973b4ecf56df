import { describe, expect, it } from 'vitest'
import { findWorker, searchPlaces, type WorkerPlaces } from './find.ts'
import { WorkerError } from './worker-error.ts'

/** Places with nothing in them but a compiler, and a diary of which were asked. */
function places(found: Partial<WorkerPlaces> = {}, broken: readonly string[] = []) {
  const diary: string[] = []
  const noted = <A extends unknown[], R>(name: string, ask: (...given: A) => R) => {
    return (...given: A): R => {
      diary.push([name, ...given.filter((word) => typeof word === 'string')].join(' '))
      return ask(...given)
    }
  }
  const all: WorkerPlaces = {
    named: found.named,
    cached: noted('cached', found.cached ?? (async () => undefined)),
    download: noted('download', found.download ?? (async () => undefined)),
    build: noted('build', found.build ?? (async () => '/built')),
    keep: noted('keep', async (binary: string) => `/cache${binary}`),
    test: noted('test', async (binary: string) => {
      if (broken.includes(binary)) throw new Error('it says nothing')
    }),
    alone: found.alone ?? ((work) => work()),
  }
  return { all, diary }
}

const silent = () => {}

describe('the search for a worker', () => {
  it('asks nobody else when a person names one', async () => {
    const { all, diary } = places({ named: '/mine', cached: async () => '/kept' })
    expect(await searchPlaces(all, silent)).toBe('/mine')
    expect(diary).toEqual(['test /mine'])
  })

  it('refuses a named one that fails its test, and does not quietly take another', async () => {
    const { all } = places({ named: '/mine', cached: async () => '/kept' }, ['/mine'])
    await expect(searchPlaces(all, silent)).rejects.toThrow(
      'MEDIASOUP_WORKER_BIN names /mine, but it says nothing. Name one that works, or unset it',
    )
  })

  it('takes the one kept from an earlier time without waiting for anyone', async () => {
    const { all, diary } = places({ cached: async () => '/kept', alone: () => Promise.reject(new Error('waited')) })
    expect(await searchPlaces(all, silent)).toBe('/kept')
    expect(diary).toEqual(['cached', 'test /kept'])
  })

  it('prefers the download to a build, and keeps it', async () => {
    const { all, diary } = places({ download: async () => '/loaded' })
    expect(await searchPlaces(all, silent)).toBe('/cache/loaded')
    expect(diary).toEqual(['cached', 'cached', 'download', 'test /loaded', 'keep /loaded'])
  })

  it('compiles one where nothing else is to be had, and keeps it once it has passed its test', async () => {
    const { all, diary } = places()
    expect(await searchPlaces(all, silent)).toBe('/cache/built')
    expect(diary.slice(2)).toEqual(['download', 'build', 'test /built', 'keep /built'])
  })

  it('compiles anew where the kept and the downloaded one no longer run, and says so', async () => {
    const lines: string[] = []
    const { all } = places({ cached: async () => '/kept', download: async () => '/loaded' }, ['/kept', '/loaded'])
    expect(await searchPlaces(all, (line) => lines.push(line))).toBe('/cache/built')
    expect(lines.join('\n')).toContain('no longer works: it says nothing')
    expect(lines.join('\n')).toContain('of no use here: it says nothing')
  })

  it('takes what another process put into the cache while it waited', async () => {
    let kept: string | undefined
    const { all, diary } = places({
      cached: async () => kept,
      alone: (work) => {
        kept = '/kept-by-another'
        return work()
      },
    })
    expect(await searchPlaces(all, silent)).toBe('/kept-by-another')
    expect(diary).not.toContain('build')
  })

  it('keeps nothing that was compiled and fails its test', async () => {
    const { all, diary } = places({}, ['/built'])
    await expect(searchPlaces(all, silent)).rejects.toThrow(WorkerError)
    expect(diary.some((entry) => entry.startsWith('keep'))).toBe(false)
  })
})

describe('this machine', () => {
  // Compiling, where it has not been done yet, takes minutes.
  it('has a worker that passes its self-test', { timeout: 600_000 }, async () => {
    expect(await findWorker({ log: (line) => process.stderr.write(`${line}\n`) })).toMatch(/^\//)
  })
})
