import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WorkerError } from './worker-error.ts'

/** The installed mediasoup npm package. */
export interface MediasoupPackage {
  readonly folder: string
  readonly version: string
}

/** The folder that this recipe, build.sh and compat/, stands in. */
export const recipeFolder = dirname(fileURLToPath(import.meta.url))

/**
 * The sources that were read, built and tried, by mediasoup version: what `hashSources` says of them. A package that
 * differs is not compiled, whoever changed it. After an upgrade, look at what changed under `worker/`, try a call, and
 * add a line.
 */
export const reviewedSources: Readonly<Record<string, string>> = {
  '3.27.1': '1e4c5b2331dd65968fece45dbe6296d3a12f7e615d001f14ccb5fcbd7b47c2d6',
}

export async function mediasoupPackage(): Promise<MediasoupPackage> {
  const path = findPackageJSON('mediasoup', import.meta.url)
  if (!path) throw new WorkerError('mediasoup is not installed. Run npm ci and try again.')
  const { version }: { version: string } = JSON.parse(await readFile(path, 'utf8'))
  return { folder: dirname(path), version }
}

/** SHA-256 over everything that build.sh compiles, as hex. Left out is what an installation may add: builds, downloads. */
export function hashSources(folder: string): Promise<string> {
  return hashFiles(join(folder, 'worker'), ['deps', 'fbs', 'include', 'src', 'meson.build'])
}

export function hashRecipe(): Promise<string> {
  return hashFiles(recipeFolder, ['build.sh', 'compat'])
}

/** SHA-256 over the names and contents of these files and folders, sorted by name, so that it is the same on every disk. */
async function hashFiles(root: string, entries: readonly string[]): Promise<string> {
  const paths = (await Promise.all(entries.map((entry) => filesBelow(join(root, entry))))).flat()
  const sorted = paths.map((path) => relative(root, path)).toSorted()
  const hash = createHash('sha256')
  for (const path of sorted) {
    const content = await readFile(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
