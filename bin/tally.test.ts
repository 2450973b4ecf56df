import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tallyOf, tallyPlaywright, tallyVitest } from './tally.ts'

async function written(report: object): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'shopbell-tally-')), 'report.json')
  await writeFile(path, JSON.stringify(report))
  return path
}

describe('the tally of a check', () => {
  it('is one test where there is no report', async () => {
    expect(await tallyOf(0)).toEqual({ passed: 1, failed: 0 })
    expect(await tallyOf(2)).toEqual({ passed: 0, failed: 1 })
  })

  it(`is what Vitest's report says`, async () => {
    const path = await written({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 })
    expect(await tallyOf(1, { path, read: tallyVitest })).toEqual({ passed: 7, failed: 2 })
  })

  it(`is what Playwright's report says`, async () => {
    const path = await written({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 3 } })
    expect(await tallyOf(0, { path, read: tallyPlaywright })).toEqual({ passed: 6, failed: 0 })
  })

  it('has a failure where the check failed and its report knows of none', async () => {
    const path = await written({ numPassedTests: 7, numFailedTests: 0 })
    expect(await tallyOf(1, { path, read: tallyVitest })).toEqual({ passed: 7, failed: 1 })
  })

  it('has a failure where the report was never written', async () => {
    expect(await tallyOf(0, { path: '/nonexistent', read: tallyVitest })).toEqual({ passed: 0, failed: 1 })
  })
})
