import { Refusal } from '../errors.ts'
import { type AgentId, type Instant, isCustomer, type PartyId } from '../ids.ts'
import type { PageContext } from '../page-context.ts'
import type { Call } from './call.ts'
import type { Context } from './command.ts'
import type { CallEvent } from './event.ts'
import { unwatched, without } from './gone.ts'
import { waitsAtDoor } from './guest.ts'
import { partOf } from './parts.ts'
import { unsaid } from './say.ts'

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

/**
 * The call as a party may know of it. S5: customers are not shown who listens where the shop does not tell them. F5: a
 * friend is not shown what the shopper looks at, has in the cart and said beforehand; at the door, nobody else who waits
 * there.
 */
export function viewOf<C extends Call>(call: C, party: PartyId): C {
  if (call.phase === 'idle') return call
  if (!isCustomer(party)) return uncarried(call)
  const page = party === 'shopper' ? call.page : siteOf(call.page)
  if (call.phase !== 'connected') return { ...call, page }
  const watchers = Object.fromEntries(Object.entries(call.watchers).filter(([, watch]) => watch?.told))
  const guests = waitsAtDoor(call, party) ? { [party]: call.guests[party] } : call.guests
  return uncarried({ ...(party === 'shopper' ? call : unsaid(call)), page, watchers, guests } as C)
}

/** C4 */
function uncarried<C extends Call>(call: C): C {
  if (call.phase !== 'connected' || call.carry === undefined) return call
  const { carry: _carry, ...shown } = call
  return shown as C
}

function siteOf({ url }: PageContext): PageContext {
  return { url: /^https?:\/\/[^/?#]*/.exec(url)?.[0] ?? url }
}

/** C4, S5, F5: the event as a party may know of it; it keeps its number. `call`: as it is after it. */
export function eventFor(event: CallEvent, party: PartyId, call: Call): CallEvent {
  if (event.type === 'carry-offered') return { type: 'noted', at: event.at }
  if (!isCustomer(party)) return event
  const secret = (event.type === 'watched' || event.type === 'unwatched') && !event.told
  const walks = event.type === 'walked' && party !== 'shopper'
  const inside = waitsAtDoor(call, party) && !(event.type === 'knocked' && event.guest === party)
  return secret || walks || inside ? { type: 'noted', at: event.at } : event
}
