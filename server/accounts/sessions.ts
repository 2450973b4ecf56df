import { createHash, randomBytes } from 'node:crypto'
import type { Instant, Millis } from '../../protocol/ids.ts'
import type { AccountStore, Agent, SessionStore } from './store.ts'

/** A session ends after this long without use. */
export const IDLE: Millis = 12 * 3_600_000
/** A session ends after this long, used or not. */
export const LIFETIME: Millis = 7 * 24 * 3_600_000
/** Use moves the end of a session only after this long, so that not every request writes. */
const STEP: Millis = 5 * 60_000

export interface Session {
  /** Names the session without being the key to it: hash of what the cookie holds. */
  readonly id: string
  readonly agent: Agent
  readonly expiresAt: Instant
}

/** Who is signed in. The key of a session is known to the browser alone. */
export interface Sessions {
  /** @returns the session and its key, for the cookie */
  begin(agent: Agent): Promise<{ readonly session: Session; readonly key: string }>
  /** The session of a key, if it goes on; using it keeps it alive. */
  of(key: string): Promise<Session | undefined>
  /** Idempotent. */
  end(id: string): Promise<void>
}

export interface SessionDeps {
  readonly sessions: SessionStore
  readonly accounts: Pick<AccountStore, 'find'>
  readonly now: () => Instant
}

export function openSessions({ sessions, accounts, now }: SessionDeps): Sessions {
  return {
    async begin(agent) {
      const key = randomBytes(32).toString('base64url')
      const id = hashOf(key)
      const createdAt = now()
      const expiresAt = createdAt + IDLE
      await sessions.removeExpired(createdAt)
      await sessions.add({ id, agent: agent.id, createdAt, expiresAt })
      return { key, session: { id, agent, expiresAt } }
    },

    async of(key) {
      const id = hashOf(key)
      const stored = await sessions.find(id)
      if (stored === undefined || stored.expiresAt <= now()) return undefined
      const agent = await accounts.find(stored.agent)
      if (agent === undefined) return undefined
      const expiresAt = Math.min(now() + IDLE, stored.createdAt + LIFETIME)
      if (expiresAt - stored.expiresAt < STEP) return { id, agent, expiresAt: stored.expiresAt }
      await sessions.extend(id, expiresAt)
      return { id, agent, expiresAt }
    },

    end: (id) => sessions.remove(id),
  }
}

/** The key has 256 random bits, so one round is enough: there is nothing to guess. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
