import { Refusal } from '../errors.ts'
import type { AgentId, DeskId, Instant } from '../ids.ts'
import type { Call, ConnectedCall } from './call.ts'
import type { Context } from './command.ts'
import { roomFor } from './guest.ts'
import { partOf } from './parts.ts'

/**
 * Why a colleague is rung from within a call. `hand-over`: whoever answers takes the call (a cold transfer).
 * `consult`: they speak with the one who leads first, alone (a warm one). `join`: they come in as well.
 */
export type AskWish = 'hand-over' | 'consult' | 'join'

export interface Ask {
  readonly wish: AskWish
  readonly by: AgentId
  /** Those who ring now. Never empty. */
  readonly agents: readonly AgentId[]
  /** The desk that was asked; `null` where one colleague was. */
  readonly desk: DeskId | null
  readonly since: Instant
  readonly until: Instant
  /** Whether the shopper was on hold before, and stays so if nobody comes. */
  readonly heldBefore: boolean
}

export type AskCommand =
  | {
      readonly type: 'ask'
      readonly by: AgentId
      readonly wish: AskWish
      /** Who is free for it now. */
      readonly agents: readonly AgentId[]
      readonly desk: DeskId | null
    }
  | { readonly type: 'cancel-ask'; readonly by: AgentId }

export type AskEvent =
  | ({ readonly type: 'asked'; readonly at: Instant } & Omit<Ask, 'since' | 'heldBefore'>)
  | { readonly type: 'ask-declined'; readonly at: Instant; readonly agent: AgentId }
  | { readonly type: 'ask-ended'; readonly at: Instant; readonly how: 'declined' | 'missed' | 'cancelled' }

/** A1, A2, G1 */
export function decideAsk(call: Call, command: AskCommand, { now, limits }: Context): AskEvent[] {
  const { by } = command
  const talking = talkedIn(call, by)
  if (command.type === 'cancel-ask') {
    if (talking.ask === null) throw new Refusal('call.not-asking')
    return [{ type: 'ask-ended', at: now, how: 'cancelled' }]
  }
  const { wish, desk } = command
  if (wish !== 'join' && by !== talking.agent) throw new Refusal('call.not-yours')
  if (talking.ask !== null || talking.consult !== null) throw new Refusal('call.asking')
  const agents = [...new Set(command.agents)].filter((agent) => partOf(talking, agent) === null)
  if (agents.length === 0) throw new Refusal('agent.unavailable')
  if (wish === 'join') roomFor(talking)
  return [{ type: 'asked', at: now, by, wish, agents, desk, until: now + limits.ring }]
}

/** A4: one who declines, or whose browser vanished; with the last one the ask is over. */
export function declineAsk(
  call: ConnectedCall,
  type: 'decline' | 'withdraw',
  agent: AgentId,
  { now }: Context,
): AskEvent[] {
  if (!call.ask?.agents.includes(agent)) throw new Refusal('call.not-ringing')
  const declined: AskEvent = { type: 'ask-declined', at: now, agent }
  if (call.ask.agents.length > 1) return [declined]
  return [declined, { type: 'ask-ended', at: now, how: type === 'decline' ? 'declined' : 'missed' }]
}

/** The call, for an agent who talks with the shopper in it. */
export function talkedIn(call: Call, agent: AgentId): ConnectedCall {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase !== 'connected') throw new Refusal('call.not-connected')
  if (partOf(call, agent) !== 'desk') throw new Refusal('call.not-yours')
  return call
}

export function evolveAsked(
  call: Call,
  { at, by, wish, agents, desk, until }: Extract<AskEvent, { type: 'asked' }>,
): Call {
  if (call.phase !== 'connected' || agents.length === 0) return call
  const heldBefore = call.hold !== null
  const hold = wish === 'join' || heldBefore ? call.hold : { by, since: at }
  return { ...call, hold, ask: { wish, by, agents, desk, since: at, until, heldBefore } }
}

export function evolveAskDeclined(call: Call, { agent }: { readonly agent: AgentId }): Call {
  if (call.phase !== 'connected' || call.ask === null) return call
  const agents = call.ask.agents.filter((each) => each !== agent)
  return agents.length === 0 ? evolveAskEnded(call) : { ...call, ask: { ...call.ask, agents } }
}

export function evolveAskEnded(call: Call): Call {
  if (call.phase !== 'connected' || call.ask === null) return call
  const { wish, heldBefore } = call.ask
  return { ...call, ask: null, hold: wish === 'join' || heldBefore ? call.hold : null }
}
