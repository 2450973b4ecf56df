import type { Page } from 'playwright'
import { comesTrue } from './patience.ts'

/** In the page: listens to what the page plays by itself through Web Audio. Voices of others never pass there. */
export interface Chimes {
  /** Forgets what sounded before. */
  arm(): void
  /** Whether this note has sounded since `arm`, or since the page's load. Looks at this very moment, so it is to be asked often. */
  has(pitch: number): boolean
  /** Milliseconds since anything sounded, or since `arm`. */
  quietFor(): number
}

/** Runs in the page before its own scripts; knows nothing outside of itself. */
export function installChimes(): Chimes {
  const FLOOR_DB = -75
  const ABOVE_NEIGHBOURS_DB = 12
  const NEIGHBOUR_HZ = 30

  const taps = new Map<BaseAudioContext, AnalyserNode>()
  const heard = new Map<number, number>()
  let since = performance.now()
  let soundedAt = since

  const tapOf = (context: BaseAudioContext): AnalyserNode => {
    const known = taps.get(context)
    if (known !== undefined) return known
    const tap = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0, minDecibels: -120 })
    taps.set(context, tap)
    return tap
  }
  // Whatever is connected to the loudspeakers is connected to an analyser as well.
  const connect = Object.getOwnPropertyDescriptor(AudioNode.prototype, 'connect')
  const tapped = new Proxy(connect?.value, {
    apply(target, node: AudioNode, to: readonly unknown[]) {
      if (to[0] instanceof AudioDestinationNode) Reflect.apply(target, node, [tapOf(node.context)])
      return Reflect.apply(target, node, to)
    },
  })
  Object.defineProperty(AudioNode.prototype, 'connect', { ...connect, value: tapped })

  const look = (): void => {
    for (const [context, tap] of taps) {
      if (context.state !== 'running') continue
      const bins = new Float32Array(tap.frequencyBinCount)
      tap.getFloatFrequencyData(bins)
      const width = context.sampleRate / tap.fftSize
      const apart = Math.round(NEIGHBOUR_HZ / width)
      bins.forEach((level, bin) => {
        if (level < FLOOR_DB) return
        soundedAt = performance.now()
        const beside = Math.max(bins[bin - apart] ?? -200, bins[bin + apart] ?? -200)
        if (level - beside > ABOVE_NEIGHBOURS_DB) heard.set(bin * width, soundedAt)
      })
    }
  }

  return {
    arm() {
      since = performance.now()
      soundedAt = since
      heard.clear()
    },
    has(pitch) {
      look()
      return [...heard].some(([frequency, at]) => Math.abs(frequency - pitch) < 8 && at >= since)
    },
    quietFor() {
      look()
      return performance.now() - soundedAt
    },
  }
}

const HEARING_MS = 10_000

/** Waits until each of these notes (hertz) was played by the page itself, all after the question. */
export async function hearsChime(page: Page, pitches: readonly number[], timeout = HEARING_MS): Promise<void> {
  await page.evaluate(() => window.shopbellKit.chimes.arm())
  const heard = await comesTrue(page, timeout, (patience) =>
    page.waitForFunction(
      (wanted) => wanted.map((pitch) => window.shopbellKit.chimes.has(pitch)).every(Boolean),
      pitches,
      patience,
    ),
  )
  if (!heard) throw new Error(`The page did not play ${pitches.join(', ')} Hz within ${timeout} ms.`)
}

/** Waits for a while in which the page itself plays nothing. */
export async function hearsNoChime(page: Page, length = 500, timeout = HEARING_MS): Promise<void> {
  await page.evaluate(() => window.shopbellKit.chimes.arm())
  const quiet = await comesTrue(page, timeout, (patience) =>
    page.waitForFunction((wanted) => window.shopbellKit.chimes.quietFor() >= wanted, length, patience),
  )
  if (!quiet) throw new Error(`The page was still playing after ${timeout} ms.`)
}
