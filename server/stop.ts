import closeWithGrace from 'close-with-grace'
import type { Millis } from '../protocol/ids.ts'

/** A terminal and npm each pass the same Ctrl-C on: what comes within this time is the same wish. */
const SAME_WISH: Millis = 1_000

export type StopReason = { readonly signal: NodeJS.Signals } | { readonly error: Error }

/**
 * Stops once, in order, when told to or after an error that nobody caught. Whoever asks again means it: the process
 * ends at once, with 1.
 *
 * @param within how long stopping may take before the process ends anyway
 */
export function stopWhenTold(within: Millis, stop: (reason: StopReason) => Promise<void>): void {
  let told: { readonly at: Millis; readonly signal: NodeJS.Signals } | undefined
  const grace = closeWithGrace({ delay: within, logger: false, skip: ['SIGINT', 'SIGTERM'] }, async ({ err }) => {
    await stop(err === undefined ? { signal: told?.signal ?? 'SIGTERM' } : { error: err })
  })
  const listen = (signal: NodeJS.Signals): void => {
    if (told !== undefined) {
      if (performance.now() - told.at > SAME_WISH) process.exit(1)
      return
    }
    told = { at: performance.now(), signal }
    grace.close()
  }
  process.on('SIGINT', listen)
  process.on('SIGTERM', listen)
}
