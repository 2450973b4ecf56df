import { describe, expect, it } from 'vitest'
import { lineOf, reportOf } from './quality.ts'

describe('how well this side sends', () => {
  it.each([
    [0, 0.05, 3],
    [0.03, 0.2, 3],
    [0.06, 0.1, 2],
    [0, 0.5, 2],
    [0.3, 0.05, 1],
    [0, 1.2, 1],
  ] as const)('with %d lost and %d seconds there and back is %d', (lost, roundTrip, line) => {
    expect(
      lineOf([
        { lost: 0, roundTrip: 0.01 },
        { lost, roundTrip },
      ]),
    ).toBe(line)
  })

  it('is good while nothing was reported', () => {
    expect(lineOf([])).toBe(3)
  })

  it('is read from what the other end reports', () => {
    const stats = [
      { type: 'outbound-rtp', packetsSent: 7 },
      { type: 'remote-inbound-rtp', fractionLost: 0.1, roundTripTime: 0.04 },
    ]
    expect(reportOf(stats)).toEqual({ lost: 0.1, roundTrip: 0.04 })
    expect(reportOf([stats[0]])).toBeNull()
    expect(reportOf([{ type: 'remote-inbound-rtp' }])).toEqual({ lost: 0, roundTrip: 0 })
  })
})
