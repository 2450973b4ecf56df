import { Refusal } from '../../protocol/errors.ts'
import type { AgentId, Instant, ShopId } from '../../protocol/ids.ts'
import type { SavedWays, Ways } from '../../protocol/rest/ways.ts'
import { type ShownWay, wayKinds, wayOf } from '../../protocol/ways.ts'
import type { WaysStore } from '../ports/ways-store.ts'

export interface WayBookDeps {
  readonly store: WaysStore
  readonly now: () => Instant
}

/** The other ways to reach all shops, kept in memory. */
export interface WayBook {
  /** As a page shows them; none where the owner wrote none. */
  waysOf(shop: ShopId): readonly ShownWay[]
  /** What was saved last. */
  saved(shop: ShopId): Promise<SavedWays>
  /**
   * @param over the version that whoever saves has seen
   * @returns the version that holds now
   * @throws {Refusal} `ways.invalid` with `path`; `ways.stale` with `version`. Nothing has changed then
   */
  save(shop: ShopId, ways: Ways, over: number, by: AgentId): Promise<number>
}

export async function openWayBook({ store, now }: WayBookDeps): Promise<WayBook> {
  let known = new Map<ShopId, readonly ShownWay[]>()

  async function refresh(): Promise<void> {
    known = new Map((await store.all()).map(({ shop, ways }) => [shop, shownWays(ways)]))
  }

  await refresh()
  return {
    waysOf: (shop) => known.get(shop) ?? [],
    async saved(shop) {
      const { ways, version } = (await store.find(shop)) ?? { ways: {}, version: 0 }
      return { ways, version }
    },
    async save(shop, ways, over, by) {
      const wrong = wayKinds.find((kind) => ways[kind] !== undefined && wayOf(kind, ways[kind]) === null)
      if (wrong !== undefined) throw new Refusal('ways.invalid', { path: `/${wrong}` })
      const version = over + 1
      if ((await store.save({ shop, ways, version, savedAt: now(), savedBy: by })) === 'stale')
        throw new Refusal('ways.stale', { version: (await store.find(shop))?.version ?? 0 })
      await refresh()
      return version
    },
  }
}

function shownWays(ways: Ways): readonly ShownWay[] {
  return wayKinds.map((kind) => wayOf(kind, ways[kind] ?? '')).filter((way) => way !== null)
}
