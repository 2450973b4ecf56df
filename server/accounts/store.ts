import type { AgentId, Instant, ShopId } from '../../protocol/ids.ts'

export interface Agent {
  readonly id: AgentId
  readonly shop: ShopId
  /** First name, for shoppers and colleagues. */
  readonly name: string
  readonly email: string
}

export interface AccountStore {
  find(id: AgentId): Promise<Agent | undefined>
  /** Letters of any case. The hash is for the sign-in alone. */
  findByEmail(email: string): Promise<(Agent & { readonly passwordHash: string }) | undefined>
  /** In order of their names. */
  ofShop(shop: ShopId): Promise<readonly Agent[]>
  /** Adds an agent, or replaces all that is known of them. */
  put(agent: Agent & { readonly passwordHash: string }): Promise<void>
  /** Removes an agent and signs them out. Idempotent. */
  remove(id: AgentId): Promise<void>
}

interface StoredSession {
  /** Hash of what the cookie holds. */
  readonly id: string
  readonly agent: AgentId
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

export interface SessionStore {
  add(session: StoredSession): Promise<void>
  /** Whether it has expired or not. */
  find(id: string): Promise<StoredSession | undefined>
  extend(id: string, expiresAt: Instant): Promise<void>
  remove(id: string): Promise<void>
  /** Removes what expired at or before `now`. */
  removeExpired(now: Instant): Promise<void>
}
