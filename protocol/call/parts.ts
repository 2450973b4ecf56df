import { type AgentId, type GuestId, isCustomer, type PartyId } from '../ids.ts'
import type { Call, ConnectedCall } from './call.ts'

/**
 * What somebody is in a call that was answered. `customer`: the shopper or an admitted friend. `desk`: an agent who
 * talks with them. `consult`: a colleague who talks with the agent alone. `asked`: rung from within the call.
 * `listen`, `whisper`: a supervisor.
 */
export type Part = 'customer' | 'desk' | 'consult' | 'asked' | 'listen' | 'whisper'

export function partOf(call: ConnectedCall, party: PartyId): Part | null {
  if (party === 'shopper') return call.shopperIn ? 'customer' : null
  if (isCustomer(party)) return call.guests[party]?.admitted === true ? 'customer' : null
  if (party === call.agent || call.colleagues.includes(party)) return 'desk'
  if (party === call.consult) return 'consult'
  if (call.ask?.agents.includes(party)) return 'asked'
  return call.watchers[party]?.mode ?? null
}

/** Every agent who plays a part in a call now: rung, talking, listening; of one that ended, who talked. */
export function agentsOf(call: Call): readonly AgentId[] {
  if (call.phase === 'ringing') return call.agents
  if (call.phase === 'connected') {
    const { ask, watchers } = call
    return [...new Set([...talkersOf(call), ...(ask?.agents ?? []), ...(Object.keys(watchers) as AgentId[])])]
  }
  return call.phase === 'ended' && call.agent !== null ? [call.agent] : []
}

/** Every agent who talks in a call: one agent talks in one call. */
export function talkersOf(call: Call): readonly AgentId[] {
  if (call.phase !== 'connected') return []
  return call.consult === null ? [call.agent, ...call.colleagues] : [call.agent, ...call.colleagues, call.consult]
}

/** The shopper and the friends who are in. */
export function customersOf(call: Call): readonly PartyId[] {
  if (call.phase === 'idle' || call.phase === 'ended') return []
  if (call.phase !== 'connected') return ['shopper']
  const guests = (Object.keys(call.guests) as GuestId[]).filter((each) => call.guests[each]?.admitted)
  return call.shopperIn ? ['shopper', ...guests] : guests
}

/** Everybody who is told what happens to a call: those who play a part, and friends at the door. */
export function audienceOf(call: Call): readonly PartyId[] {
  if (call.phase === 'idle') return []
  const customers: readonly PartyId[] =
    call.phase !== 'connected'
      ? ['shopper']
      : [...(call.shopperIn ? (['shopper'] as const) : []), ...(Object.keys(call.guests) as GuestId[])]
  return [...customers, ...agentsOf(call)]
}

/** Everybody who has or may have a seat in the media of a call. */
export function partiesOf(call: Call): readonly PartyId[] {
  return [...customersOf(call), ...(call.phase === 'ended' ? [] : agentsOf(call))]
}
