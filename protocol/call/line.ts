import type { AgentId, DeskId, Instant } from '../ids.ts'
import { type Call, isWaiting, type WaitingCall } from './call.ts'
import type { Context } from './command.ts'
import { type EndEvent, end } from './end.ts'
import { type RingEvent, ring } from './ring.ts'

/** Where a shopper stands in the line of a desk. First come, first served within a priority. */
export interface Place {
  /** 0 is usual; a higher one goes first. */
  readonly priority: number
  /** Since when they wait; kept while the call rings in vain, moves to another desk, or the page reloads. */
  readonly since: Instant
  /** When they are told the truth. */
  readonly until: Instant
  /** When another desk takes the call, and which. */
  readonly overflow: { readonly at: Instant; readonly to: DeskId } | null
}

export type LineCommand =
  /** From the desk: these agents are free for the call that is next. */
  | { readonly type: 'offer'; readonly agents: readonly AgentId[] }
  /** From the desk: everybody who might have come has gone. */
  | { readonly type: 'give-up' }

export type LineEvent =
  /** It rang in vain at these agents, and goes back to its place in the line. */
  | { readonly type: 'passed'; readonly at: Instant; readonly agents: readonly AgentId[] }
  /** Another desk takes the call; the place is kept. */
  | { readonly type: 'overflowed'; readonly at: Instant; readonly desk: DeskId }

export function placeAt(priority: number, { now, limits }: Context): Place {
  const { wait, overflow } = limits
  return {
    priority,
    since: now,
    until: now + wait,
    overflow: overflow === null ? null : { at: now + overflow.after, to: overflow.to },
  }
}

/** Who might still come, of those whom this call has not rung yet. (Q1) */
export function hopeOf(
  call: WaitingCall,
  { hope }: Pick<Context, 'hope'>,
  gone: readonly AgentId[] = [],
): readonly AgentId[] {
  return hope.filter((agent) => !call.passed.includes(agent) && !gone.includes(agent))
}

/** Q2, Q6, Q7. A hint that comes late changes nothing. */
export function decideLine(call: Call, command: LineCommand, context: Context): (RingEvent | EndEvent)[] {
  if (call.phase !== 'queued') return []
  if (command.type === 'give-up') return hopeOf(call, context).length > 0 ? [] : [end(call, 'missed', null, context)]
  const agents = command.agents.filter((agent) => !call.passed.includes(agent))
  if (agents.length === 0 || call.shopperAwayUntil !== null) return []
  return [ring(agents, context)]
}

/** Q3, Q4, Q6 */
export function expireQueued(call: Extract<Call, { phase: 'queued' }>, context: Context): (LineEvent | EndEvent)[] {
  const { now } = context
  const { place, shopperAwayUntil } = call
  if (shopperAwayUntil !== null && shopperAwayUntil <= now) return [end(call, 'abandoned', null, context)]
  if (place.until <= now) return [end(call, 'missed', null, context)]
  if (place.overflow !== null && place.overflow.at <= now)
    return [{ type: 'overflowed', at: now, desk: place.overflow.to }]
  return []
}

export function evolvePassed(call: Call, { agents }: { readonly agents: readonly AgentId[] }): Call {
  return call.phase === 'ringing' ? backInLine(call, agents) : call
}

/** From the ring back to the place in the line; those who passed are not rung again. */
export function backInLine(call: Extract<Call, { phase: 'ringing' }>, passed: readonly AgentId[]): Call {
  const { agents: _agents, since: _since, until: _until, ...waiting } = call
  return { ...waiting, phase: 'queued', passed: [...new Set([...call.passed, ...passed])] }
}

export function evolveOverflowed(call: Call, { desk }: { readonly desk: DeskId }): Call {
  return isWaiting(call) ? { ...call, desk, place: { ...call.place, overflow: null } } : call
}
