import type { Page } from 'playwright'
import type { CastName } from '../e2e/kit/cast.ts'
import { soundsHeard } from '../e2e/kit/ear.ts'
import { pause } from './patience.ts'

const LOOK_MS = 20
/** The kit dates a sound to the beginning of the 40 ms in which it notices it. */
const WINDOW_MS = 40

/**
 * When a voice was heard again after it broke off, in milliseconds since 1970. What still lay in the jitter buffer goes on for a moment
 * and does not count.
 *
 * @param broke - When it was broken.
 * @throws Error if it does not come in time
 */
export async function heardAgainAt(page: Page, voice: CastName, broke: number, timeout: number): Promise<number> {
  for (const until = performance.now() + timeout; performance.now() < until; ) {
    const again = (await soundsHeard(page)).find((sound) => sound.voice === voice && sound.from > broke + WINDOW_MS)
    if (again !== undefined) return again.from + WINDOW_MS
    await pause(LOOK_MS)
  }
  throw new Error(`${voice} was not heard again within ${timeout} ms.`)
}
