import { execFile } from 'node:child_process'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { promisify } from 'node:util'
import { pause } from './patience.ts'

/** Where a figure was measured: no number means anything without it. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  /** GiB. */
  readonly memory: number
  readonly kernel: string
  readonly node: string
  readonly chromium: string
}

export async function thisMachine(): Promise<Machine> {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.versions.node,
    chromium: await chromiumVersion(),
  }
}

async function chromiumVersion(): Promise<string> {
  try {
    const path = process.env['SHOPBELL_CHROMIUM'] ?? '/usr/bin/chromium'
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 })
    return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim()
  } catch {
    return 'none'
  }
}

/** Of the last minute: runnable processes, on average. Above the number of cores, figures are worse than they need be. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100
}

const LOOK_MS = 1_000
const LOOKS = 30
/** Part of all cores that others may use while a figure is measured. */
const CALM = 0.1

/**
 * Waits until nobody else uses the machine much, half a minute at most.
 *
 * @returns the part of all cores that was in use in the last second, 0 to 1
 */
export async function calm(): Promise<number> {
  let busy = 1
  for (let look = 0; look < LOOKS && busy > CALM; look += 1) {
    const before = cores()
    await pause(LOOK_MS)
    const after = cores()
    busy = (after.busy - before.busy) / (after.all - before.all)
  }
  return Math.round(busy * 100) / 100
}

function cores(): { readonly busy: number; readonly all: number } {
  const times = cpus().map((processor) => processor.times)
  const all = times.reduce((total, { user, nice, sys, idle, irq }) => total + user + nice + sys + idle + irq, 0)
  return { all, busy: all - times.reduce((total, { idle }) => total + idle, 0) }
}
