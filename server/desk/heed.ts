import type { Call } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import type { AgentId, ShopId } from '../../protocol/ids.ts'
import { shopOf } from '../calls/shop-of.ts'
import type { Desk } from './desk.ts'
import type { Lines } from './lines.ts'
import type { Router } from './router.ts'

export interface HeedDeps {
  readonly desk: Pick<Desk, 'heeded' | 'missed'>
  readonly lines: Pick<Lines, 'talked'>
  readonly router: Pick<Router, 'look'>
  /** Somebody begins to talk, and so is rung from within no other call. */
  readonly begins: (agent: AgentId) => void
  /** Three calls in a row rang at them in vain (Q9). */
  readonly setAway: (agent: AgentId) => void
  readonly changed: (shop: ShopId) => void
}

/** Events that change nothing for the desk. */
const quiet: ReadonlySet<CallEvent['type']> = new Set(['walked', 'noted', 'said'])

/** What the desk learns from an event of a call. */
export function heed(event: CallEvent, before: Call, deps: HeedDeps): void {
  const shop = shopOf(event, before)
  if (shop !== null) deps.changed(shop)
  if (quiet.has(event.type)) return
  if (event.type === 'answered' || event.type === 'declined' || event.type === 'ask-declined')
    deps.desk.heeded(event.agent)
  const taker = takerOf(event)
  if (taker !== null) deps.begins(taker)
  for (const agent of passedOn(event, before)) if (deps.desk.missed(agent)) deps.setAway(agent)
  if (event.type === 'ended' && event.talked > 0 && 'shop' in before)
    deps.lines.talked(before.shop, { desk: before.desk, talked: event.talked })
  if (shop !== null) deps.router.look(shop)
}

/** At whom a call rang in vain. */
function passedOn(event: CallEvent, before: Call): readonly AgentId[] {
  const missed = event.type === 'passed' || (event.type === 'ended' && event.outcome === 'missed')
  return missed && before.phase === 'ringing' ? before.agents : []
}

/** Who begins to talk with an event. */
function takerOf(event: CallEvent): AgentId | null {
  if (event.type === 'handed') return event.to
  return event.type === 'answered' || event.type === 'consulted' || event.type === 'joined' ? event.agent : null
}
