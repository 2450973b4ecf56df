import { type Lines, type LinesDeps, lines } from '../desk/lines.ts'
import type { CallStore } from '../ports/call-store.ts'
import type { People } from './people.ts'

export interface OpenLinesDeps extends Pick<LinesDeps, 'rulesOf' | 'atCounter' | 'failed'> {
  readonly store: Pick<CallStore, 'waiting' | 'history'>
  readonly people: Pick<People, 'shopper' | 'agentsOf'>
}

/** The lines over the store, told to those who are connected. */
export function openLines({ store, people, ...deps }: OpenLinesDeps): Lines {
  return lines({
    ...deps,
    waiting: async (shop) => (await store.waiting(shop)).map(({ call }) => call),
    talks: async (shop) => {
      const ended = await store.history({ shop, before: Number.MAX_SAFE_INTEGER, limit: 200 })
      return ended.flatMap(({ call }) => (call.talked > 0 ? [call] : []))
    },
    tellShopper: (call, line) => people.shopper(call.visit)?.notice('line', { call: call.id, line }),
    tellAgents(shop, length) {
      for (const each of people.agentsOf(shop)) each.notice('waiting', length)
    },
  })
}
