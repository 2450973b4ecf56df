import type { Line } from '../call-session.ts'

/** What a browser tells of one stream that it sends. */
export interface SendReport {
  /** Part of the packets that did not arrive, 0 to 1, as the other end last reported. */
  readonly lost: number
  /** Seconds there and back. */
  readonly roundTrip: number
}

/** How well this side sends, as people would put it: from the worst of its streams. */
export function lineOf(reports: readonly SendReport[]): Line {
  const lost = Math.max(0, ...reports.map((report) => report.lost))
  const roundTrip = Math.max(0, ...reports.map((report) => report.roundTrip))
  if (lost > 0.12 || roundTrip > 0.9) return 1
  return lost > 0.04 || roundTrip > 0.45 ? 2 : 3
}

/** Reads what is needed from `RTCRtpSender.getStats()`. */
export function reportOf(stats: Iterable<unknown>): SendReport | null {
  for (const entry of stats) {
    if (typeof entry !== 'object' || entry === null) continue
    const { type, fractionLost, roundTripTime }: Partial<Record<string, unknown>> = { ...entry }
    if (type !== 'remote-inbound-rtp') continue
    const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
    return { lost: number(fractionLost), roundTrip: number(roundTripTime) }
  }
  return null
}
