import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDelayLine } from './delay-line.ts'

describe('the delay line', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('hands on at once what has no delay and nothing before it', () => {
    const arrived: string[] = []
    openDelayLine<string>((thing) => arrived.push(thing)).push('a', 0)
    expect(arrived).toEqual(['a'])
  })

  it('lets nothing overtake: a shorter delay waits for the longer one before it', () => {
    const arrived: string[] = []
    const line = openDelayLine<string>((thing) => arrived.push(thing))
    line.push('slow', 50)
    line.push('fast', 0)
    vi.advanceTimersByTime(49)
    expect(arrived).toEqual([])
    vi.advanceTimersByTime(1)
    expect(arrived).toEqual(['slow', 'fast'])
  })

  it('hands on each thing when it is due, not before', () => {
    const arrived: string[] = []
    const line = openDelayLine<string>((thing) => arrived.push(thing))
    line.push('a', 20)
    vi.advanceTimersByTime(10)
    line.push('b', 20)
    vi.advanceTimersByTime(10)
    expect(arrived).toEqual(['a'])
    vi.advanceTimersByTime(10)
    expect(arrived).toEqual(['a', 'b'])
  })

  it('forgets what is on its way when it is cleared', () => {
    const arrived: string[] = []
    const line = openDelayLine<string>((thing) => arrived.push(thing))
    line.push('a', 20)
    line.clear()
    vi.advanceTimersByTime(100)
    expect(arrived).toEqual([])
  })
})
