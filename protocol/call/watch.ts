import { Refusal } from '../errors.ts'
import { type AgentId, type Instant, isCustomer, type PartyId } from '../ids.ts'
import type { Call } from './call.ts'
import type { Context } from './command.ts'
import type { CallEvent } from './event.ts'
import { unwatched, without } from './gone.ts'
import { partOf } from './parts.ts'

/** `listen`: hears everybody, is heard by nobody. `whisper`: is heard by the agent who leads as well. */
export type WatchMode = 'listen' | 'whisper'

/** A supervisor in a call of their shop. */
export interface Watch {
  readonly mode: WatchMode
  /** Whether the shopper is told of it. */
  readonly told: boolean
}

export type WatchCommand =
  | { readonly type: 'watch'; readonly agent: AgentId; readonly mode: WatchMode; readonly told: boolean }
  | { readonly type: 'unwatch'; readonly agent: AgentId }

export type WatchEvent =
  | ({ readonly type: 'watched'; readonly at: Instant; readonly agent: AgentId } & Watch)
  | { readonly type: 'unwatched'; readonly at: Instant; readonly agent: AgentId; readonly told: boolean }
  /** Something happened that is not for the one who reads this. */
  | { readonly type: 'noted'; readonly at: Instant }

/** S1, S2, S3. Whether somebody may supervise is a matter of roles, which the server knows. */
export function decideWatch(call: Call, command: WatchCommand, { now }: Context): WatchEvent[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase !== 'connected') throw new Refusal('call.not-connected')
  const { agent } = command
  const watch = call.watchers[agent]
  if (command.type === 'unwatch') return watch === undefined ? [] : [unwatched(call, agent, now)]
  const { mode, told } = command
  if (watch === undefined && partOf(call, agent) !== null) throw new Refusal('agent.busy')
  if (watch?.mode === mode) return []
  return [{ type: 'watched', at: now, agent, mode, told: told || watch?.told === true }]
}

export function evolveWatched(call: Call, { agent, mode, told }: Extract<WatchEvent, { type: 'watched' }>): Call {
  if (call.phase !== 'connected') return call
  return { ...call, watchers: { ...call.watchers, [agent]: { mode, told } } }
}

export function evolveUnwatched(call: Call, { agent }: { readonly agent: AgentId }): Call {
  return call.phase === 'connected' ? { ...call, watchers: without(call.watchers, agent) } : call
}

/** S5: the call as a party may know of it: customers are not shown who listens where the shop does not tell them. */
export function viewOf<C extends Call>(call: C, party: PartyId): C {
  if (call.phase !== 'connected' || !isCustomer(party)) return call
  const watchers = Object.entries(call.watchers).filter(([, watch]) => watch?.told)
  return { ...call, watchers: Object.fromEntries(watchers) }
}

/** S5: the event as a party may know of it; it keeps its number. */
export function eventFor(event: CallEvent, party: PartyId): CallEvent {
  const secret = (event.type === 'watched' || event.type === 'unwatched') && !event.told
  return secret && isCustomer(party) ? { type: 'noted', at: event.at } : event
}
