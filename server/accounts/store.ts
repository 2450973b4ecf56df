import type { AgentId, Instant, ShopId } from '../../protocol/ids.ts'
import type { StaffRole } from '../../protocol/roles.ts'

export interface Agent {
  readonly id: AgentId
  readonly shop: ShopId
  /** First name, for shoppers and colleagues. */
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  /** Those they can talk in; BCP 47, the dearest first. */
  readonly languages: readonly string[]
  /** Ids of the desks they sit at. */
  readonly desks: readonly string[]
  /** Id of their photo. */
  readonly photo: string | null
}

/** What may change of an agent after they came. */
export type AgentChange = Partial<Omit<Agent, 'id' | 'shop' | 'email'> & { readonly passwordHash: string }>

export interface AccountStore {
  /** Nobody who has left. */
  find(id: AgentId): Promise<Agent | undefined>
  /** Letters of any case. The hash is for the sign-in alone. */
  findByEmail(email: string): Promise<(Agent & { readonly passwordHash: string }) | undefined>
  /** In order of their names. */
  ofShop(shop: ShopId): Promise<readonly Agent[]>
  /** Names of those who have left, of every shop or of one, for the calls that they had. */
  former(shop?: ShopId): Promise<ReadonlyMap<AgentId, string>>
  /** Adds an agent, or replaces all that is known of them. @throws where somebody else has the e-mail */
  put(agent: Agent & { readonly passwordHash: string }): Promise<void>
  /** Nothing happens where there is no such agent. */
  change(id: AgentId, change: AgentChange): Promise<void>
  /** Makes an owner into something else, unless the shop would be left without one. @returns whether it did */
  demote(id: AgentId, role: StaffRole): Promise<boolean>
  /**
   * Somebody leaves the shop: signed out, their ways in gone, their e-mail free again. Their name stays for the history.
   *
   * @returns false where they are the last owner, and nothing has changed
   */
  leave(id: AgentId, now: Instant): Promise<boolean>
  /** Removes all people of a shop without a trace and signs them out. Idempotent. */
  removeOf(shop: ShopId): Promise<void>
}

export interface StoredSession {
  /** Hash of what the cookie holds. */
  readonly id: string
  readonly agent: AgentId
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** To a few minutes. */
  readonly seenAt: Instant
  /** When they last proved who they are. */
  readonly confirmedAt: Instant
  /** Nothing may be done but setting up a second factor. */
  readonly enrolling: boolean
  /** Browser and system, for people: `Firefox · Linux`. */
  readonly device: string
}

export interface SessionStore {
  add(session: StoredSession): Promise<void>
  /** Whether it has expired or not. */
  find(id: string): Promise<StoredSession | undefined>
  /** Those that have not expired, the last seen first. */
  ofAgent(agent: AgentId, now: Instant): Promise<readonly StoredSession[]>
  extend(id: string, expiresAt: Instant, seenAt: Instant): Promise<void>
  confirm(id: string, at: Instant): Promise<void>
  /** Their second factor is there: every session of theirs may do what it likes. */
  enrolled(agent: AgentId): Promise<void>
  remove(id: string): Promise<void>
  /** Removes all of an agent, but the one that is named. */
  removeOf(agent: AgentId, except?: string): Promise<void>
  /** Removes what expired at or before `now`. */
  removeExpired(now: Instant): Promise<void>
}
