import { describe, expect, it } from 'vitest'
import { levelOf, SpeechWatch } from './meter.ts'

describe('a level', () => {
  it('is 0 for silence and for what nobody hears, 1 for the loudest voice', () => {
    expect(levelOf(0)).toBe(0)
    expect(levelOf(0.0005)).toBe(0)
    expect(levelOf(0.5)).toBe(1)
  })

  it('rises as the ear hears it: ten times the power is two fifths of the way', () => {
    expect(levelOf(0.1) - levelOf(0.01)).toBeCloseTo(0.4)
  })
})

describe('speaking while muted', () => {
  it('is noticed after some syllables, gaps between them or not', () => {
    const watch = new SpeechWatch()
    const heard = [0.7, 0.1, 0.6, 0.1, 0.1, 0.8, 0.7].map((level) => watch.hear(level))
    expect(heard).toEqual([false, false, false, false, false, false, true])
  })

  it('is not a chair that is moved', () => {
    const watch = new SpeechWatch()
    const levels = [0.9, 0.9, ...Array<number>(10).fill(0.05), 0.9]
    expect(levels.some((level) => watch.hear(level))).toBe(false)
  })

  it('is forgotten three seconds after the last word', () => {
    const watch = new SpeechWatch()
    for (let count = 0; count < 5; count++) watch.hear(0.8)
    const after = Array.from({ length: 31 }, () => watch.hear(0))
    expect(after[29]).toBe(true)
    expect(after[30]).toBe(false)
  })
})
