import type { DialledCall } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { replay } from '../../protocol/call/evolve.ts'
import { agentId, type CallId, callId, MAIN_DESK, visitId } from '../../protocol/ids.ts'
import type { PageContext } from '../../protocol/page-context.ts'
import { boots, type Fixture } from './fixture.ts'

export const page: PageContext = { url: 'https://boots.example/ridge', product: { name: 'Ridge Boot' } }

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
