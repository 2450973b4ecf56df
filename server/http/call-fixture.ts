import type { DialledCall } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { replay } from '../../protocol/call/evolve.ts'
import {
  agentId,
  type CallId,
  callId,
  MAIN_DESK,
  type ShopId,
  shopId,
  type VisitId,
  visitId,
} from '../../protocol/ids.ts'
import type { PageContext } from '../../protocol/page-context.ts'
import { boots, type Fixture } from './fixture.ts'

export const page: PageContext = { url: 'https://boots.example/ridge', product: { name: 'Ridge Boot' } }

/** A call that rings at somebody. */
export async function waits(
  { stores, clock: { now: at } }: Fixture,
  id: CallId,
  visit: VisitId,
  shop: ShopId = shopId('demo'),
): Promise<void> {
  const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
  const place = { priority: 0, since: at, until: at + 600_000, overflow: null }
  const facts = { id, shop, visit, shopper, page, dialledAt: at, desk: MAIN_DESK }
  const events: CallEvent[] = [
    { type: 'dialled', at, ...facts, place },
    { type: 'offered', at, agents: [agentId('a-anna')], until: at + 20_000 },
  ]
  await stores.calls.commit({ id, expected: 0, events, next: replay(events) as DialledCall, effects: [] })
}

/** What comes next in a call. */
export async function goesOn({ stores }: Fixture, id: CallId, ...events: readonly CallEvent[]): Promise<void> {
  const { call, seq } = await stores.calls.load(id)
  const next = replay(events, call) as DialledCall
  await stores.calls.commit({ id, expected: seq, events, next, effects: [] })
}

/** A call of the shop `boots` in which the one called `agent` talked. */
export async function talked({ stores }: Fixture, name: string, at: number, seen: PageContext = page): Promise<CallId> {
  const id = callId(name)
  const visit = visitId(`visit of ${name}`)
  const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
  const place = { priority: 0, since: at, until: at + 600_000, overflow: null }
  const agent = agentId('agent')
  const events: CallEvent[] = [
    { type: 'dialled', id, shop: boots, visit, shopper, page: seen, dialledAt: at, at, desk: MAIN_DESK, place },
    { type: 'offered', at, agents: [agent], until: at + 20_000 },
    { type: 'answered', at: at + 4_000, agent, shopperAwayUntil: null },
    { type: 'ended', at: at + 64_000, outcome: 'hung-up', by: 'shopper', agent, talked: 60_000 },
  ]
  await stores.calls.commit({ id, expected: 0, events, next: replay(events) as DialledCall, effects: [] })
  return id
}
