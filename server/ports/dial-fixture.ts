import { type DialledCall, idle } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { replay } from '../../protocol/call/evolve.ts'
import { type CallId, MAIN_DESK, type ShopId, visitId } from '../../protocol/ids.ts'
import type { Commit } from './call-store.ts'

/** The commit of a dial that finds nobody. */
export function dialOf(id: CallId, shop: ShopId): Commit {
  const page = { url: 'https://shop.example/boots' }
  const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
  const place = { priority: 0, since: 1_000, until: 601_000, overflow: null }
  const facts = { id, shop, visit: visitId(`visit of ${id}`), shopper, page, dialledAt: 1_000, desk: MAIN_DESK }
  const events: readonly CallEvent[] = [{ type: 'dialled', ...facts, at: 1_000, place }]
  return { id, expected: 0, events, next: replay(events, idle) as DialledCall, effects: [] }
}
