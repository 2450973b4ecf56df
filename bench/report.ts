import { type Figure, isMet, type Reading } from './figure.ts'
import type { Machine } from './machine.ts'

/** What one figure came to. */
export interface Result {
  readonly name: string
  readonly title: string
  readonly method: string
  readonly measuredAt: string
  readonly machine: Machine
  /** Part of all cores that others used in the second before, 0 to 1. */
  readonly busy: number
  /** Of the last minute, before and after. */
  readonly load: { readonly before: number; readonly after: number }
  readonly readings: readonly Reading[]
}

const words = { true: 'met', false: 'MISSED', undefined: '' } as const

function amount(value: number, unit: string): string {
  if (!Number.isFinite(value)) return 'none'
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return `${value.toLocaleString('en', { minimumFractionDigits: 0, maximumFractionDigits: digits })}${unit === '' ? '' : ` ${unit}`}`
}

const bound = ({ bound: most, unit }: Reading): string => (most === undefined ? '' : `at most ${amount(most, unit)}`)
const verdict = (reading: Reading): string => words[`${isMet(reading)}`]

function machineLine({ machine, busy, load }: Result): string {
  const { processor, cores, memory, kernel, node, chromium } = machine
  return `${cores} cores (${processor}), ${memory} GiB, Linux ${kernel}, Node ${node}, Chromium ${chromium}; others used ${Math.round(busy * 100)} % of it before, load ${load.before} before and ${load.after} after`
}

/** For a terminal. */
export function plain(result: Result): string {
  const rows = result.readings.map((reading) => [
    reading.what,
    amount(reading.value, reading.unit),
    bound(reading),
    verdict(reading),
    reading.note ?? '',
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
  return [`${result.title}  [${result.name}]`, ...lines, `  ${machineLine(result)}`].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

const again = (name: string): string => `Again: \`npm run bench -- ${name}\`.`

/**
 * `docs/figures.md` with some results renewed. What was not measured this time stays as it was.
 *
 * @param page - As it stands; empty if there is none.
 */
export function markdown(figures: readonly Figure[], results: readonly Result[], page: string): string {
  const before = page.split(/^(?=## )/m)
  const sections = figures.flatMap(({ name }) => {
    const result = results.find((each) => each.name === name)
    return result === undefined ? before.filter((each) => each.includes(again(name))) : [section(result)]
  })
  return [
    '# Figures',
    '',
    'Written by `npm run bench`; not by hand. Every figure comes from the real server, the real media worker and, where a browser is named, real Chromium, all on one machine.',
    '',
    sections.map((each) => `${each.trim()}\n`).join('\n'),
  ].join('\n')
}

function section(result: Result): string {
  const rows = result.readings.map((reading) =>
    [reading.what, amount(reading.value, reading.unit), bound(reading), verdict(reading), reading.note ?? ''].map(cell),
  )
  return [
    `## ${result.title}`,
    '',
    '| what | measured | bound | | |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    result.method,
    '',
    `${result.measuredAt.slice(0, 10)}: ${machineLine(result)}. ${again(result.name)}`,
  ].join('\n')
}
