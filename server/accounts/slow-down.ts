import type { Instant, Millis } from '../../protocol/ids.ts'

/** This many wrong passwords are forgiven at once. */
export const FORGIVEN = 5
const FIRST_WAIT: Millis = 2_000
const LONGEST_WAIT: Millis = 60_000
/** Names remembered; the oldest go first. */
const REMEMBERED = 10_000

/**
 * Slows down guessing at one account from many addresses: after five wrong passwords each further one doubles
 * the wait, up to a minute. Never locks out: the owner waits a minute at most.
 */
export interface SlowDown {
  /** Milliseconds until this name may try again; 0: now. */
  wait(name: string): Millis
  failed(name: string): void
  succeeded(name: string): void
}

export function openSlowDown(now: () => Instant): SlowDown {
  const failures = new Map<string, { count: number; until: Instant }>()
  return {
    wait: (name) => Math.max(0, (failures.get(name)?.until ?? 0) - now()),
    failed(name) {
      const count = (failures.get(name)?.count ?? 0) + 1
      const wait = count < FORGIVEN ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count - FORGIVEN))
      failures.delete(name)
      failures.set(name, { count, until: now() + wait })
      const oldest = failures.keys().next()
      if (failures.size > REMEMBERED && oldest.done === false) failures.delete(oldest.value)
    },
    succeeded: (name) => void failures.delete(name),
  }
}
