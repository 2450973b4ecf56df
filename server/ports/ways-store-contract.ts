import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { StoredWays, WaysStore } from './ways-store.ts'

/** What every store of ways keeps, whatever it is made of. `shops` are there already. */
export function waysStoreContract(
  name: string,
  open: (shops: readonly string[]) => Promise<WaysStore & AsyncDisposable>,
): void {
  const [boots, hats] = [shopId('boots'), shopId('hats')]
  const stored = (version: number, shop = boots, phone = '+39 02 1234567'): StoredWays => ({
    shop,
    ways: { phone, email: 'hello@boots.example' },
    version,
    savedAt: 1_764_000_000_000 + version,
    savedBy: agentId('anna'),
  })

  describe(`${name} is a WaysStore`, () => {
    let store: WaysStore & AsyncDisposable
    beforeEach(async () => {
      store = await open(['boots', 'hats'])
    })
    afterEach(() => store[Symbol.asyncDispose]())

    it('knows nothing before anything was saved', async () => {
      expect([await store.all(), await store.find(boots)]).toEqual([[], undefined])
    })

    it('gives back what was saved last, to the letter', async () => {
      expect(await store.save(stored(1))).toBe('saved')
      expect(await store.save({ ...stored(2), ways: {} })).toBe('saved')
      expect(await store.find(boots)).toEqual({ ...stored(2), ways: {} })
    })

    it('lets one of many win who save over the same version at once, and refuses any other version', async () => {
      await store.save(stored(1))
      const phones = ['111', '222', '333']
      const results = await Promise.all(phones.map((phone) => store.save(stored(2, boots, phone))))
      expect(results.toSorted()).toEqual(['saved', 'stale', 'stale'])
      expect(await store.find(boots)).toEqual(stored(2, boots, phones[results.indexOf('saved')]))
      expect(await store.save(stored(4))).toBe('stale')
    })

    it('keeps shops apart', async () => {
      await store.save(stored(1))
      await store.save(stored(1, hats, '222'))
      await store.save(stored(2, hats, '333'))
      const all = await store.all()
      expect(all).toHaveLength(2)
      expect(all).toEqual(expect.arrayContaining([stored(1), stored(2, hats, '333')]))
    })
  })
}
