import type { Line } from '../media.ts'

/** A reading of the worker's counters for one voice. */
export interface VoiceReading {
  /** Milliseconds, by any clock that only goes forward. */
  readonly at: number
  /** Packets since the start. */
  readonly received: number
  readonly lost: number
  /** Lost, and sent again in time. */
  readonly repaired: number
  /** Milliseconds. */
  readonly jitter: number
}

/** Milliseconds that count: the worker sums up what is lost for good about every five seconds. */
const WINDOW = 6_000
/** Milliseconds without a packet that mean that nothing arrives: a silent voice sends one every 400 ms. */
const SILENCE = 3_500
/** Packets a second; somebody who speaks sends fifty. */
const SPEECH = 20
/** A repaired packet came late, and a bad line loses the repairs as well. */
const REPAIRED = 0.5

/**
 * How well a voice arrives, by what was lost in the last seconds. The worker's own score will not do: it is renewed every
 * five seconds, smoothed over two minutes, and forgives whatever was repaired.
 */
export class VoiceMeter {
  #readings: VoiceReading[] = []

  add(reading: VoiceReading): void {
    this.#readings.push(reading)
    while ((this.#readings[1]?.at ?? Number.POSITIVE_INFINITY) <= reading.at - WINDOW) this.#readings.shift()
  }

  /** Starts anew: what was counted while the voice was muted says nothing. */
  reset(): void {
    this.#readings = []
  }

  /** Unknown until there is something to compare. */
  get line(): Line | undefined {
    const first = this.#readings[0]
    const last = this.#readings.at(-1)
    if (!first || !last || first === last) return undefined
    const silent = this.#readings.find(({ received }) => received === last.received)
    if (silent && last.at - silent.at >= SILENCE) return 0
    const received = last.received - first.received
    const lost = Math.max(last.lost - first.lost, 0)
    const repaired = last.repaired - first.repaired
    const bad = (lost + REPAIRED * repaired) / Math.max(received + lost, 1)
    // In silence a packet comes now and then, and says nothing of how evenly they would come.
    const speaks = received * 1_000 > SPEECH * (last.at - first.at)
    const jitter = speaks ? last.jitter : 0
    if (bad > 0.12 || jitter > 200) return 1
    return bad > 0.03 || jitter > 80 ? 2 : 3
  }
}
