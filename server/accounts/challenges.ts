import type { AgentId, Instant, Millis } from '../../protocol/ids.ts'

/** How long a browser may ask for a finger or a PIN. */
const LIFETIME: Millis = 5 * 60_000
/** The oldest go first. */
const REMEMBERED = 10_000

/** What is signed to prove that one has a passkey: each once, for one purpose. */
export interface Challenges {
  /** `agent` is who adds a passkey; null for a sign-in, as nobody knows yet who comes. */
  keep(challenge: string, agent: AgentId | null): void
  /** Uses it up. @returns whether it was given out for this, not long ago */
  take(challenge: string, agent: AgentId | null): boolean
}

export function openChallenges(now: () => Instant): Challenges {
  const kept = new Map<string, { readonly agent: AgentId | null; readonly until: Instant }>()
  return {
    keep(challenge, agent) {
      kept.set(challenge, { agent, until: now() + LIFETIME })
      const oldest = kept.size > REMEMBERED ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
    },
    take(challenge, agent) {
      const found = kept.get(challenge)
      kept.delete(challenge)
      return found !== undefined && found.agent === agent && now() < found.until
    },
  }
}
