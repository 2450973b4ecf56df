import { execFile } from 'node:child_process'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { promisify } from 'node:util'

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
