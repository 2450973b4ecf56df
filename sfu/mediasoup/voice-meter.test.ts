import { describe, expect, it } from 'vitest'
import { VoiceMeter, type VoiceReading } from './voice-meter.ts'

/** Readings every two seconds of a voice of 50 packets a second. */
function lineAfter(seconds: number, change: (time: number) => Partial<VoiceReading> = () => ({})) {
  const meter = new VoiceMeter()
  for (let time = 0; time <= seconds; time += 2) {
    meter.add({ at: time * 1_000, received: time * 50, lost: 0, repaired: 0, jitter: 2, ...change(time) })
  }
  return meter.line
}

describe('a voice', () => {
  it('is unknown at the first reading', () => {
    expect(lineAfter(0)).toBeUndefined()
  })

  it('is good when all arrives', () => {
    expect(lineAfter(2)).toBe(3)
    expect(lineAfter(60)).toBe(3)
  })

  it('is good in silence, when little is sent', () => {
    expect(lineAfter(20, (time) => ({ received: time * 2 }))).toBe(3)
  })

  it.each([
    ['a hundredth lost', 0.01, 0, 3],
    ['a twentieth lost', 0.05, 0, 2],
    ['a fifth lost', 0.2, 0, 1],
    ['a twentieth repaired', 0, 0.05, 3],
    ['a fifth repaired', 0, 0.2, 2],
    ['a third repaired', 0, 0.34, 1],
  ])('with %s', (_name, lost, repaired, line) => {
    expect(lineAfter(10, (time) => ({ lost: time * 50 * lost, repaired: time * 50 * repaired }))).toBe(line)
  })

  it('is worse when it comes unevenly', () => {
    expect(lineAfter(4, () => ({ jitter: 100 }))).toBe(2)
    expect(lineAfter(4, () => ({ jitter: 250 }))).toBe(1)
    expect(lineAfter(4, (time) => ({ jitter: 250, received: time * 2 }))).toBe(3)
  })

  it('is nothing once nothing has arrived for some seconds', () => {
    expect(lineAfter(12, (time) => ({ received: Math.min(time, 10) * 50 }))).toBe(3)
    expect(lineAfter(14, (time) => ({ received: Math.min(time, 10) * 50 }))).toBe(0)
  })

  it('is good again six seconds after the last loss', () => {
    const lost = (time: number) => ({ lost: Math.min(time, 10) * 20 })
    expect(lineAfter(10, lost)).toBe(1)
    expect(lineAfter(16, lost)).toBe(3)
  })

  it('starts anew after a mute', () => {
    const meter = new VoiceMeter()
    meter.add({ at: 0, received: 0, lost: 0, repaired: 0, jitter: 0 })
    meter.add({ at: 10_000, received: 0, lost: 0, repaired: 0, jitter: 0 })
    expect(meter.line).toBe(0)
    meter.reset()
    expect(meter.line).toBeUndefined()
  })
})
