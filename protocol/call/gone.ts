import { Refusal } from '../errors.ts'
import { type AgentId, type Instant, isCustomer, type PartyId } from '../ids.ts'
import { type AskEvent, talkedIn } from './ask.ts'
import type { Call, ConnectedCall } from './call.ts'
import type { Context } from './command.ts'
import { type EndEvent, end } from './end.ts'
import { customersOf, partOf } from './parts.ts'
import type { TransferEvent } from './transfer.ts'
import type { WatchEvent } from './watch.ts'

export interface RemoveCommand {
  readonly type: 'remove'
  readonly by: AgentId
  readonly party: PartyId
}

/** A party left the call for good, and the call goes on. `by`: who wished it; `null` where a deadline did. */
export interface GoneEvent {
  readonly type: 'gone'
  readonly at: Instant
  readonly party: PartyId
  readonly by: PartyId | null
}

/** A5, G2, G3, T4, S6: what it means that a party leaves, be it by a wish or because its seat was kept in vain. */
export function leaves(
  call: ConnectedCall,
  party: PartyId,
  by: PartyId | null,
  context: Context,
): (GoneEvent | EndEvent | TransferEvent | WatchEvent | AskEvent)[] {
  const at = context.now
  const gone: GoneEvent = { type: 'gone', at, party, by }
  const over = end(call, by === null ? 'lost' : 'hung-up', by, context)
  switch (partOf(call, party)) {
    case 'customer':
      return customersOf(call).length > 1 ? [gone] : [over]
    case 'desk':
      if (party === call.agent && call.consult !== null)
        return [{ type: 'handed', at, from: call.agent, to: call.consult }]
      if (call.colleagues.length === 0) return [over]
      // Whoever answers it now would take the call from those who go on with it.
      return call.ask?.by === party && call.ask.wish !== 'join'
        ? [{ type: 'ask-ended', at, how: 'cancelled' }, gone]
        : [gone]
    case 'consult':
      return [gone]
    case 'listen':
    case 'whisper':
      return [unwatched(call, party as AgentId, at)]
    case 'asked':
    case null:
      throw new Refusal('call.not-yours')
  }
}

export function unwatched(call: ConnectedCall, agent: AgentId, at: Instant): WatchEvent {
  return { type: 'unwatched', at, agent, told: call.watchers[agent]?.told ?? false }
}

/** G4 */
export function decideRemove(call: Call, { by, party }: RemoveCommand, context: Context): (GoneEvent | EndEvent)[] {
  const talking = talkedIn(call, by)
  const waits = isCustomer(party) && party !== 'shopper' && talking.guests[party] !== undefined
  const isIn = !isCustomer(party) && (talking.colleagues.includes(party) || talking.consult === party)
  if (!waits && !isIn) throw new Refusal('call.not-found')
  // A friend may be the last customer: with them the call is over (G2).
  if (customersOf(talking).every((each) => each === party)) return [end(talking, 'hung-up', by, context)]
  return [{ type: 'gone', at: context.now, party, by }]
}

export function evolveGone(call: Call, { party }: { readonly party: PartyId }): Call {
  if (call.phase !== 'connected') return call
  const absence = without(call.absence, party)
  if (party === 'shopper') return { ...call, absence, shopperIn: false }
  if (isCustomer(party)) return { ...call, absence, guests: without(call.guests, party) }
  if (party === call.consult) return { ...call, absence, consult: null, hold: null }
  const [next, ...others] = call.colleagues
  if (party === call.agent) return next === undefined ? call : { ...call, absence, agent: next, colleagues: others }
  return { ...call, absence, colleagues: call.colleagues.filter((each) => each !== party) }
}

export function without<K extends string, V>(
  record: Readonly<Partial<Record<K, V>>>,
  key: K,
): Readonly<Partial<Record<K, V>>> {
  const { [key]: _, ...rest } = record
  return rest as Readonly<Partial<Record<K, V>>>
}
