import type { AgentId, CallId, Instant, Millis, PartyId, ShopId, VisitId } from '../ids.ts'
import type { PageContext, ShopperContext } from '../page-context.ts'

/** True of a call from the press to the history. */
export interface CallFacts {
  readonly id: CallId
  readonly shop: ShopId
  readonly visit: VisitId
  readonly shopper: ShopperContext
  /** The page the shopper is on now; kept current while they walk through the shop. */
  readonly page: PageContext
  readonly dialledAt: Instant
}

export interface Hold {
  readonly by: PartyId
  readonly since: Instant
}

/** Who is not on the line just now, and until when their seat is kept. */
export type Absence = Readonly<Partial<Record<PartyId, Instant>>>

export type Outcome = 'hung-up' | 'abandoned' | 'missed' | 'declined' | 'lost'

/**
 * The life of a call. Phases exclude each other; what overlaps (hold, absence) is a field of the phase in
 * which it can be true. `docs/call.md` numbers the rules.
 */
export type Call =
  | { readonly phase: 'idle' }
  | (CallFacts & { readonly phase: 'queued'; readonly since: Instant })
  | (CallFacts & {
      readonly phase: 'ringing'
      /** Those who ring now: rung and not declined. Never empty. */
      readonly agents: readonly AgentId[]
      readonly since: Instant
      readonly until: Instant
      /** Until when a shopper whose page reloads is waited for; `null` while they are on the line. */
      readonly shopperAwayUntil: Instant | null
    })
  | (CallFacts & {
      readonly phase: 'connected'
      readonly agent: AgentId
      readonly since: Instant
      readonly hold: Hold | null
      readonly absence: Absence
    })
  | (CallFacts & {
      readonly phase: 'ended'
      readonly at: Instant
      readonly outcome: Outcome
      /** Who ended it; `null` where a deadline did. */
      readonly by: PartyId | null
      /** Who talked with the shopper; `null` where nobody answered. */
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

export const idle: Call = { phase: 'idle' }

export function isLive(call: Call): call is LiveCall {
  return call.phase === 'queued' || call.phase === 'ringing' || call.phase === 'connected'
}

/** The facts alone, to carry from one phase into the next. */
export function factsOf({ id, shop, visit, shopper, page, dialledAt }: CallFacts): CallFacts {
  return { id, shop, visit, shopper, page, dialledAt }
}

/** When something is due by itself, or `null`: a column of the store, watched by the sweeper. */
export function deadlineOf(call: Call): Instant | null {
  switch (call.phase) {
    case 'ringing':
      return call.shopperAwayUntil === null ? call.until : Math.min(call.until, call.shopperAwayUntil)
    case 'connected': {
      const ends = Object.values(call.absence).filter((end) => end !== undefined)
      return ends.length === 0 ? null : Math.min(...ends)
    }
    case 'queued':
      return call.since
    case 'idle':
    case 'ended':
      return null
  }
}

/**
 * How a party that sends is to one that receives: `apart` (never offered), `warm` (set up, silent) or `open`.
 * The media server is told nothing else, so this is the whole of who may hear whom. (M1, M2, M3)
 */
export function relation(call: Call, from: PartyId, to: PartyId): 'apart' | 'warm' | 'open' {
  if (from === to) return 'apart'
  if (call.phase === 'ringing') return from === 'shopper' || to === 'shopper' ? 'warm' : 'apart'
  if (call.phase !== 'connected' || !isSeated(call, from) || !isSeated(call, to)) return 'apart'
  return call.hold === null ? 'open' : 'warm'
}

function isSeated(call: CallIn<'connected'>, party: PartyId): boolean {
  return party === 'shopper' || party === call.agent
}
