import type { Instant } from '../../protocol/ids.ts'

export interface RateLimit {
  /** Messages at once. */
  readonly burst: number
  /** Messages a second, for long. */
  readonly perSecond: number
}

/** A bucket of tokens: `take` says whether one more message is within the limit. */
export function tokenBucket({ burst, perSecond }: RateLimit, now: () => Instant): { take(): boolean } {
  let tokens = burst
  let last = now()
  return {
    take() {
      const at = now()
      tokens = Math.min(burst, tokens + ((at - last) / 1_000) * perSecond)
      last = at
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
