import type { AgentId, CallId, DeskId, GuestId, Instant, Millis, PartyId, ShopId, VisitId } from '../ids.ts'
import type { PageContext, ShopperContext } from '../page-context.ts'
import type { Ask } from './ask.ts'
import type { Carry } from './carry.ts'
import type { Guest } from './guest.ts'
import type { Place } from './line.ts'
import type { About } from './say.ts'
import type { Watch } from './watch.ts'

/** True of a call from the press to the history. */
export interface CallFacts {
  readonly id: CallId
  readonly shop: ShopId
  readonly visit: VisitId
  readonly shopper: ShopperContext
  /** The page the shopper is on now; kept current while they walk through the shop. */
  readonly page: PageContext
  readonly dialledAt: Instant
  /** The desk that is rung. */
  readonly desk: DeskId
}

/** Until somebody answers. */
interface Waiting extends CallFacts, About {
  readonly place: Place
  /** Agents who declined or let it ring; they are not rung by this call again. */
  readonly passed: readonly AgentId[]
  /** Until when a shopper whose page reloads is waited for; `null` while they are on the line. */
  readonly shopperAwayUntil: Instant | null
}

export interface Hold {
  readonly by: PartyId
  readonly since: Instant
}

/** Who is not on the line just now, and until when their seat is kept. */
export type Absence = Readonly<Partial<Record<PartyId, Instant>>>

export type Outcome = 'hung-up' | 'abandoned' | 'missed' | 'declined' | 'lost'

/**
 * The life of a call. Phases exclude each other; what overlaps (hold, absence, a transfer, those who listen) is a
 * field of the phase in which it can be true. `docs/call.md` numbers the rules.
 */
export type Call =
  | { readonly phase: 'idle' }
  | (Waiting & { readonly phase: 'queued' })
  | (Waiting & {
      readonly phase: 'ringing'
      /** Those who ring now: rung and not declined. Never empty. */
      readonly agents: readonly AgentId[]
      readonly since: Instant
      readonly until: Instant
    })
  | (CallFacts &
      About & {
        readonly phase: 'connected'
        /** Who leads: hands over, takes back, and is who the history names. */
        readonly agent: AgentId
        /** Other agents who talk with the shopper. */
        readonly colleagues: readonly AgentId[]
        /** A colleague with whom the one who leads speaks alone, before a transfer. */
        readonly consult: AgentId | null
        /** A colleague or a desk that is rung from within the call. */
        readonly ask: Ask | null
        /** Whether the shopper is still in; friends may stay without them. */
        readonly shopperIn: boolean
        readonly guests: Readonly<Partial<Record<GuestId, Guest>>>
        /** Supervisors who listen or whisper. */
        readonly watchers: Readonly<Partial<Record<AgentId, Watch>>>
        readonly since: Instant
        readonly hold: Hold | null
        /** Since the shopper wished to go on on another device; shown to nobody. */
        readonly carry?: Carry
        readonly absence: Absence
      })
  | (CallFacts & {
      readonly phase: 'ended'
      readonly at: Instant
      readonly outcome: Outcome
      /** Who ended it; `null` where a deadline did. */
      readonly by: PartyId | null
      /** Who talked with the shopper, at last; `null` where nobody answered. */
      readonly agent: AgentId | null
      /** From the answer to the end; 0 where nobody answered. */
      readonly talked: Millis
    })

export type Phase = Call['phase']
export type CallIn<P extends Phase> = Extract<Call, { phase: P }>
/** A call that somebody dialled. */
export type DialledCall = Exclude<Call, { phase: 'idle' }>
/** A call that still needs somebody or something. */
export type LiveCall = CallIn<'queued' | 'ringing' | 'connected'>
/** A call that nobody has answered yet. */
export type WaitingCall = CallIn<'queued' | 'ringing'>
export type ConnectedCall = CallIn<'connected'>

export const idle: Call = { phase: 'idle' }

export function isLive(call: Call): call is LiveCall {
  return isWaiting(call) || call.phase === 'connected'
}

export function isWaiting(call: Call): call is WaitingCall {
  return call.phase === 'queued' || call.phase === 'ringing'
}

/** The facts alone, to carry from one phase into the next. */
export function factsOf({ id, shop, visit, shopper, page, dialledAt, desk }: CallFacts): CallFacts {
  return { id, shop, visit, shopper, page, dialledAt, desk }
}

/** When something is due by itself, or `null`: a column of the store, watched by the sweeper. */
export function deadlineOf(call: Call): Instant | null {
  switch (call.phase) {
    case 'queued':
      return earliest([call.place.until, call.place.overflow?.at, call.shopperAwayUntil])
    case 'ringing':
      return earliest([call.until, call.shopperAwayUntil])
    case 'connected':
      return earliest([call.ask?.until, ...Object.values(call.absence)])
    case 'idle':
    case 'ended':
      return null
  }
}

function earliest(instants: readonly (Instant | null | undefined)[]): Instant | null {
  const known = instants.filter((each) => typeof each === 'number')
  return known.length === 0 ? null : Math.min(...known)
}
