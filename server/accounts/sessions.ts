import type { AgentId, Instant, Millis } from '../../protocol/ids.ts'
import type { AccountStore, Agent, SessionStore, StoredSession } from './store.ts'
import { hashOf, newToken } from './token.ts'

/** A session ends after this long without use. */
export const IDLE: Millis = 12 * 3_600_000
/** A session ends after this long, used or not. */
export const LIFETIME: Millis = 7 * 24 * 3_600_000
/** Use moves the end of a session only after this long, so that not every request writes. */
const STEP: Millis = 5 * 60_000
/** What changes the ways in needs a proof of who asks that is no older. */
export const CONFIRMED_FOR: Millis = 15 * 60_000

export interface Session {
  /** Names the session without being the key to it: hash of what the cookie holds. */
  readonly id: string
  readonly agent: Agent
  readonly expiresAt: Instant
  /** When they last proved who they are. */
  readonly confirmedAt: Instant
  /** Nothing may be done but setting up a second factor. */
  readonly enrolling: boolean
}

export interface NewSession {
  /** For people; see `deviceOf`. */
  readonly device?: string
  readonly enrolling?: boolean
}

/** Who is signed in. The key of a session is known to the browser alone. */
export interface Sessions {
  /** @returns the session and its key, for the cookie */
  begin(agent: Agent, more?: NewSession): Promise<{ readonly session: Session; readonly key: string }>
  /** The session of a key, if it goes on; using it keeps it alive. */
  of(key: string): Promise<Session | undefined>
  /** Those of an agent that go on, the last seen first. */
  ofAgent(agent: AgentId): Promise<readonly StoredSession[]>
  /** They have just proved once more who they are. */
  confirm(id: string): Promise<void>
  enrolled(agent: AgentId): Promise<void>
  /** Idempotent. */
  end(id: string): Promise<void>
  /** Ends all sessions of an agent, but the one that is named. */
  endAll(agent: AgentId, except?: string): Promise<void>
}

export interface SessionDeps {
  readonly sessions: SessionStore
  readonly accounts: Pick<AccountStore, 'find'>
  readonly now: () => Instant
}

export function openSessions({ sessions, accounts, now }: SessionDeps): Sessions {
  return {
    async begin(agent, { device = '', enrolling = false } = {}) {
      const key = newToken()
      const id = hashOf(key)
      const createdAt = now()
      const expiresAt = createdAt + IDLE
      await sessions.removeExpired(createdAt)
      const times = { createdAt, expiresAt, seenAt: createdAt, confirmedAt: createdAt }
      await sessions.add({ id, agent: agent.id, ...times, enrolling, device })
      return { key, session: { id, agent, expiresAt, confirmedAt: createdAt, enrolling } }
    },

    async of(key) {
      const id = hashOf(key)
      const stored = await sessions.find(id)
      if (stored === undefined || stored.expiresAt <= now()) return undefined
      const agent = await accounts.find(stored.agent)
      if (agent === undefined) return undefined
      const { confirmedAt, enrolling, seenAt, createdAt } = stored
      const session = { id, agent, confirmedAt, enrolling }
      if (now() - seenAt < STEP) return { ...session, expiresAt: stored.expiresAt }
      const expiresAt = Math.min(now() + IDLE, createdAt + LIFETIME)
      await sessions.extend(id, expiresAt, now())
      return { ...session, expiresAt }
    },

    ofAgent: (agent) => sessions.ofAgent(agent, now()),
    confirm: (id) => sessions.confirm(id, now()),
    enrolled: (agent) => sessions.enrolled(agent),
    end: (id) => sessions.remove(id),
    endAll: (agent, except) => sessions.removeOf(agent, except),
  }
}
