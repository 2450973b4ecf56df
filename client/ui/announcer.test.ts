import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Announcer } from './announcer.ts'

describe('a live region', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())

  it('holds what was said last', () => {
    const announcer = new Announcer()
    announcer.say('The shopper’s line broke.')
    vi.advanceTimersByTime(2_000)
    expect(announcer.say('The shopper is back.')).toBe('The shopper is back.')
  })

  it('keeps what nobody has heard yet', () => {
    const announcer = new Announcer()
    announcer.say('The shopper is back.')
    vi.advanceTimersByTime(100)
    announcer.say('The shopper is muted.')
    expect(announcer.say('On hold.')).toBe('The shopper is back. The shopper is muted. On hold.')
  })
})
