import type { AgentId, Instant, Millis, ShopId } from '../../protocol/ids.ts'
import type { Colleague, Presence, Status } from '../../protocol/messages/counter.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'

/** An agent whose browser vanished counts as there for so long: a reload or a short cut is no absence. */
export const VANISHED_AFTER: Millis = 4_000

export interface Person {
  readonly id: AgentId
  readonly name: string
  readonly shop: ShopId
}

export interface DeskDeps {
  readonly now: () => Instant
  /** Name of a shop for people; undefined where there is no such shop. */
  readonly shopName: (shop: ShopId) => string | undefined
}

/** Who is at the counter of each shop: what agents say of themselves, whether their browser is there, who talks. */
export interface Desk {
  /** Makes a person known, with the status `offline`. Known people keep their status. */
  know(person: Person): void
  /** Somebody left the shop: they are no colleague any more. */
  forget(agent: AgentId): void
  nameOf(agent: AgentId): string | undefined
  setStatus(agent: AgentId, status: Status): void
  /** The agent's leading browser came or vanished. */
  setHere(agent: AgentId, here: boolean): void
  setTalking(agent: AgentId, talking: boolean): void
  /** Who may be rung now, longest idle first. */
  free(shop: ShopId): readonly AgentId[]
  /** Those who vanished longer ago than `VANISHED_AFTER`, each told once per absence. */
  vanished(): readonly AgentId[]
  isHere(agent: AgentId): boolean
  colleagues(shop: ShopId): readonly Colleague[]
  presence(shop: ShopId): ShopPresence | undefined
  /** Something about a shop's people changed. */
  onChange(listener: (shop: ShopId) => void): void
}

interface Entry {
  readonly person: Person
  status: Status
  here: boolean
  /** When the browser vanished; null while it is here, or once `vanished` told. */
  goneAt: Instant | null
  talking: boolean
  since: Instant
}

export function desk({ now, shopName }: DeskDeps): Desk {
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

  const ofShop = (shop: ShopId) => [...entries.values()].filter((entry) => entry.person.shop === shop)

  return {
    know(person) {
      const known = entries.get(person.id)
      entries.set(person.id, {
        ...(known ?? { status: 'offline', here: false, goneAt: null, talking: false, since: now() }),
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
    setStatus: (agent, status) => change(agent, (entry) => (entry.status = status)),
    setTalking: (agent, talking) => change(agent, (entry) => (entry.talking = talking)),
    setHere: (agent, here) =>
      change(agent, (entry) => {
        entry.here = here
        entry.goneAt = here ? null : now()
      }),
    isHere: (agent) => entries.get(agent)?.here === true,
    free: (shop) =>
      ofShop(shop)
        .filter((entry) => presenceOf(entry) === 'available')
        .toSorted((a, b) => a.since - b.since)
        .map((entry) => entry.person.id),
    vanished() {
      const due = [...entries.values()].filter(
        (entry) => entry.goneAt !== null && now() - entry.goneAt >= VANISHED_AFTER,
      )
      for (const entry of due) change(entry.person.id, (each) => (each.goneAt = null))
      return due.map((entry) => entry.person.id)
    },
    colleagues: (shop) =>
      ofShop(shop).map((entry) => ({
        id: entry.person.id,
        name: entry.person.name,
        presence: presenceOf(entry),
        since: entry.since,
      })),
    presence(shop) {
      const name = shopName(shop)
      if (name === undefined) return undefined
      const people = ofShop(shop)
      const free = people.filter((entry) => presenceOf(entry) === 'available')
      if (free.length > 0)
        return { state: 'open', shop: name, agents: free.slice(0, 3).map((entry) => entry.person.name) }
      const talking = people.some((entry) => presenceOf(entry) === 'busy')
      return { state: talking ? 'busy' : 'away', shop: name, agents: [] }
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

function presenceOf(entry: Entry): Presence {
  if (!entry.here && entry.goneAt === null) return 'offline'
  if (entry.status !== 'available') return entry.status
  return entry.talking ? 'busy' : 'available'
}
