import { spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { findChromium } from './chromium.ts'
import { type Tally, tallyOf, tallyPlaywright, tallyVitest } from './tally.ts'

interface Check {
  readonly title: string
  readonly command: readonly [program: string, ...parameters: string[]]
  /** What the command writes, for counting its tests. */
  readonly report?: { readonly path: string; readonly read: (report: string) => Tally }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const unitReport = join(results, 'unit.json')
const transcript = join(root, '.cache', 'chromium.log')

/** Quick ones first: what is wrong should be known soon. */
const checks: readonly Check[] = [
  { title: 'Format', command: ['biome', 'ci', '.'] },
  { title: 'Lint', command: ['oxlint', '--type-aware'] },
  { title: 'Types', command: ['tsc', '-b'] },
  { title: 'Nothing unused', command: ['knip'] },
  { title: 'Size', command: ['size-limit'] },
  {
    title: 'Unit, contract, property and browser tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: { path: unitReport, read: tallyVitest },
  },
  {
    title: 'People, end to end',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    report: { path: join(results, 'e2e.json'), read: tallyPlaywright },
  },
]

/** Runs a check with its output on this terminal, and answers its exit code; 1 where it was killed. */
function run({ command: [program, ...parameters] }: Check, env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const output = process.stdout.isTTY ? 'inherit' : 'pipe'
    const child = spawn(program, parameters, { cwd: root, env, stdio: ['ignore', output, output] })
    for (const stream of [child.stdout, child.stderr]) {
      // Some tools colour their words whether a person is watching or not, and a log full of codes cannot be read.
      if (stream) createInterface(stream).on('line', (line) => console.log(stripVTControlCharacters(line)))
    }
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

const since = (began: number): string => {
  const seconds = Math.round((Date.now() - began) / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

async function runChecks(chromium: string): Promise<boolean> {
  const env = {
    ...process.env,
    PATH: join(root, 'node_modules/.bin') + delimiter + (process.env['PATH'] ?? ''),
    SHOPBELL_CHROMIUM: chromium,
  }
  const began = Date.now()
  let passed = 0
  let failed = 0
  for (const check of checks) {
    console.log(`\n=== ${check.title}`)
    const start = Date.now()
    if (check.report) await rm(check.report.path, { force: true })
    const code = await run(check, env)
    const tally = await tallyOf(code, check.report)
    passed += tally.passed
    failed += tally.failed
    console.log(`=== ${check.title}: ${code === 0 ? 'passed' : 'FAILED'} in ${since(start)}`)
    if (failed > 0) break
  }
  console.log(
    `\n${failed === 0 ? 'All checks passed' : 'Stopped at the first check that failed'} after ${since(began)}.`,
  )
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}

try {
  await mkdir(results, { recursive: true })
  await mkdir(join(root, '.cache'), { recursive: true })
  const chromium = await findChromium((line) => console.log(`  Chromium      ${line}`), transcript)
  if (!(await runChecks(chromium))) process.exitCode = 1
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
