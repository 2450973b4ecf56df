import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from '../sfu/worker/command.ts'
import { installDebianPackages } from '../sfu/worker/debian-packages.ts'

interface Kind {
  readonly title: string
  /** The setting that names one. */
  readonly setting: 'SHOPBELL_CHROMIUM' | 'SHOPBELL_FIREFOX'
  readonly programs: readonly string[]
  /** Of Debian. */
  readonly packages: readonly [first: string, ...others: string[]]
}

const chromium: Kind = {
  title: 'Chromium',
  setting: 'SHOPBELL_CHROMIUM',
  programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  packages: ['chromium', 'chromium-sandbox'],
}

const firefox: Kind = {
  title: 'Firefox',
  setting: 'SHOPBELL_FIREFOX',
  programs: ['firefox-esr', 'firefox'],
  packages: ['firefox-esr'],
}

export interface Finding {
  readonly log: (line: string) => void
  /** File for what the installation prints. */
  readonly transcript: string
}

/** @throws Error that says what to do where there is no Chromium that starts and none can be installed. */
export async function findChromium(finding: Finding): Promise<string> {
  return findBrowser(chromium, finding)
}

/** @returns null where there is none and none can be installed; why is in the log */
export async function findFirefox(finding: Finding): Promise<string | null> {
  try {
    return await findBrowser(firefox, finding)
  } catch (error) {
    finding.log(`Scenarios in Firefox are left out. ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

/** The path of a browser that starts: the one in its setting, one on the path, else Debian's, installed where that is allowed. */
async function findBrowser({ title, setting, programs, packages }: Kind, finding: Finding): Promise<string> {
  const named = process.env[setting]
  if (named) {
    if (await starts(named)) return named
    throw new Error(`${setting} names ${named}, which does not start. Name one that does, or unset it.`)
  }
  const found = await onPath(programs)
  if (found) return found
  const otherwise = `name a ${title} in ${setting}`
  await installDebianPackages(
    { packages, purpose: 'run the browser tests', otherwise },
    { run: runCommand, isRoot: process.getuid?.() === 0, ...finding },
  )
  const installed = await onPath(programs)
  if (installed) return installed
  throw new Error(
    `The package ${packages[0]} of this system brings no ${title} that starts. Install one, or ${otherwise}.`,
  )
}

async function onPath(programs: readonly string[]): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = programs
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
  for (const candidate of candidates) if (await starts(candidate)) return candidate
  return undefined
}

/** Ubuntu's chromium-browser is there and does not start: it only says that one should install a snap. */
async function starts(path: string): Promise<boolean> {
  return (await runCommand(path, ['--version'])).code === 0
}
