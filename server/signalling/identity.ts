import type { AgentId, CallId, GuestId, PartyId, ShopId, VisitId } from '../../protocol/ids.ts'
import type { StaffRole } from '../../protocol/roles.ts'

/** Who speaks on a socket, known since `hello`. Never taken from anything else the client says. */
export type Identity = ShopperIdentity | GuestIdentity | AgentIdentity

export interface ShopperIdentity {
  readonly role: 'shopper'
  readonly visit: VisitId
  readonly shop: ShopId
  /** Of the page that opened the socket, checked against the shop's list and the visit token. */
  readonly origin: string
  /** Network address, for the limit of presses alone. Never logged, never sent. */
  readonly address: string
  /** The origin of this server as the sender reached it, for links. */
  readonly home: string
  /** How many of their devices came before this one. */
  readonly carried: number
}

/** A friend with a link: of one call, and of nothing else. */
export interface GuestIdentity {
  readonly role: 'guest'
  readonly guest: GuestId
  readonly call: CallId
  readonly shop: ShopId
  /** Network address, for the limit of knocks alone. */
  readonly address: string
}

export interface AgentIdentity {
  readonly role: 'agent'
  readonly agent: AgentId
  readonly shop: ShopId
  /** When it was opened: whoever is given another role is shown out and comes back with it. */
  readonly staff: StaffRole
  /** The session of the cookie: when that ends, this socket does. */
  readonly session: string
  /** `lead` rings and holds the media; `follow` looks on. */
  readonly tab: 'lead' | 'follow'
  /** The origin of this server as the sender reached it, for links. */
  readonly home: string
}

/** Under which name this person sits in a call. */
export function partyOf(identity: Identity): PartyId {
  if (identity.role === 'shopper') return 'shopper'
  return identity.role === 'guest' ? identity.guest : identity.agent
}
