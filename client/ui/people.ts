import { partOf } from '../../protocol/call/parts.ts'
import { isCustomer, type PartyId } from '../../protocol/ids.ts'
import type { CallState, OtherParty } from '../call-session.ts'
import type { CallWords } from '../locales/call-words.ts'

/** What people call a party. A shopper has no name, a friend the one they gave at the door. */
export function nameOf(state: CallState, party: PartyId, words: CallWords): string {
  if (party === 'shopper') return words.shopper
  const { call } = state
  return (isCustomer(party) && call.phase === 'connected' ? call.guests[party]?.name : state.names[party]) ?? ''
}

/**
 * Whom I talk with first: the agent to the customers, the shopper to the agents, and each other to two agents who speak
 * alone. `null` before the answer.
 */
export function partnerOf({ call, me }: CallState): PartyId | null {
  if (call.phase !== 'connected' && call.phase !== 'ended') return null
  if (isCustomer(me)) return call.agent
  if (call.phase === 'ended') return 'shopper'
  if (call.consult === me) return call.agent
  return (call.agent === me && call.consult) || 'shopper'
}

/** Who is shown: two agents who speak alone see each other, not those on hold. */
export function shownOthers({ call, me, others }: CallState): readonly OtherParty[] {
  const alone = call.phase === 'connected' && call.consult !== null && !isCustomer(me)
  return alone ? others.filter(({ party }) => !isCustomer(party)) : others
}

/**
 * Whether the own picture stands among the others. From four people on, and beside the faces below a shared screen, it
 * would cover somebody in its corner.
 */
export function isOwnAmongOthers(state: CallState): boolean {
  const others = shownOthers(state)
  return state.own.camera !== null && (others.length > 2 || (others.length > 1 && others.some(({ screen }) => screen)))
}

/** Everybody with whom one talks, the partner first. */
export function companyOf(state: CallState): readonly PartyId[] {
  const { call } = state
  const partner = partnerOf(state) ?? 'shopper'
  const others = shownOthers(state).map(({ party }) => party)
  const inside = (party: PartyId): boolean => {
    const part = call.phase === 'connected' ? partOf(call, party) : null
    return part === 'customer' || part === 'desk'
  }
  return [partner, ...others.filter((party) => party !== partner && inside(party))]
}

/** What comes from the partner, as far as anything does. */
export function otherOf(state: CallState): OtherParty | undefined {
  const partner = partnerOf(state)
  return state.others.find(({ party }) => party === partner)
}

/** "Anna and Ben", in the order in which they are rung. Empty outside of ringing. */
export function rungNames(state: CallState): readonly string[] {
  const { call } = state
  if (call.phase !== 'ringing') return []
  return call.agents.map((agent) => state.names[agent] ?? '').filter((name) => name !== '')
}

export function joined(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language).format(names)
}

const here = import.meta.url

/** Where the photo of a party lies, on the server that this very code came from. `null`: they have none. */
export function photoOf({ photos }: CallState, party: PartyId | null): string | null {
  const photo = photos?.[party ?? '']
  return photo ? new URL(`/photos/${photo}`, here).href : null
}
