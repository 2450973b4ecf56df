import type { AgentId, Instant, Millis, ShopId } from '../../protocol/ids.ts'
import type { Colleague, Presence, Status } from '../../protocol/messages/counter.ts'
import type { Hand } from './assign.ts'

/** An agent whose browser vanished counts as there for so long: a reload or a short cut is no absence. */
export const VANISHED_AFTER: Millis = 4_000

/** So many rings in a row that an agent lets pass. */
const PATIENCE = 3

const atWork: ReadonlySet<Presence> = new Set(['available', 'busy', 'wrap-up'])
const fresh = { wrapUpUntil: 0, rungAt: 0, missed: 0 }

export interface Person {
  readonly id: AgentId
  readonly name: string
  readonly shop: ShopId
  /** Id of their photo. */
  readonly photo?: string | null
}

export interface DeskDeps {
  readonly now: () => Instant
  /** How long an agent of this shop writes up a call, in milliseconds; 0: not at all. */
  readonly wrapUpOf: (agent: AgentId, shop: ShopId) => Millis
}

/** Who is at the counter of each shop: what agents say of themselves, whether their browser is there, who talks. */
export interface Desk {
  /** Makes a person known, with the status `offline`. Known people keep their status. */
  know(person: Person): void
  /** Somebody left the shop: they are no colleague any more. */
  forget(agent: AgentId): void
  nameOf(agent: AgentId): string | undefined
  /** Id of their photo. */
  photoOf(agent: AgentId): string | undefined
  setStatus(agent: AgentId, status: Status): void
  /** The agent's leading browser came or vanished. `patience`: for how long it counts as there all the same. */
  setHere(agent: AgentId, here: boolean, patience?: Millis): void
  /** After a call comes the wrap-up, where the shop gives time for it. */
  setTalking(agent: AgentId, talking: boolean): void
  /** The agent is done with writing up, before the time is up. */
  endWrapUp(agent: AgentId): void
  /** Ends every wrap-up whose time is up. */
  sweep(): void
  /** A call rings at these agents now. */
  rung(agents: readonly AgentId[]): void
  /**
   * A call rang here in vain; after `PATIENCE` of them in a row the agent is set away.
   *
   * @returns true if it was the last one
   */
  missed(agent: AgentId): boolean
  /** The agent took or declined a call: somebody is there. */
  heeded(agent: AgentId): void
  /** Who may be rung now. */
  hands(shop: ShopId): readonly Hand[]
  isFree(agent: AgentId): boolean
  isBusy(agent: AgentId): boolean
  /** Who is at the counter: free, talking or writing up. Who may come to a call that waits. */
  atCounter(shop: ShopId): readonly AgentId[]
  /** Those who vanished for longer than they are waited for, each told once per absence. */
  vanished(): readonly AgentId[]
  isHere(agent: AgentId): boolean
  colleagues(shop: ShopId): readonly Colleague[]
  /** Something about a shop's people changed. */
  onChange(listener: (shop: ShopId) => void): void
}

interface Entry {
  readonly person: Person
  status: Status
  here: boolean
  /** Until when a browser that vanished counts as there; null while it is here, or once `vanished` told. */
  goneUntil: Instant | null
  talking: boolean
  /** Until when the last call is written up. */
  wrapUpUntil: Instant
  rungAt: Instant
  missed: number
  since: Instant
}

export function desk({ now, wrapUpOf }: DeskDeps): Desk {
  const entries = new Map<AgentId, Entry>()
  const listeners: ((shop: ShopId) => void)[] = []

  function change(agent: AgentId, apply: (entry: Entry) => void): void {
    const entry = entries.get(agent)
    if (entry === undefined) return
    const before = presenceOf(entry)
    apply(entry)
    if (presenceOf(entry) === before) return
    entry.since = now()
    for (const listener of listeners) listener(entry.person.shop)
  }

  const stateOf = (agent: AgentId) => {
    const entry = entries.get(agent)
    return entry === undefined ? 'offline' : presenceOf(entry)
  }
  const ofShop = (shop: ShopId) => [...entries.values()].filter((entry) => entry.person.shop === shop)

  return {
    know(person) {
      const known = entries.get(person.id)
      entries.set(person.id, {
        ...(known ?? { status: 'offline', here: false, goneUntil: null, talking: false, ...fresh, since: now() }),
        person,
      })
      if (known?.person.name !== person.name) for (const listener of listeners) listener(person.shop)
    },
    forget(agent) {
      const shop = entries.get(agent)?.person.shop
      if (shop === undefined) return
      entries.delete(agent)
      for (const listener of listeners) listener(shop)
    },
    nameOf: (agent) => entries.get(agent)?.person.name,
    photoOf: (agent) => entries.get(agent)?.person.photo ?? undefined,
    setStatus: (agent, status) =>
      change(agent, (entry) => {
        entry.status = status
        entry.missed = 0
      }),
    setTalking: (agent, talking) =>
      change(agent, (entry) => {
        const wrapUp = entry.talking && !talking ? wrapUpOf(agent, entry.person.shop) : 0
        entry.wrapUpUntil = wrapUp > 0 ? now() + wrapUp : 0
        entry.talking = talking
      }),
    endWrapUp: (agent) => change(agent, (entry) => (entry.wrapUpUntil = 0)),
    sweep() {
      for (const [agent, entry] of entries)
        if (entry.wrapUpUntil > 0 && entry.wrapUpUntil <= now()) change(agent, (each) => (each.wrapUpUntil = 0))
    },
    rung(agents) {
      for (const agent of agents) {
        const entry = entries.get(agent)
        if (entry !== undefined) entry.rungAt = now()
      }
    },
    missed(agent) {
      const entry = entries.get(agent)
      if (entry === undefined) return false
      entry.missed += 1
      if (entry.missed < PATIENCE || entry.status !== 'available') return false
      change(agent, (each) => (each.status = 'away'))
      entry.missed = 0
      return true
    },
    heeded(agent) {
      const entry = entries.get(agent)
      if (entry !== undefined) entry.missed = 0
    },
    setHere: (agent, here, patience = VANISHED_AFTER) =>
      change(agent, (entry) => {
        entry.here = here
        entry.goneUntil = here ? null : now() + patience
      }),
    isHere: (agent) => entries.get(agent)?.here === true,
    hands: (shop) =>
      ofShop(shop)
        .filter((entry) => presenceOf(entry) === 'available')
        .map(({ person, since, rungAt }) => ({ agent: person.id, freeSince: since, rungAt })),
    isFree: (agent) => stateOf(agent) === 'available',
    isBusy: (agent) => entries.get(agent)?.talking === true,
    atCounter: (shop) =>
      ofShop(shop)
        .filter((entry) => atWork.has(presenceOf(entry)))
        .map((entry) => entry.person.id),
    vanished() {
      const due = [...entries.values()].filter((entry) => entry.goneUntil !== null && now() >= entry.goneUntil)
      for (const entry of due) change(entry.person.id, (each) => (each.goneUntil = null))
      return due.map((entry) => entry.person.id)
    },
    colleagues: (shop) =>
      ofShop(shop).map((entry) => ({
        id: entry.person.id,
        name: entry.person.name,
        presence: presenceOf(entry),
        since: entry.since,
        ...(presenceOf(entry) === 'wrap-up' && { until: entry.wrapUpUntil }),
      })),
    onChange: (listener) => void listeners.push(listener),
  }
}

function presenceOf(entry: Entry): Presence {
  if (!entry.here && entry.goneUntil === null) return 'offline'
  if (entry.status !== 'available') return entry.status
  if (entry.talking) return 'busy'
  return entry.wrapUpUntil > 0 ? 'wrap-up' : 'available'
}
