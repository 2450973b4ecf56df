import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DialledCall } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { replay } from '../../protocol/call/evolve.ts'
import {
  type AgentId,
  agentId,
  type CallId,
  callId,
  deskId,
  MAIN_DESK,
  shopId,
  type VisitId,
  visitId,
} from '../../protocol/ids.ts'
import type { CallStore, Commit, HistoryFilter } from './call-store.ts'
import type { NoteStore } from './note-store.ts'

const anna = agentId('anna')
const ben = agentId('ben')

function dialled(id: CallId, visit: VisitId, agents: readonly AgentId[] = [anna], at = 1_000): readonly CallEvent[] {
  const page = { url: 'https://shop.example/boots' }
  const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
  const place = { priority: 0, since: at, until: at + 600_000, overflow: null }
  return [
    { type: 'dialled', id, shop: shopId('demo'), visit, shopper, page, dialledAt: at, at, desk: MAIN_DESK, place },
    { type: 'offered', at, agents, until: at + 20_000 },
  ]
}

function answered(agent: AgentId): CallEvent {
  return { type: 'answered', at: 2_000, agent, shopperAwayUntil: null }
}

function walkedTo(name: string, url: string): CallEvent {
  return { type: 'walked', at: 3_000, page: { url, product: { name } } }
}

function ended(agent: AgentId | null): CallEvent {
  return { type: 'ended', at: 9_000, outcome: 'hung-up', by: 'shopper', agent, talked: 7_000 }
}

/** What every CallStore must keep, however it stores. `open` gives a new, empty store each time, with its notes. */
export function callStoreContract(name: string, open: () => Promise<CallStore & { readonly notes: NoteStore }>): void {
  describe(`${name} is a CallStore`, () => {
    let store: CallStore & { readonly notes: NoteStore }
    const first = callId('call-1')
    const second = callId('call-2')

    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store[Symbol.asyncDispose]())

    async function commit(id: CallId, events: readonly CallEvent[], effects: Commit['effects'] = []) {
      const { call, seq } = await store.load(id)
      return store.commit({ id, expected: seq, events, next: replay(events, call) as DialledCall, effects })
    }

    it('has an idle call for an id that nobody dialled', async () => {
      expect(await store.load(first)).toEqual({ call: { phase: 'idle' }, seq: 0 })
    })

    it('gives back the call that its events tell', async () => {
      await commit(first, dialled(first, visitId('v1')))
      await commit(first, [answered(anna)])
      const { call, seq } = await store.load(first)
      expect(seq).toBe(3)
      expect(call).toEqual(replay(await store.events(first)))
      expect(call.phase).toBe('connected')
    })

    it('refuses a commit whose sequence is not the next one, and keeps nothing of it', async () => {
      await commit(first, dialled(first, visitId('v1'), [anna, ben]))
      const { call, seq } = await store.load(first)
      const take = (agent: AgentId): Commit => ({
        id: first,
        expected: seq,
        events: [answered(agent)],
        next: replay([answered(agent)], call) as DialledCall,
        effects: [{ kind: 'route' }],
      })
      const results = await Promise.all([store.commit(take(anna)), store.commit(take(ben))])
      expect(results.toSorted()).toEqual(['committed', 'stale'])
      expect(await store.events(first)).toHaveLength(3)
      expect(await store.unsettled(10)).toHaveLength(1)
    })

    it('refuses a second dial of the same id', async () => {
      await commit(first, dialled(first, visitId('v1')))
      const events = dialled(first, visitId('v2'))
      expect(
        await store.commit({ id: first, expected: 0, events, next: replay(events) as DialledCall, effects: [] }),
      ).toBe('stale')
    })

    it('lets one visitor hold one live call', async () => {
      await commit(first, dialled(first, visitId('v1')))
      expect(await commit(second, dialled(second, visitId('v1')))).toBe('visit-has-call')
      expect(await store.load(second)).toEqual({ call: { phase: 'idle' }, seq: 0 })
      await commit(first, [ended(null)])
      expect(await commit(second, dialled(second, visitId('v1')))).toBe('committed')
    })

    it('lets one agent talk in one call', async () => {
      await commit(first, dialled(first, visitId('v1')))
      await commit(second, dialled(second, visitId('v2')))
      expect(await commit(first, [answered(anna)])).toBe('committed')
      expect(await commit(second, [answered(anna)])).toBe('agent-talks')
      expect((await store.load(second)).call.phase).toBe('ringing')
      await commit(first, [ended(anna)])
      expect(await commit(second, [answered(anna)])).toBe('committed')
    })

    it('lets one agent talk in one call, whatever part they play in it', async () => {
      await commit(first, dialled(first, visitId('v1')))
      await commit(second, dialled(second, visitId('v2'), [ben]))
      await commit(first, [answered(anna)])
      await commit(second, [answered(ben)])
      const until = 30_000
      await commit(first, [{ type: 'asked', at: 3_000, by: anna, wish: 'join', agents: [ben], desk: null, until }])
      expect((await store.liveOfAgent(ben)).map(({ call }) => call.id)).toEqual([first, second])
      expect(await commit(first, [{ type: 'joined', at: 4_000, agent: ben }])).toBe('agent-talks')
      await commit(second, [ended(ben)])
      expect(await commit(first, [{ type: 'joined', at: 4_000, agent: ben }])).toBe('committed')
      expect((await store.liveOfAgent(ben)).map(({ call }) => call.id)).toEqual([first])
    })

    it('lists the calls of a shop that wait, and knows with whom a visitor spoke last', async () => {
      const [line = dialled(second, visitId('v2'), [anna], 500)[0]] = dialled(second, visitId('v2'), [anna], 500)
      await commit(first, dialled(first, visitId('v1')))
      await commit(second, line === undefined ? [] : [line])
      const waiting = await store.waiting(shopId('demo'))
      expect(waiting.map(({ call }) => [call.id, call.phase])).toEqual([
        [second, 'queued'],
        [first, 'ringing'],
      ])
      expect(await store.waiting(shopId('other'))).toEqual([])
      expect(await store.lastAgentOf(visitId('v1'))).toBeNull()
      await commit(first, [answered(anna)])
      expect((await store.waiting(shopId('demo'))).map(({ call }) => call.id)).toEqual([second])
      expect(await store.lastAgentOf(visitId('v1'))).toBe(anna)
    })

    it('finds live calls by visit and by agent, oldest first', async () => {
      await commit(second, dialled(second, visitId('v2'), [anna, ben], 2_000))
      await commit(first, dialled(first, visitId('v1'), [anna], 1_000))
      expect((await store.live()).map(({ call }) => call.id)).toEqual([first, second])
      expect((await store.liveOfVisit(visitId('v2')))?.call.id).toBe(second)
      expect(await store.liveOfVisit(visitId('v3'))).toBeUndefined()
      expect((await store.liveOfAgent(ben)).map(({ call }) => call.id)).toEqual([second])
      expect((await store.liveOfAgent(anna)).map(({ call }) => call.id)).toEqual([first, second])
    })

    it('names the calls whose deadline has come, and no other', async () => {
      await commit(first, dialled(first, visitId('v1'), [anna], 1_000))
      expect(await store.due(20_999)).toEqual([])
      expect(await store.due(21_000)).toEqual([first])
      await commit(first, [answered(anna)])
      expect(await store.due(99_000)).toEqual([])
    })

    it('keeps the effects of a commit until they are settled', async () => {
      await commit(first, dialled(first, visitId('v1')), [{ kind: 'ring', agents: [anna] }])
      expect(await store.unsettled(10)).toEqual([{ id: first, seq: 2, effects: [{ kind: 'ring', agents: [anna] }] }])
      await store.settle(first, 2)
      expect(await store.unsettled(10)).toEqual([])
    })

    it('lists ended calls newest first, page by page, of one shop', async () => {
      for (const [index, id] of [first, second].entries()) {
        await commit(id, dialled(id, visitId('v1'), [anna], 1_000 * (index + 1)))
        await commit(id, [ended(null)])
      }
      const all = await store.history({ shop: shopId('demo'), before: 10_000, limit: 10 })
      expect(all.map(({ call }) => call.id)).toEqual([second, first])
      expect(await store.history({ shop: shopId('demo'), before: 2_000, limit: 10 })).toHaveLength(1)
      expect(await store.history({ shop: shopId('other'), before: 10_000, limit: 10 })).toEqual([])
      expect(await store.countByPhase()).toEqual({ queued: 0, ringing: 0, connected: 0, ended: 2 })
    })

    describe('finds ended calls', () => {
      const shop = shopId('demo')
      const query = { shop, before: 100_000, limit: 10 }
      const found = async (filter: HistoryFilter) =>
        (await store.history({ ...query, ...filter })).map(({ call }) => call.id)

      beforeEach(async () => {
        await commit(first, dialled(first, visitId('v1'), [anna], 1_000))
        await commit(first, [answered(anna), walkedTo('Ridge Boot 100%', 'https://shop.example/ridge'), ended(anna)])
        await commit(second, dialled(second, visitId('v2'), [ben], 2_000))
        await commit(second, [answered(ben), walkedTo('Żółte skarpety', 'https://shop.example/socks'), ended(ben)])
      })

      it('by who talked and at which desk', async () => {
        expect(await found({})).toEqual([second, first])
        expect(await found({ agent: anna })).toEqual([first])
        expect(await found({ desk: MAIN_DESK })).toEqual([second, first])
        expect(await found({ desk: deskId('returns') })).toEqual([])
        expect(await found({ agent: anna, text: 'socks' })).toEqual([])
      })

      it('by the product and by words of the page, in any case and alphabet', async () => {
        expect(await found({ product: 'BOOT' })).toEqual([first])
        expect(await found({ product: 'żÓŁTE' })).toEqual([second])
        expect(await found({ text: 'ridge  BOOT' })).toEqual([first])
        expect(await found({ text: 'ridge socks' })).toEqual([])
        expect(await found({ text: '   ' })).toEqual([second, first])
      })

      it('by signs that patterns use, which stand for themselves', async () => {
        expect(await found({ text: '100%' })).toEqual([first])
        expect(await found({ text: '%' })).toEqual([first])
        expect(await found({ text: 'r_dge' })).toEqual([])
        expect(await found({ text: String.raw`\ridge` })).toEqual([])
      })

      it('by what came of it and by words of the note', async () => {
        expect(await found({ result: 'sold' })).toEqual([])
        await store.notes.save({ call: first, shop, result: 'sold', text: 'Zwei PAAR, Größe 42', by: anna, at: 1 })
        expect(await found({ result: 'sold' })).toEqual([first])
        expect(await found({ result: 'spam' })).toEqual([])
        expect(await found({ text: 'größe' })).toEqual([first])
        expect(await found({ text: 'boot paar' })).toEqual([first])
      })
    })

    it('gives the live calls of one shop', async () => {
      await commit(first, dialled(first, visitId('v1')))
      expect((await store.live(shopId('demo'))).map(({ call }) => call.id)).toEqual([first])
      expect(await store.live(shopId('other'))).toEqual([])
    })

    it('says that it can be written to', async () => {
      await expect(store.check()).resolves.toBeUndefined()
    })
  })
}
