import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NoticeData } from '../../protocol/messages/notices.ts'
import { anna, connected } from './fake-calls.ts'
import { OtherSide } from './other-side.ts'

const silent: NoticeData<'party'> = { call: connected.id, party: 'shopper', sources: [], line: 3 }
const speaking: NoticeData<'party'> = { ...silent, sources: [{ source: 'microphone', muted: false }] }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('somebody whose page sends no voice', () => {
  const listens = (others: OtherSide) => others.view(connected, anna, [])[0]?.listensOnly

  it('is not said to listen only in the first moments, in which a page that came back opens its microphone', () => {
    const others = new OtherSide()
    others.take(silent)
    expect(listens(others)).toBe(false)
    vi.advanceTimersByTime(3_999)
    expect(others.measure([])).toBe(false)
    others.take(speaking)
    vi.advanceTimersByTime(60_000)
    expect(others.measure([])).toBe(false)
    expect(listens(others)).toBe(false)
  })

  it('is said to once those are over, and whoever shows it is told once', () => {
    const others = new OtherSide()
    others.take(silent)
    vi.advanceTimersByTime(2_000)
    // Another notice of the same silence begins nothing anew.
    others.take({ ...silent, line: 2 })
    vi.advanceTimersByTime(2_000)
    expect(others.measure([])).toBe(true)
    expect(listens(others)).toBe(true)
    expect(others.measure([])).toBe(false)
    others.take(speaking)
    expect(listens(others)).toBe(false)
  })
})

it('says at once of a shopper who dialled without a microphone that they listen only', () => {
  const call = { ...connected, shopper: { ...connected.shopper, listensOnly: true } }
  expect(new OtherSide().view(call, anna, [])).toMatchObject([{ listensOnly: true }])
})
