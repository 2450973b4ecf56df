import { describe, expect, it } from 'vitest'
import { deviceKind, languageTag } from './shopper-context.ts'

describe('the device', () => {
  it.each([
    ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/131.0.0.0 Mobile Safari/537.36', 5, 'phone'],
    ['Mozilla/5.0 (Linux; Android 15; SM-X910) Chrome/131.0.0.0 Safari/537.36', 5, 'tablet'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1', 5, 'phone'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15', 5, 'tablet'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15', 0, 'desktop'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36', 10, 'desktop'],
  ])('that says %s with %d touch points is a %s', (agent, touchPoints, kind) => {
    expect(deviceKind(agent, touchPoints)).toBe(kind)
  })
})

describe('the language', () => {
  it('is a tag that may travel', () => {
    expect(languageTag('pl-PL')).toBe('pl-PL')
    expect(languageTag('en_US.UTF-8')).toBe('en')
    expect(languageTag('')).toBe('en')
  })
})
