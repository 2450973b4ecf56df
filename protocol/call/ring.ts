import { Refusal } from '../errors.ts'
import type { AgentId, Instant } from '../ids.ts'
import { type Call, factsOf } from './call.ts'
import type { Context } from './command.ts'
import { end } from './end.ts'

export interface RingCommand {
  /** `decline`: the agent will not take it. `withdraw`: the agent is gone, or talks to somebody else now. */
  readonly type: 'decline' | 'withdraw'
  readonly agent: AgentId
}

export type RingEvent =
  | { readonly type: 'offered'; readonly at: Instant; readonly agents: readonly AgentId[]; readonly until: Instant }
  | { readonly type: 'declined'; readonly at: Instant; readonly agent: AgentId }
  | { readonly type: 'withdrawn'; readonly at: Instant; readonly agent: AgentId }

export function ring(agents: readonly AgentId[], { now, limits }: Context): RingEvent {
  return { type: 'offered', at: now, agents: [...new Set(agents)], until: now + limits.ring }
}

/** R3, R4 */
export function decideRing(call: Call, { type, agent }: RingCommand, context: Context) {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (call.phase !== 'ringing') throw new Refusal('call.not-ringing')
  if (!call.agents.includes(agent)) throw new Refusal('call.not-yours')
  const gone: RingEvent = { type: type === 'decline' ? 'declined' : 'withdrawn', at: context.now, agent }
  if (call.agents.length > 1) return [gone]
  return [gone, end(call, type === 'decline' ? 'declined' : 'missed', null, context)]
}

export function evolveOffered(call: Call, { agents, at, until }: Extract<RingEvent, { type: 'offered' }>): Call {
  if (call.phase !== 'queued' || agents.length === 0) return call
  return { phase: 'ringing', ...factsOf(call), agents, since: at, until, shopperAwayUntil: null }
}

export function evolveGone(call: Call, { agent }: { readonly agent: AgentId }): Call {
  if (call.phase !== 'ringing') return call
  return { ...call, agents: call.agents.filter((each) => each !== agent) }
}
