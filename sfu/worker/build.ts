import { join } from 'node:path'
import { type RunCommand, runCommand } from './command.ts'
import { buildPackages, installDebianPackages } from './debian-packages.ts'
import { hashSources, type MediasoupPackage, recipeFolder, reviewedSources } from './sources.ts'
import { WorkerError } from './worker-error.ts'

const PROGRESS_MS = 5_000

export interface BuildPlace {
  /** An empty folder to work in. */
  readonly workshop: string
  /** What apt and the compilers say goes to this file. */
  readonly transcript: string
  readonly log: (line: string) => void
  readonly run?: RunCommand
  readonly isRoot?: boolean
  readonly reviewed?: Readonly<Record<string, string>>
}

/**
 * Compiles the worker from the sources in the mediasoup package and says where in the workshop it is. About two and a
 * half minutes on 2 cores. Throws a `WorkerError` where the sources are not those that were reviewed, where packages
 * are missing and may not be installed, and where a compiler fails.
 */
export async function buildWorker(source: MediasoupPackage, place: BuildPlace): Promise<string> {
  const { workshop, transcript, log, run = runCommand, isRoot = process.getuid?.() === 0 } = place
  await refuseUnreviewed(source, place.reviewed ?? reviewedSources)
  await installDebianPackages(
    {
      packages: buildPackages,
      purpose: 'compile the media worker',
      otherwise: 'name a ready mediasoup-worker in MEDIASOUP_WORKER_BIN',
    },
    { run, isRoot, log, transcript },
  )

  log(`Compiling the media worker, mediasoup ${source.version}: two or three minutes, this once`)
  const built = join(workshop, 'mediasoup-worker')
  const { code } = await run('bash', [join(recipeFolder, 'build.sh'), source.folder, built], {
    transcript,
    env: { ...process.env, TMPDIR: workshop },
    onLine: progress(log),
  })
  if (code !== 0) {
    throw new WorkerError(
      `Compiling the media worker failed; the compiler's words are in ${transcript}. Mend what they name and try again, ` +
        `or name a ready mediasoup-worker ${source.version} in MEDIASOUP_WORKER_BIN.`,
    )
  }
  return built
}

async function refuseUnreviewed({ folder, version }: MediasoupPackage, reviewed: Readonly<Record<string, string>>) {
  const found = await hashSources(folder)
  const expected = reviewed[version]
  if (found === expected) return
  throw new WorkerError(
    (expected
      ? `The worker's sources in ${folder} are not those of mediasoup ${version} that were reviewed: something changed them. Run npm ci to fetch them anew.`
      : `mediasoup ${version} is new here: nobody has reviewed its worker's sources in ${folder} yet.`) +
      ` If they are right, record ${found} for ${version} in sfu/worker/sources.ts; or name a ready mediasoup-worker in MEDIASOUP_WORKER_BIN.`,
  )
}

/** Turns Ninja's line a file, `[17/260] compile …`, into a line every few seconds. */
function progress(log: (line: string) => void): (line: string) => void {
  let next = Date.now() + PROGRESS_MS
  return (line) => {
    const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? []
    if (!done || Date.now() < next) return
    next = Date.now() + PROGRESS_MS
    log(`Compiling the media worker: ${Math.floor((100 * Number(done)) / Number(all))} %`)
  }
}
