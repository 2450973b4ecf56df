import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type RunCommand, runCommand } from './command.ts'
import type { MediasoupPackage } from './sources.ts'

const SILENCE_MS = 8_000
const LOOK_MS = 500

/** Where mediasoup's own script puts what it downloads, below the folder it runs in. */
const DOWNLOADED = join('worker', 'out', 'Release', 'mediasoup-worker')

export interface DownloadPlace {
  /** An empty folder to download into. */
  readonly workshop: string
  /** What mediasoup's script says goes to this file. */
  readonly transcript: string
  readonly run?: RunCommand
  readonly env?: NodeJS.ProcessEnv
  readonly silenceMs?: number
}

/**
 * mediasoup's own ready worker for this machine: the one its install step left in the package, else what its install
 * step downloads into the workshop, else nothing. Gives up when nothing arrives for `silenceMs`, 8 s by default.
 */
export async function downloadWorker(source: MediasoupPackage, place: DownloadPlace): Promise<string | undefined> {
  const { workshop, transcript, run = runCommand, silenceMs = SILENCE_MS } = place
  const { MEDIASOUP_WORKER_BIN: _, ...env } = place.env ?? process.env
  const installed = join(source.folder, DOWNLOADED)
  if (existsSync(installed)) return installed
  if (env['MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD']) return undefined

  const downloaded = join(workshop, DOWNLOADED)
  using silence = watchGrowth(downloaded, silenceMs)
  const { code } = await run(process.execPath, [join(source.folder, 'npm-scripts.mjs'), 'postinstall'], {
    cwd: workshop,
    // Where the download fails, mediasoup's script goes on to build with tools from PyPI. Ours is quicker and
    // reviewed: a Python that always fails ends theirs at once.
    env: { ...env, PYTHON: 'false' },
    signal: silence.signal,
    transcript,
  })
  return code === 0 && existsSync(downloaded) ? downloaded : undefined
}

/** A signal that aborts once this file has not grown for so long. */
function watchGrowth(path: string, silenceMs: number): Disposable & { readonly signal: AbortSignal } {
  const silence = new AbortController()
  let size = 0
  let deadline = Date.now() + silenceMs
  const look = async () => {
    const now = await stat(path).then(
      (file) => file.size,
      () => 0,
    )
    if (now > size) deadline = Date.now() + silenceMs
    size = now
    if (Date.now() > deadline) silence.abort()
  }
  const timer = setInterval(() => void look(), LOOK_MS)
  return { signal: silence.signal, [Symbol.dispose]: () => clearInterval(timer) }
}
