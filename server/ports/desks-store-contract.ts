import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, deskId, shopId } from '../../protocol/ids.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import type { DesksStore, StoredDesks } from './desks-store.ts'

export const sales: DeskSettings = {
  id: deskId('sales'),
  name: 'Sales',
  members: [agentId('anna'), agentId('ben')],
  strategy: 'longest-idle',
  ring: 20,
  wrapUp: 30,
  line: 10,
  wait: 300,
  overflow: { after: 60, to: deskId('support') },
  languages: ['it'],
  pages: ['/boots/*'],
  priority: 0,
}

/** What every store of desks keeps, whatever it is made of. `shops` are there already. */
export function desksStoreContract(
  name: string,
  open: (shops: readonly string[]) => Promise<DesksStore & AsyncDisposable>,
): void {
  const [boots, hats] = [shopId('boots'), shopId('hats')]
  const stored = (version: number, shop = boots, label = 'Sales'): StoredDesks => ({
    shop,
    desks: [{ ...sales, name: label }],
    asks: version > 1,
    version,
    savedAt: 1_764_000_000_000 + version,
    savedBy: agentId('anna'),
  })

  describe(`${name} is a DesksStore`, () => {
    let store: DesksStore & AsyncDisposable
    beforeEach(async () => {
      store = await open(['boots', 'hats'])
    })
    afterEach(() => store[Symbol.asyncDispose]())

    it('knows nothing before anything was saved', async () => {
      expect([await store.all(), await store.find(boots), await store.versions(boots)]).toEqual([[], undefined, []])
    })

    it('gives back what was saved last, to the letter, and keeps who saved what before', async () => {
      expect(await store.save(stored(1))).toBe('saved')
      expect(await store.save(stored(2, boots, 'Shop floor'))).toBe('saved')
      expect(await store.find(boots)).toEqual(stored(2, boots, 'Shop floor'))
      expect(await store.versions(boots)).toEqual([stored(2, boots, 'Shop floor'), stored(1)])
    })

    it('lets one of many win who save over the same version at once, and refuses any other version', async () => {
      await store.save(stored(1))
      const labels = ['A', 'B', 'C']
      const results = await Promise.all(labels.map((label) => store.save(stored(2, boots, label))))
      expect(results.toSorted()).toEqual(['saved', 'stale', 'stale'])
      expect(await store.find(boots)).toEqual(stored(2, boots, labels[results.indexOf('saved')]))
      expect(await store.save(stored(4))).toBe('stale')
    })

    it('keeps shops apart', async () => {
      await store.save(stored(1))
      await store.save(stored(1, hats, 'Hats'))
      await store.save(stored(2, hats, 'More hats'))
      const all = await store.all()
      expect(all).toHaveLength(2)
      expect(all).toEqual(expect.arrayContaining([stored(1), stored(2, hats, 'More hats')]))
    })
  })
}
