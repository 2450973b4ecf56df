import { describe, expect, it } from 'vitest'
import type { HistoryLine } from '../../protocol/rest/routes.ts'
import { historyLines } from './gallery/cast.ts'
import { fakeRest } from './gallery/fake-parts.ts'
import { isMissed, LedgerKeeper, sums, today } from './ledger.ts'

const NOW = new Date(2026, 10, 21, 15, 0).getTime()

async function keeperOf(lines: readonly HistoryLine[]) {
  const rest = fakeRest(true, lines)
  const keeper = new LedgerKeeper(rest, () => undefined)
  await keeper.refresh()
  return { rest, keeper }
}

describe('the history of calls', () => {
  it('reads older calls page by page, until there are none', async () => {
    const lines = historyLines(NOW, 45)
    const { keeper } = await keeperOf(lines)
    expect(keeper.ledger).toMatchObject({ older: 'more', state: 'ready' })
    expect(keeper.ledger.lines).toEqual(lines.slice(0, 30))
    await keeper.readOlder()
    expect(keeper.ledger).toEqual({ lines, older: 'all', state: 'ready' })
  })

  it('puts a call that has just ended in front and keeps the rest', async () => {
    const [latest, ...before] = historyLines(NOW, 45)
    const { rest, keeper } = await keeperOf(before)
    await keeper.readOlder()
    rest.lines = latest === undefined ? [] : [latest, ...before]
    await keeper.refresh()
    expect(keeper.ledger.lines).toEqual(rest.lines)
    expect(keeper.ledger.older).toBe('all')
  })

  it('begins anew where more calls came than a page holds, so that the list has no hole', async () => {
    const lines = historyLines(NOW, 100)
    const { rest, keeper } = await keeperOf(lines.slice(60))
    rest.lines = lines
    await keeper.refresh()
    expect(keeper.ledger.lines).toEqual(lines.slice(0, 30))
    await keeper.readOlder()
    expect(keeper.ledger.lines).toEqual(lines.slice(0, 60))
  })

  it('says that the first reading failed, and shows what is known when a later one does', async () => {
    const lines = historyLines(NOW, 3)
    const { rest, keeper } = await keeperOf(lines)
    rest.history = async () => ({ ok: false, code: 'unreachable', retryAfter: null })
    await keeper.refresh()
    expect(keeper.ledger).toMatchObject({ lines, state: 'ready' })
    const lost = new LedgerKeeper(rest, () => undefined)
    await lost.refresh()
    expect(lost.ledger).toMatchObject({ lines: [], state: 'failed' })
  })

  it('adds the day up', () => {
    const lines = historyLines(NOW, 45)
    const ofToday = today(lines, NOW)
    expect(ofToday.every(({ dialledAt }) => new Date(dialledAt).getDate() === 21)).toBe(true)
    expect(ofToday.length).toBeLessThan(lines.length)
    const { answered, missed, talked } = sums(ofToday)
    expect(answered + missed).toBe(ofToday.length)
    expect(missed).toBe(ofToday.filter(isMissed).length)
    expect(talked).toBe(ofToday.reduce((sum, line) => sum + line.talked, 0))
  })
})
