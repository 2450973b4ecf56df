import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, callId, shopId } from '../../protocol/ids.ts'
import type { BlockStore, StoredBlock } from './block-store.ts'

const [demo, other] = [shopId('demo'), shopId('other')]
const block: StoredBlock = {
  id: 'block-1',
  shop: demo,
  call: callId('call-1'),
  visit: 'hash-of-visit',
  network: 'hash-of-network',
  by: agentId('anna'),
  at: 1_000,
  until: 5_000,
}
const marks = { visit: 'hash-of-visit', network: 'hash-of-network' }
const nobody = { visit: 'another visit', network: 'another network' }

/** What every BlockStore must keep. `open` gives a new, empty store in which the calls 1 and 2 are. */
export function blockStoreContract(name: string, open: () => Promise<BlockStore & AsyncDisposable>): void {
  describe(`${name} is a BlockStore`, () => {
    let store: BlockStore & AsyncDisposable
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store[Symbol.asyncDispose]())

    it('keeps a caller out by the visit or by the network, until the time is up', async () => {
      await store.add(block)
      expect(await store.isBlocked(demo, { ...nobody, visit: marks.visit }, 4_999)).toBe(true)
      expect(await store.isBlocked(demo, { ...nobody, network: marks.network }, 4_999)).toBe(true)
      expect(await store.isBlocked(demo, nobody, 4_999)).toBe(false)
      expect(await store.isBlocked(demo, marks, 5_000)).toBe(false)
    })

    it('keeps a caller out for ever, of one shop', async () => {
      await store.add({ ...block, until: null })
      expect(await store.isBlocked(demo, marks, Number.MAX_SAFE_INTEGER)).toBe(true)
      expect(await store.isBlocked(other, marks, 1_000)).toBe(false)
    })

    it('keeps nobody out for a network that is not known', async () => {
      await store.add({ ...block, network: null })
      expect(await store.isBlocked(demo, { visit: 'another visit', network: null }, 1_000)).toBe(false)
      expect(await store.isBlocked(demo, { ...marks, network: null }, 1_000)).toBe(true)
    })

    it('lists those that hold, newest first, and has one a call', async () => {
      const second = { ...block, id: 'block-2', call: callId('call-2'), at: 2_000, until: null }
      await store.add(block)
      await store.add(second)
      expect(await store.list(demo, 4_999)).toEqual([second, block])
      expect(await store.list(demo, 5_000)).toEqual([second])
      expect(await store.list(other, 0)).toEqual([])
      const longer = { ...block, id: 'block-3', at: 3_000, until: 9_000 }
      await store.add(longer)
      expect(await store.list(demo, 4_000)).toEqual([longer, second])
    })

    it('lets a caller in again, by the hand of their own shop alone', async () => {
      await store.add(block)
      expect(await store.remove(other, block.id)).toBeUndefined()
      expect(await store.isBlocked(demo, marks, 1_000)).toBe(true)
      expect(await store.remove(demo, block.id)).toEqual(block)
      expect(await store.remove(demo, block.id)).toBeUndefined()
      expect(await store.isBlocked(demo, marks, 1_000)).toBe(false)
    })

    it('remembers the network of a call for a while', async () => {
      expect(await store.networkOf(callId('call-1'))).toBeNull()
      await store.mark(callId('call-1'), 'hash-of-network', 1_000)
      await store.mark(callId('call-1'), 'hash-of-network', 1_000)
      expect(await store.networkOf(callId('call-1'))).toBe('hash-of-network')
      await store.forget(1_000)
      expect(await store.networkOf(callId('call-1'))).toBe('hash-of-network')
      await store.forget(1_001)
      expect(await store.networkOf(callId('call-1'))).toBeNull()
    })

    it('forgets blocks whose time was up, and none that hold', async () => {
      await store.add(block)
      await store.add({ ...block, id: 'block-2', call: callId('call-2'), until: null })
      await store.forget(5_001)
      expect((await store.list(demo, 0)).map(({ id }) => id)).toEqual(['block-2'])
    })
  })
}
