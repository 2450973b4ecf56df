import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figure } from './figure.ts'
import { answer } from './figures/answer.ts'
import { churn } from './figures/churn.ts'
import { cost } from './figures/cost.ts'
import { group } from './figures/group.ts'
import { line } from './figures/line.ts'
import { load } from './figures/load.ts'
import { page } from './figures/page.ts'
import { presence } from './figures/presence.ts'
import { races } from './figures/races.ts'
import { reload } from './figures/reload.ts'
import { ring } from './figures/ring.ts'
import { signalling } from './figures/signalling.ts'
import { transfer } from './figures/transfer.ts'
import { workerDeath } from './figures/worker-death.ts'
import * as machine from './machine.ts'
import { markdown, plain, type Result } from './report.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const PAGE = join(root, 'docs/figures.md')

/** In the order of the report. */
const figures: readonly Figure[] = [
  page,
  answer,
  transfer,
  signalling,
  ring,
  reload,
  workerDeath,
  load,
  line,
  races,
  presence,
  cost,
  group,
  churn,
]

async function pageNow(): Promise<string> {
  try {
    return await readFile(PAGE, 'utf8')
  } catch {
    return ''
  }
}

async function measured(figure: Figure, say: (line: string) => void): Promise<Result> {
  const { name, title, method } = figure
  const busy = await machine.calm()
  const before = machine.load()
  const readings = await figure.measure(say)
  return {
    name,
    title,
    method,
    measuredAt: new Date().toISOString(),
    machine: await machine.thisMachine(),
    busy,
    load: { before, after: machine.load() },
    readings,
  }
}

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => figures.every((figure) => figure.name !== name))
  if (unknown.length > 0) {
    process.stderr.write(
      `No figure is called ${unknown.join(', ')}. There are: ${figures.map(({ name }) => name).join(', ')}.\n`,
    )
    return 2
  }
  let failed = 0
  for (const figure of figures.filter(({ name }) => names.length === 0 || names.includes(name))) {
    process.stdout.write(`${figure.name} …\n`)
    try {
      const result = await measured(figure, (line) => process.stdout.write(`  ${line}\n`))
      process.stdout.write(`${plain(result)}\n\n`)
      await writeFile(PAGE, markdown(figures, [result], await pageNow()))
    } catch (error) {
      failed += 1
      process.stderr.write(
        `${figure.name} could not be measured: ${error instanceof Error ? error.stack : String(error)}\n\n`,
      )
    }
  }
  return failed > 0 ? 1 : 0
}

// At once: WebRTC for Node falls over its own objects where a process takes itself down with some of them left.
process.exit(await main(process.argv.slice(2)))
