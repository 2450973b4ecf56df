import { readFile } from 'node:fs/promises'

/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** Of Vitest's JSON report. */
export function tallyVitest(report: string): Tally {
  const { numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number } = JSON.parse(report)
  return { passed: numPassedTests, failed: numFailedTests }
}

/** Of Playwright's JSON report. One that passed at a second try passed. */
export function tallyPlaywright(report: string): Tally {
  const { stats }: { stats: { expected: number; flaky: number; unexpected: number } } = JSON.parse(report)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}

/**
 * What a check that ended with this exit code counts. A check without a report is one test by itself; and one that failed
 * has failed at least once, whatever its report says: a file that does not load has no tests to count.
 */
export async function tallyOf(
  code: number,
  report?: { readonly path: string; readonly read: (report: string) => Tally },
): Promise<Tally> {
  const failed = code === 0 ? 0 : 1
  if (!report) return { passed: 1 - failed, failed }
  const text = await readFile(report.path, 'utf8').catch(() => undefined)
  if (text === undefined) return { passed: 0, failed: 1 }
  const counted = report.read(text)
  return { passed: counted.passed, failed: Math.max(counted.failed, failed) }
}
