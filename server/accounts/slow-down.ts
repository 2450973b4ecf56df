import type { Instant, Millis } from '../../protocol/ids.ts'

/** This many wrong passwords of one account are forgiven at once. */
export const FORGIVEN = 5
/** After this many the account is locked. */
export const LOCKED_AFTER = 20
export const LOCKED_FOR: Millis = 15 * 60_000
const FIRST_WAIT: Millis = 2_000
const LONGEST_WAIT: Millis = 60_000
/** Failures count together when no more time lies between them. */
const FORGOTTEN_AFTER: Millis = 3_600_000
/** Names remembered; the oldest go first. */
const REMEMBERED = 10_000

/**
 * Slows down guessing, at one account from many addresses or at many accounts from one address: after some wrong passwords
 * each further one doubles the wait, up to a minute; who goes on is locked out for a quarter of an hour. What is not known
 * counts like what is, so the waiting tells nothing. A passkey opens a locked account: there is nothing in it to guess.
 */
export interface SlowDown {
  /** Milliseconds until this name may try again; 0: now. */
  wait(name: string): Millis
  failed(name: string): void
  succeeded(name: string): void
}

export interface SlowDownRule {
  readonly forgiven: number
  readonly lockedAfter: number
}

const ofAccount: SlowDownRule = { forgiven: FORGIVEN, lockedAfter: LOCKED_AFTER }
/** An office of many people has one address. */
export const ofAddress: SlowDownRule = { forgiven: 25, lockedAfter: 60 }

export function openSlowDown(now: () => Instant, { forgiven, lockedAfter }: SlowDownRule = ofAccount): SlowDown {
  const failures = new Map<string, { readonly count: number; readonly until: Instant }>()

  function waitAfter(count: number): Millis {
    if (count < forgiven) return 0
    return count >= lockedAfter ? LOCKED_FOR : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count - forgiven))
  }

  return {
    wait: (name) => Math.max(0, (failures.get(name)?.until ?? 0) - now()),
    failed(name) {
      const before = failures.get(name)
      const fresh = before === undefined || now() - before.until > FORGOTTEN_AFTER
      const count = (fresh ? 0 : before.count) + 1
      failures.delete(name)
      failures.set(name, { count, until: now() + waitAfter(count) })
      const oldest = failures.keys().next()
      if (failures.size > REMEMBERED && oldest.done === false) failures.delete(oldest.value)
    },
    succeeded: (name) => void failures.delete(name),
  }
}
