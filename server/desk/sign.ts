import { type Opening, shown } from '../../protocol/hours/closed.ts'
import type { DeskId } from '../../protocol/ids.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import type { DeskRules } from './rules.ts'

export interface SignDeps {
  /** Name of the shop, for people. */
  readonly shop: string
  /** All desks of the shop, the first choice first; one at least. */
  readonly desks: readonly DeskRules[]
  readonly colleagues: readonly Colleague[]
  readonly opening: (desk: DeskId) => Opening
  /** Whether there is room in the line of a desk. */
  readonly hasRoom: (desk: DeskRules) => boolean
}

/** Who takes the calls of a desk now, and what a button may say of it. */
export interface DeskSign {
  /** The desk itself; where nobody is at it, the one that takes its overflow, if somebody is there. */
  readonly desk: DeskRules
  readonly presence: ShopPresence
}

/** What the desks of a shop say at one moment, to those who would press now. */
export interface Sign {
  of(desk: DeskRules): DeskSign
  /** The best of what the desks say: a press that names no desk comes to one that takes calls. (D6) */
  all(): ShopPresence
}

const atWork: ReadonlySet<Colleague['presence']> = new Set(['available', 'busy', 'wrap-up'])

/** Names on a button, at most. */
const NAMES = 3

export function sign({ shop, desks, colleagues, opening, hasRoom }: SignDeps): Sign {
  const byId = new Map(colleagues.map((each) => [each.id, each]))
  const said = new Map<DeskId, ShopPresence>()

  function own(desk: DeskRules): ShopPresence {
    const known = said.get(desk.id)
    if (known !== undefined) return known
    const presence = shown(peopleOf(desk), opening(desk.id))
    said.set(desk.id, presence)
    return presence
  }

  function peopleOf(desk: DeskRules): ShopPresence {
    const members = desk.members === 'all' ? [...byId.keys()] : desk.members
    const agents: string[] = []
    let working = false
    for (const id of members) {
      const { presence = 'offline', name = '' } = byId.get(id) ?? {}
      if (presence === 'available' && agents.push(name) === NAMES) break
      working ||= atWork.has(presence)
    }
    if (agents.length > 0) return { state: 'open', shop, agents }
    return working ? { state: 'busy', shop, agents, line: hasRoom(desk) } : { state: 'away', shop, agents }
  }

  function of(desk: DeskRules): DeskSign {
    const presence = own(desk)
    const to = desk.limits.overflow?.to
    const other = presence.state === 'away' ? desks.find(({ id }) => id === to) : undefined
    const theirs = other === undefined ? null : { desk: other, presence: own(other) }
    return theirs !== null && takesCalls(theirs.presence) ? theirs : { desk, presence }
  }

  function all(): ShopPresence {
    const all = desks.map((desk) => of(desk).presence).toSorted((a, b) => rank(a) - rank(b))
    const best = all[0] ?? { state: 'away', shop, agents: [] }
    if (best.state === 'open') return { ...best, agents: namesOf(all) }
    const opens = all.flatMap(({ opensAt = null }) => (opensAt === null ? [] : [opensAt]))
    return best.state === 'closed' && opens.length > 0 ? { ...best, opensAt: Math.min(...opens) } : best
  }

  return { of, all }
}

/** Where a press would be in vain, a button leads to the other ways to reach the shop, if there are any. */
export function pointing<P extends ShopPresence | undefined>(presence: P, ways: readonly unknown[]): P {
  return presence === undefined || takesCalls(presence) || ways.length === 0 ? presence : { ...presence, ways: true }
}

/** Somebody is free, or there is a line to stand in. */
export function takesCalls({ state, line }: ShopPresence): boolean {
  return state === 'open' || line === true
}

const ranks: { readonly [S in ShopPresence['state']]: number } = { open: 0, busy: 2, away: 3, closed: 4 }

function rank({ state, line }: ShopPresence): number {
  return ranks[state] - (line === true ? 1 : 0)
}

function namesOf(said: readonly ShopPresence[]): string[] {
  return [...new Set(said.flatMap(({ agents }) => agents))].slice(0, NAMES)
}
