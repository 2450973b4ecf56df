import { Refusal } from '../errors.ts'
import type { AgentId, Instant } from '../ids.ts'
import { declineAsk } from './ask.ts'
import type { Call, CallIn } from './call.ts'
import type { Context } from './command.ts'
import { end } from './end.ts'
import { backInLine, hopeOf, type LineEvent } from './line.ts'

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
  if (call.phase === 'connected') return declineAsk(call, type, agent, context)
  if (call.phase !== 'ringing') throw new Refusal('call.not-ringing')
  if (!call.agents.includes(agent)) throw new Refusal('call.not-yours')
  const gone: RingEvent = { type: type === 'decline' ? 'declined' : 'withdrawn', at: context.now, agent }
  if (call.agents.length > 1 || hopeOf(call, context, type === 'decline' ? [agent] : []).length > 0) return [gone]
  return [gone, end(call, type === 'decline' ? 'declined' : 'missed', null, context)]
}

/** R4, R6: it rang in vain. */
export function expireRinging(call: CallIn<'ringing'>, context: Context): (LineEvent | ReturnType<typeof end>)[] {
  const { now } = context
  if (call.shopperAwayUntil !== null && call.shopperAwayUntil <= now) return [end(call, 'abandoned', null, context)]
  if (call.until > now) return []
  if (hopeOf(call, context, call.agents).length > 0 && call.place.until > now)
    return [{ type: 'passed', at: now, agents: call.agents }]
  return [end(call, 'missed', null, context)]
}

export function evolveOffered(call: Call, { agents, at, until }: Extract<RingEvent, { type: 'offered' }>): Call {
  if (call.phase !== 'queued' || agents.length === 0) return call
  return { ...call, phase: 'ringing', agents, since: at, until }
}

export function evolveDeclined(call: Call, { agent }: { readonly agent: AgentId }): Call {
  if (call.phase !== 'ringing') return call
  const agents = call.agents.filter((each) => each !== agent)
  const passed = [...new Set([...call.passed, agent])]
  return agents.length === 0 ? backInLine(call, passed) : { ...call, agents, passed }
}

export function evolveWithdrawn(call: Call, { agent }: { readonly agent: AgentId }): Call {
  if (call.phase !== 'ringing') return call
  const agents = call.agents.filter((each) => each !== agent)
  return agents.length === 0 ? backInLine(call, []) : { ...call, agents }
}
