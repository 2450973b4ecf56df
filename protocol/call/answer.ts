import { Refusal } from '../errors.ts'
import type { AgentId, Instant } from '../ids.ts'
import { type Absence, type Call, type CallFacts, type ConnectedCall, factsOf } from './call.ts'
import type { Context } from './command.ts'
import { saidIn } from './say.ts'
import { answerAsk, type TransferEvent } from './transfer.ts'

export interface AnswerCommand {
  readonly type: 'answer'
  readonly agent: AgentId
}

export interface AnswerEvent {
  readonly type: 'answered'
  readonly at: Instant
  readonly agent: AgentId
  /** The seat of a shopper whose page reloads just now is kept until then; `null` while they are on the line. */
  readonly shopperAwayUntil: Instant | null
}

/** R1, R2, R6, A2 */
export function decideAnswer(
  call: Call,
  { agent }: AnswerCommand,
  { now, limits }: Context,
): (AnswerEvent | TransferEvent)[] {
  if (call.phase === 'connected') {
    if (call.ask?.agents.includes(agent)) return answerAsk(call, agent, now)
    if (call.agent === agent || call.consult === agent || call.colleagues.includes(agent)) return []
    throw new Refusal('call.taken', { by: call.agent })
  }
  if (call.phase === 'ended')
    throw call.agent === null ? new Refusal('call.over') : new Refusal('call.taken', { by: call.agent })
  if (call.phase !== 'ringing') throw new Refusal('call.not-ringing')
  if (!call.agents.includes(agent)) throw new Refusal('call.not-yours')
  const shopperAwayUntil = call.shopperAwayUntil === null ? null : now + limits.grace
  return [{ type: 'answered', at: now, agent, shopperAwayUntil }]
}

export function evolveAnswered(call: Call, { agent, at, shopperAwayUntil }: AnswerEvent): Call {
  if (call.phase !== 'ringing') return call
  const absence = shopperAwayUntil === null ? {} : { shopper: shopperAwayUntil }
  return { ...connect(call, agent, at, absence), ...saidIn(call) }
}

/** A call of two, as it is right after the answer. */
export function connect(facts: CallFacts, agent: AgentId, since: Instant, absence: Absence = {}): ConnectedCall {
  return {
    phase: 'connected',
    ...factsOf(facts),
    agent,
    colleagues: [],
    consult: null,
    ask: null,
    shopperIn: true,
    guests: {},
    watchers: {},
    since,
    hold: null,
    absence,
  }
}
