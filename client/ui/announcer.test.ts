import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Announcer } from './announcer.ts'

/** An announcer of a page that is drawn when a test says so. */
function page() {
  let frames: (() => void)[] = []
  const announcer = new Announcer((frame) => frames.push(frame))
  const draw = (): void => {
    for (const frame of frames) frame()
    frames = []
  }
  return { say: (sentence: string) => announcer.say(sentence), draw }
}

describe('a live region', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())

  it('holds what was said last', () => {
    const { say, draw } = page()
    say('The shopper’s line broke.')
    draw()
    expect(say('The shopper is back.')).toBe('The shopper is back.')
  })

  it('keeps what nobody has heard yet', () => {
    const { say, draw } = page()
    say('The shopper is back.')
    say('The shopper is muted.')
    expect(say('On hold.')).toBe('The shopper is back. The shopper is muted. On hold.')
    draw()
    expect(say('You talk again.')).toBe('You talk again.')
  })

  it('keeps nothing old in a page that is not drawn', () => {
    const { say } = page()
    say('The shopper is back.')
    vi.advanceTimersByTime(2_000)
    expect(say('The shopper is muted.')).toBe('The shopper is muted.')
  })
})
