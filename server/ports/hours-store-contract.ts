import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { daily } from '../../protocol/hours/tables.ts'
import { agentId, shopId } from '../../protocol/ids.ts'
import type { HoursKey, HoursStore, StoredHours } from './hours-store.ts'

/** What every store of hours keeps, whatever it is made of. `shops` are there already. */
export function hoursStoreContract(
  name: string,
  open: (shops: readonly string[]) => Promise<HoursStore & AsyncDisposable>,
): void {
  const boots: HoursKey = { shop: shopId('boots'), desk: null }
  const repairs: HoursKey = { shop: shopId('boots'), desk: 'repairs' }
  const hats: HoursKey = { shop: shopId('hats'), desk: null }
  const stored = (key: HoursKey, version: number, text = '09:00-18:00'): StoredHours => ({
    ...key,
    version,
    hours: daily(text, { exceptions: { '2026-12-25': '' } }),
    savedAt: 1_764_000_000_000 + version,
    savedBy: agentId('anna'),
  })

  describe(`${name} is an HoursStore`, () => {
    let store: HoursStore & AsyncDisposable
    beforeEach(async () => {
      store = await open(['boots', 'hats'])
    })
    afterEach(() => store[Symbol.asyncDispose]())

    it('knows nothing before anything was saved', async () => {
      expect([await store.all(), await store.find(boots), await store.versions(boots)]).toEqual([[], undefined, []])
    })

    it('gives back what was saved last, to the letter', async () => {
      expect(await store.save(stored(boots, 1))).toBe('saved')
      expect(await store.save(stored(boots, 2, '10:00-19:00'))).toBe('saved')
      expect(await store.find(boots)).toEqual(stored(boots, 2, '10:00-19:00'))
    })

    it('keeps who saved what before', async () => {
      await store.save(stored(boots, 1))
      await store.save({ ...stored(boots, 2), hours: null, savedBy: agentId('ben') })
      expect(await store.versions(boots)).toEqual([
        { ...stored(boots, 2), hours: null, savedBy: agentId('ben') },
        stored(boots, 1),
      ])
    })

    it('refuses a version that is not the next one', async () => {
      await store.save(stored(boots, 1))
      expect(await store.save(stored(boots, 1, '10:00-19:00'))).toBe('stale')
      expect(await store.save(stored(boots, 3, '10:00-19:00'))).toBe('stale')
      expect(await store.find(boots)).toEqual(stored(boots, 1))
    })

    it('lets one of many win who save over the same version at once', async () => {
      await store.save(stored(boots, 1))
      const texts = ['10:00-11:00', '11:00-12:00', '12:00-13:00', '13:00-14:00']
      const results = await Promise.all(texts.map((text) => store.save(stored(boots, 2, text))))
      expect(results.toSorted()).toEqual(['saved', 'stale', 'stale', 'stale'])
      const winner = texts[results.indexOf('saved')] ?? ''
      expect(await store.find(boots)).toEqual(stored(boots, 2, winner))
    })

    it('keeps shops and desks apart', async () => {
      await store.save(stored(boots, 1))
      await store.save(stored(repairs, 1, '10:00-12:00'))
      await store.save(stored(hats, 1, '11:00-12:00'))
      await store.save(stored(hats, 2, '11:30-12:00'))
      expect(await store.find(repairs)).toEqual(stored(repairs, 1, '10:00-12:00'))
      const all = await store.all()
      expect(all).toHaveLength(3)
      expect(all).toEqual(
        expect.arrayContaining([stored(boots, 1), stored(repairs, 1, '10:00-12:00'), stored(hats, 2, '11:30-12:00')]),
      )
    })
  })
}
