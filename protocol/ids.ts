/**
 * An id is not a string: a `CallId` handed where an `AgentId` belongs does not compile. The brand exists
 * for the compiler only; on the wire and in the store every id is a plain string of 1 to 64 characters.
 */
type Id<Name extends string> = string & { readonly __id: Name }

export type CallId = Id<'call'>
export type ShopId = Id<'shop'>
export type AgentId = Id<'agent'>
/** One anonymous shopper in one browser tab, from the press until the token runs out. */
export type VisitId = Id<'visit'>
export type ConsumerId = Id<'consumer'>
/** A counter of its own within a shop: sales, support, a language. */
export type DeskId = Id<'desk'>
/** A friend whom the shopper brought in; begins with `guest-`, so that no agent is taken for one. */
export type GuestId = Id<'guest'>

/** The shopper's side of a call. */
export type CustomerId = 'shopper' | GuestId
/** Who sits in a call: the shopper, a friend, or an agent by id. Media seats and absences are kept by this name. */
export type PartyId = CustomerId | AgentId

export const callId = (text: string): CallId => text as CallId
export const shopId = (text: string): ShopId => text as ShopId
export const agentId = (text: string): AgentId => text as AgentId
export const visitId = (text: string): VisitId => text as VisitId
export const consumerId = (text: string): ConsumerId => text as ConsumerId
export const deskId = (text: string): DeskId => text as DeskId
/** @param text - What makes it this one; the beginning that all share is put before it. */
export const guestId = (text: string): GuestId => `guest-${text}` as GuestId

/** The desk of a shop that has made none. */
export const MAIN_DESK = deskId('main')

/** Whether a party sits on the shopper's side of the counter. */
export function isCustomer(party: PartyId): party is CustomerId {
  return party === 'shopper' || party.startsWith('guest-')
}

/** Milliseconds since 1970-01-01T00:00Z, always by the server's clock. */
export type Instant = number
/** A span of time in milliseconds. */
export type Millis = number
