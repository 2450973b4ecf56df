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

/** Of more keys than this the one that was quiet the longest is forgotten. */
const MAX_KEYS = 10_000

/** A bucket for each key, an address for instance. What is kept is bounded whoever comes. */
export function keyedBuckets(limit: RateLimit, now: () => Instant): { take(key: string): boolean } {
  const buckets = new Map<string, ReturnType<typeof tokenBucket>>()
  return {
    take(key) {
      const bucket = buckets.get(key) ?? tokenBucket(limit, now)
      // Taken out and put back: the first key of a Map is then the one that was quiet the longest.
      buckets.delete(key)
      buckets.set(key, bucket)
      const oldest = buckets.size > MAX_KEYS ? buckets.keys().next().value : undefined
      if (oldest !== undefined) buckets.delete(oldest)
      return bucket.take()
    },
  }
}
