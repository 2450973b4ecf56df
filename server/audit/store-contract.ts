import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { ChangeStore, StoredChange } from './store.ts'

const boots = shopId('boots')
const hats = shopId('hats')

function changed(id: string, more: Partial<StoredChange> = {}): StoredChange {
  return {
    id,
    shop: boots,
    at: 1_000,
    by: agentId('anna'),
    byName: 'Anna',
    kind: 'role',
    target: { id: 'ben', name: 'Ben' },
    before: 'agent',
    after: 'supervisor',
    cut: false,
    ...more,
  }
}

/** What every store of changes keeps, whatever it is made of. `shops` are there already. */
export function changeStoreContract(
  name: string,
  open: (shops: readonly string[]) => Promise<ChangeStore & AsyncDisposable>,
): void {
  describe(`${name} is a ChangeStore`, () => {
    let store: ChangeStore & AsyncDisposable
    beforeEach(async () => {
      store = await open([boots, hats])
    })
    afterEach(() => store[Symbol.asyncDispose]())

    it('gives back every kind of value to the letter', async () => {
      const values = [null, false, 0, '', 'żółw', ['a'], { week: { mon: [{ from: '09:00', to: '18:00' }] } }]
      const all = values.map((before, index) => changed(`c-${index}`, { before, after: values.at(-1 - index) }))
      for (const each of all) await store.add(each)
      expect(await store.list({ shop: boots, limit: 50 })).toEqual(all.toReversed())
    })

    it('lists the newest first, page by page, those of one shop alone', async () => {
      for (const id of ['c-2', 'c-1', 'c-3']) await store.add(changed(id))
      await store.add(changed('c-4', { shop: hats }))
      const ids = async (query: { readonly before?: string; readonly limit: number }) =>
        (await store.list({ shop: boots, ...query })).map(({ id }) => id)
      expect(await ids({ limit: 2 })).toEqual(['c-3', 'c-2'])
      expect(await ids({ limit: 2, before: 'c-2' })).toEqual(['c-1'])
      expect(await ids({ limit: 2, before: 'c-1' })).toEqual([])
    })

    it('finds those of one person, of one kind, and of both', async () => {
      const ben = { by: agentId('ben'), byName: 'Ben' }
      await store.add(changed('c-1'))
      await store.add(changed('c-2', ben))
      await store.add(changed('c-3', { ...ben, kind: 'hours', target: { id: null, name: '' }, cut: true }))
      const ids = async (query: Pick<Parameters<ChangeStore['list']>[0], 'by' | 'kind'>) =>
        (await store.list({ shop: boots, limit: 9, ...query })).map(({ id }) => id)
      expect(await ids({ by: agentId('ben') })).toEqual(['c-3', 'c-2'])
      expect(await ids({ kind: 'role' })).toEqual(['c-2', 'c-1'])
      expect(await ids({ kind: 'role', by: agentId('ben') })).toEqual(['c-2'])
    })

    it('names those who have changed something, by their last name', async () => {
      await store.add(changed('c-1', { by: agentId('zoe'), byName: 'Zoe' }))
      await store.add(changed('c-2', { byName: 'Ann' }))
      await store.add(changed('c-3', { byName: 'Anna' }))
      await store.add(changed('c-4', { shop: hats, by: agentId('cleo'), byName: 'Cleo' }))
      expect(await store.authors(boots)).toEqual([
        { agent: 'anna', name: 'Anna' },
        { agent: 'zoe', name: 'Zoe' },
      ])
    })

    it('forgets what is older than an instant, and nothing else', async () => {
      await store.add(changed('c-1', { at: 999 }))
      await store.add(changed('c-2', { at: 1_000 }))
      await store.forget(1_000)
      expect((await store.list({ shop: boots, limit: 9 })).map(({ id }) => id)).toEqual(['c-2'])
    })
  })
}
