import { Refusal } from '../errors.ts'
import type { AgentId, Instant } from '../ids.ts'
import { talkedIn } from './ask.ts'
import { type Call, type ConnectedCall } from './call.ts'
import type { Context } from './command.ts'
import { type GoneEvent, without } from './gone.ts'
import { roomFor } from './guest.ts'

/** What becomes of a colleague with whom the one who leads has spoken, or of a supervisor who listens. */
export interface TransferCommand {
  readonly type: 'hand-over' | 'join' | 'take-back'
  readonly by: AgentId
}

export type TransferEvent =
  /** The colleague speaks with the one who leads, and nobody else. */
  | { readonly type: 'consulted'; readonly at: Instant; readonly agent: AgentId }
  /** The colleague leads now; the one before has left. */
  | { readonly type: 'handed'; readonly at: Instant; readonly from: AgentId; readonly to: AgentId }
  /** An agent talks with everybody. */
  | { readonly type: 'joined'; readonly at: Instant; readonly agent: AgentId }

/** A2, T2, T3: what an answer to an ask makes of the call. */
export function answerAsk(call: ConnectedCall, agent: AgentId, at: Instant): TransferEvent[] {
  const wish = call.ask?.wish
  if (wish === 'join') {
    roomFor(call)
    return [{ type: 'joined', at, agent }]
  }
  if (wish === 'hand-over') return [{ type: 'handed', at, from: call.agent, to: agent }]
  return [{ type: 'consulted', at, agent }]
}

/** T3, T4, S4 */
export function decideTransfer(
  call: Call,
  { type, by }: TransferCommand,
  { now }: Context,
): (TransferEvent | GoneEvent)[] {
  if (call.phase === 'connected' && type === 'join' && call.watchers[by] !== undefined) {
    roomFor(call)
    return [{ type: 'joined', at: now, agent: by }]
  }
  if (call.phase === 'connected' && type === 'hand-over' && by === call.consult) {
    if (call.absence[call.agent] === undefined) throw new Refusal('call.not-yours')
    return [{ type: 'handed', at: now, from: call.agent, to: by }]
  }
  const talking = talkedIn(call, by)
  if (by !== talking.agent) throw new Refusal('call.not-yours')
  if (talking.consult === null) throw new Refusal('call.not-asking')
  if (type === 'hand-over') return [{ type: 'handed', at: now, from: by, to: talking.consult }]
  if (type === 'take-back') return [{ type: 'gone', at: now, party: talking.consult, by }]
  roomFor(talking, talking.consult)
  return [{ type: 'joined', at: now, agent: talking.consult }]
}

export function evolveConsulted(call: Call, { agent }: { readonly agent: AgentId }): Call {
  return call.phase === 'connected' ? { ...call, ...placed(call, agent), consult: agent } : call
}

export function evolveHanded(call: Call, { from, to }: Extract<TransferEvent, { type: 'handed' }>): Call {
  if (call.phase !== 'connected') return call
  return { ...call, ...placed(call, to), agent: to, hold: null, absence: without(call.absence, from) }
}

export function evolveJoined(call: Call, { agent }: { readonly agent: AgentId }): Call {
  if (call.phase !== 'connected' || agent === call.agent) return call
  const { colleagues } = placed(call, agent)
  const hold = call.consult === agent ? null : call.hold
  return { ...call, ...placed(call, agent), colleagues: [...colleagues, agent], hold }
}

/** An agent is in one place of a call: out of every other. */
function placed(call: ConnectedCall, agent: AgentId) {
  return {
    colleagues: call.colleagues.filter((each) => each !== agent),
    consult: call.consult === agent ? null : call.consult,
    ask: call.ask?.agents.includes(agent) ? null : call.ask,
    watchers: without(call.watchers, agent),
  }
}
