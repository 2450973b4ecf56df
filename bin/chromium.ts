import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from '../sfu/worker/command.ts'
import { installDebianPackages } from '../sfu/worker/debian-packages.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const otherwise = 'name a Chromium or Chrome in SHOPBELL_CHROMIUM'

/**
 * The path of a Chromium that starts: the one in `SHOPBELL_CHROMIUM`, one on the path, else Debian's, installed where that
 * is allowed. Throws what to do where it is not.
 */
export async function findChromium(log: (line: string) => void, transcript: string): Promise<string> {
  const named = process.env['SHOPBELL_CHROMIUM']
  if (named) {
    if (await starts(named)) return named
    throw new Error(`SHOPBELL_CHROMIUM names ${named}, which does not start. Name one that does, or unset it.`)
  }
  const found = await onPath()
  if (found) return found
  await installDebianPackages(
    { packages: ['chromium', 'chromium-sandbox'], purpose: 'run the browser tests', otherwise },
    { run: runCommand, isRoot: process.getuid?.() === 0, log, transcript },
  )
  const installed = await onPath()
  if (installed) return installed
  throw new Error(`The package chromium of this system brings no Chromium that starts. Install one, or ${otherwise}.`)
}

async function onPath(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
  for (const candidate of candidates) if (await starts(candidate)) return candidate
  return undefined
}

/** Ubuntu's chromium-browser is there and does not start: it only says that one should install a snap. */
async function starts(path: string): Promise<boolean> {
  return (await runCommand(path, ['--version'])).code === 0
}
