import type { Limits } from '../../protocol/call/limits.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { AgentId, DeskId, Instant, ShopId } from '../../protocol/ids.ts'
import type { DeskSettings, SavedDesks } from '../../protocol/rest/desks.ts'
import type { DesksStore } from '../ports/desks-store.ts'
import { type DeskRules, mainDesk } from './rules.ts'

export interface DeskBookDeps {
  readonly store: Pick<DesksStore, 'all' | 'find' | 'save'>
  readonly now: () => Instant
  /** What holds where a desk says nothing else. */
  readonly limits: Limits
}

/** The desks of all shops, kept in memory: every call asks, and settings change a few times a year. */
export interface DeskBook {
  /** One at least, the first choice first. */
  desksOf(shop: ShopId): readonly DeskRules[]
  /** The rules of a desk; of the first one where it is gone, so that its calls go on. */
  rulesOf(shop: ShopId, desk: DeskId): DeskRules
  /** Whether a shopper is asked what it is about, where nothing else chooses a desk. */
  asksWhat(shop: ShopId): boolean
  /** What was saved last. */
  saved(shop: ShopId): Promise<SavedDesks>
  /**
   * @param over the version that whoever saves has seen
   * @returns the version that holds now
   * @throws {Refusal} `desks.invalid` with `reason` and `path`; `desks.stale` with `version`. Nothing has changed then
   */
  save(shop: ShopId, what: Omit<SavedDesks, 'version'>, over: number, by: AgentId): Promise<number>
  /** Reads the store again. */
  refresh(): Promise<void>
}

export async function openDeskBook({ store, now, limits }: DeskBookDeps): Promise<DeskBook> {
  const main = [mainDesk(limits)] as const
  let known = new Map<ShopId, readonly [DeskRules, ...DeskRules[]]>()

  let asking = new Set<ShopId>()

  async function refresh(): Promise<void> {
    const all = await store.all()
    asking = new Set(all.filter(({ asks }) => asks).map(({ shop }) => shop))
    known = new Map(
      all.flatMap(({ shop, desks }) => {
        const [first, ...others] = desks.map((each) => rulesOf(each, limits))
        return first === undefined ? [] : [[shop, [first, ...others]] as const]
      }),
    )
  }

  await refresh()
  return {
    desksOf: (shop) => known.get(shop) ?? main,
    rulesOf(shop, desk) {
      const desks = known.get(shop) ?? main
      return desks.find(({ id }) => id === desk) ?? desks[0]
    },
    asksWhat: (shop) => asking.has(shop),
    async saved(shop) {
      const { desks, asks, version } = (await store.find(shop)) ?? { desks: [], asks: false, version: 0 }
      return { desks: [...desks], version, ...(asks && { asks }) }
    },
    async save(shop, { desks, asks = false }, over, by) {
      const fault = faultOf(desks)
      if (fault !== null) throw new Refusal('desks.invalid', fault)
      const version = over + 1
      if ((await store.save({ shop, desks, asks, version, savedAt: now(), savedBy: by })) === 'stale')
        throw new Refusal('desks.stale', { version: (await store.find(shop))?.version ?? 0 })
      await refresh()
      return version
    },
    refresh,
  }
}

function rulesOf(settings: DeskSettings, limits: Limits): DeskRules {
  const {
    id,
    name,
    names = {},
    members,
    strategy,
    ring,
    wrapUp,
    line,
    wait,
    overflow,
    languages,
    pages,
    priority,
  } = settings
  return {
    id,
    name,
    names,
    members,
    strategy,
    limits: {
      ...limits,
      ring: ring * 1_000,
      wait: wait * 1_000,
      overflow: overflow === null ? null : { after: overflow.after * 1_000, to: overflow.to },
    },
    line,
    wrapUp: wrapUp * 1_000,
    languages,
    pages,
    priority,
  }
}

/** What a schema cannot say: names and ids once each, and an overflow to another desk that exists. */
function faultOf(desks: readonly DeskSettings[]): { readonly reason: string; readonly path: string } | null {
  const ids = desks.map(({ id }) => id)
  for (const [index, { id, name, overflow }] of desks.entries()) {
    if (ids.indexOf(id) !== index) return { reason: 'repeated', path: `/${index}/id` }
    if (desks.findIndex((each) => each.name === name) !== index) return { reason: 'repeated', path: `/${index}/name` }
    if (overflow !== null && (overflow.to === id || !ids.includes(overflow.to)))
      return { reason: 'overflow', path: `/${index}/overflow/to` }
  }
  return null
}
