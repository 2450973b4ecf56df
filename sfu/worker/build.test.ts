import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildWorker } from './build.ts'
import type { RunCommand } from './command.ts'
import { buildPackages } from './debian-packages.ts'
import { hashSources, mediasoupPackage, reviewedSources } from './sources.ts'

describe('the build of the worker', () => {
  let folder: string
  let reviewed: Record<string, string>
  const lines: string[] = []

  beforeEach(async () => {
    lines.length = 0
    folder = await mkdtemp(join(tmpdir(), 'shopbell-sources-'))
    for (const part of ['deps', 'fbs', 'include', 'src']) {
      await mkdir(join(folder, 'worker', part), { recursive: true })
      await writeFile(join(folder, 'worker', part, `${part}.cpp`), part)
    }
    await writeFile(join(folder, 'worker/meson.build'), '')
    reviewed = { '9.9.9': await hashSources(folder) }
  })

  const build = (compile: RunCommand, version = '9.9.9') => {
    const run: RunCommand = async (command, args, options) => {
      if (command === 'bash') return compile(command, args, options)
      return { code: 0, output: buildPackages.map((name) => `${name} installed`).join('\n') }
    }
    const place = { workshop: '/shop', transcript: '/log', log: (line: string) => void lines.push(line), isRoot: false }
    return buildWorker({ folder, version }, { ...place, run, reviewed })
  }
  const compiles: RunCommand = async () => ({ code: 0, output: '' })

  it('hands the package and the place to build.sh', async () => {
    const given: string[] = []
    await build(async (_command, args) => {
      given.push(...args)
      return { code: 0, output: '' }
    })
    expect(given).toEqual([expect.stringMatching(/sfu\/worker\/build\.sh$/), folder, '/shop/mediasoup-worker'])
  })

  it.each(['src/src.cpp', 'src/new.cpp', 'meson.build'])('refuses sources in which %s has changed', async (path) => {
    await writeFile(join(folder, 'worker', path), 'changed')
    await expect(build(compiles)).rejects.toThrow(/Run npm ci.*record [0-9a-f]{64} for 9\.9\.9.*MEDIASOUP_WORKER_BIN/)
  })

  it('does not mind what an installation leaves beside the sources', async () => {
    await mkdir(join(folder, 'worker/out/Release'), { recursive: true })
    await writeFile(join(folder, 'worker/out/Release/mediasoup-worker'), '')
    expect(await build(compiles)).toBe('/shop/mediasoup-worker')
  })

  it('refuses a version that nobody has reviewed', async () => {
    await expect(build(compiles, '9.9.10')).rejects.toThrow(/mediasoup 9\.9\.10 is new here.*sfu\/worker\/sources\.ts/)
  })

  it('says where the words of a failed compiler are', async () => {
    await expect(build(async () => ({ code: 1, output: '' }))).rejects.toThrow('words are in /log')
  })

  it('knows the sources that are installed here', async () => {
    const installed = await mediasoupPackage()
    expect(await hashSources(installed.folder)).toBe(reviewedSources[installed.version])
  })
})
