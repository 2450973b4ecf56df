import { describe, expect, it } from 'vitest'
import { RemarkWatch } from './remark-watch.ts'
import type { Remark } from './remarks.ts'

const remark = (key: string): Remark => ({ key, symbol: 'offline', tone: 'caution', text: `${key}.` })
const [slow, muted] = [remark('slow'), remark('muted')]

describe('The remarks over a call', () => {
  it('are shown one at a time, and said once, when they come', () => {
    const watch = new RemarkWatch()
    expect(watch.shown([slow, muted])).toBe(slow)
    expect(watch.step([slow, muted])).toBe('slow.')
    expect(watch.step([slow, muted])).toBe('')
    expect(watch.step([muted])).toBe('muted.')
  })

  it('make room for the next one when they are put away', () => {
    const watch = new RemarkWatch()
    watch.step([slow, muted])
    watch.dismiss()
    expect(watch.shown([slow, muted])).toBe(muted)
    expect(watch.step([slow, muted])).toBe('muted.')
  })

  it('come back when what was put away happens again', () => {
    const watch = new RemarkWatch()
    watch.step([slow])
    watch.dismiss()
    expect(watch.step([slow])).toBe('')
    watch.step([])
    expect(watch.step([slow])).toBe('slow.')
  })
})
