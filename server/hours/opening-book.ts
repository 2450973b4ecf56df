import { Refusal } from '../../protocol/errors.ts'
import type { Opening } from '../../protocol/hours/closed.ts'
import { faultsOf } from '../../protocol/hours/faults.ts'
import type { Hours } from '../../protocol/hours/hours.ts'
import { isOpen, nextClosing, nextOpening } from '../../protocol/hours/opening.ts'
import type { AgentId, Instant, Millis, ShopId } from '../../protocol/ids.ts'
import type { HoursKey, HoursStore, StoredHours } from '../ports/hours-store.ts'

/** A table that says nothing of a change is looked at again after so long. */
const LOOK_AGAIN: Millis = 24 * 60 * 60_000

export interface OpeningBookDeps {
  readonly store: Pick<HoursStore, 'all' | 'find' | 'save'>
  readonly now: () => Instant
}

/**
 * The hours of all shops, kept in memory: every page asks several times a minute, and a table is worked out once
 * between two of its changes.
 */
export interface OpeningBook {
  /** Whether a shop is open now. A desk without hours of its own keeps those of the shop. */
  opening(shop: ShopId, desk?: string | null): Opening
  /** What was saved last. */
  saved(key: HoursKey): Promise<Pick<StoredHours, 'hours' | 'version'>>
  /**
   * @param over the version that whoever saves has seen
   * @returns the version that holds now
   * @throws {Refusal} `hours.invalid` with `reason` and `path`; `hours.stale` with `version`. Nothing has changed then
   */
  save(key: HoursKey, hours: Hours | null, over: number, by: AgentId): Promise<number>
  /** Reads the store again. */
  refresh(): Promise<void>
}

interface Known {
  readonly opening: Opening
  readonly from: Instant
  readonly until: Instant
}

export async function openOpeningBook({ store, now }: OpeningBookDeps): Promise<OpeningBook> {
  let tables = new Map<string, Hours | null>()
  const known = new Map<string, Known>()

  async function refresh(): Promise<void> {
    tables = new Map((await store.all()).map((each) => [nameOf(each), each.hours]))
    known.clear()
  }

  const tableOf = (shop: ShopId, desk: string | null): Hours | null =>
    (desk === null ? null : tables.get(nameOf({ shop, desk }))) ?? tables.get(nameOf({ shop, desk: null })) ?? null

  function opening(shop: ShopId, desk: string | null = null): Opening {
    const name = nameOf({ shop, desk })
    const at = now()
    const last = known.get(name)
    if (last !== undefined && last.from <= at && at < last.until) return last.opening
    const hours = tableOf(shop, desk)
    const open = isOpen(hours, at)
    const opensAt = open ? null : nextOpening(hours, at)
    const changesAt = open ? nextClosing(hours, at) : opensAt
    const next = { open, opensAt, rings: open || hours?.ringAfterHours === true }
    known.set(name, { opening: next, from: at, until: Math.min(changesAt ?? at + LOOK_AGAIN, at + LOOK_AGAIN) })
    return next
  }

  async function save(key: HoursKey, hours: Hours | null, over: number, by: AgentId): Promise<number> {
    const [fault] = hours === null ? [] : faultsOf(hours)
    if (fault !== undefined) throw new Refusal('hours.invalid', { reason: fault.reason, path: fault.path })
    const version = over + 1
    if ((await store.save({ ...key, hours, version, savedAt: now(), savedBy: by })) === 'stale')
      throw new Refusal('hours.stale', { version: (await store.find(key))?.version ?? 0 })
    await refresh()
    return version
  }

  await refresh()
  return {
    opening,
    async saved(key) {
      const { hours, version } = (await store.find(key)) ?? { hours: null, version: 0 }
      return { hours, version }
    },
    save,
    refresh,
  }
}

function nameOf({ shop, desk }: HoursKey): string {
  return `${shop}/${desk ?? ''}`
}
