import type { Page } from 'playwright'
import type { CastName } from '../e2e/kit/cast.ts'
import { soundsHeard } from '../e2e/kit/ear.ts'
import { pause } from './patience.ts'

const LOOK_MS = 20
/** The kit dates a sound to the beginning of the 40 ms in which it notices it. */
const WINDOW_MS = 40
/** The kit joins sounds with less silence than 150 ms between them; before that silence the jitter buffer and what the decoder makes up may last as long. */
const UNNOTICED_MS = 300
/** No buffer sounds on for so long. */
const SURELY_NEW_MS = 1_000

/**
 * When a voice was heard again after it broke off, in milliseconds since 1970. What still lay in the jitter buffer goes on for a moment
 * and does not count. A break too short for the kit to notice counts as 300 ms, the longest that it can have been.
 *
 * @param broke - When it was broken.
 * @throws Error if it does not come in time
 */
export async function heardAgainAt(page: Page, voice: CastName, broke: number, timeout: number): Promise<number> {
  for (const until = performance.now() + timeout; performance.now() < until; ) {
    const sounds = (await soundsHeard(page)).filter((sound) => sound.voice === voice)
    const again = sounds.find(({ from }) => from > broke + WINDOW_MS)
    if (again !== undefined) return again.from + WINDOW_MS
    if (sounds.some(({ to }) => to > broke + SURELY_NEW_MS)) return broke + UNNOTICED_MS
    await pause(LOOK_MS)
  }
  throw new Error(`${voice} was not heard again within ${timeout} ms.`)
}
