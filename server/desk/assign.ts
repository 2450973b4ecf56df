import type { WaitingCall } from '../../protocol/call/call.ts'
import type { AgentId, CallId, DeskId, Instant } from '../../protocol/ids.ts'
import { type DeskRules, isMember } from './rules.ts'

/** A call that waits, as the desk sees it. */
export type Caller = Pick<WaitingCall, 'id' | 'desk' | 'place' | 'passed' | 'shopperAwayUntil'> & {
  /** Where it rings now; nobody while it stands in the line. */
  readonly rung: readonly AgentId[]
  /** The agent the shopper spoke with last: first, when free. */
  readonly last: AgentId | null
}

/** An agent who may be rung: available, and in no call. */
export interface Hand {
  readonly agent: AgentId
  readonly freeSince: Instant
  /** When a call rang here last; 0 if never. */
  readonly rungAt: Instant
}

export interface Offer {
  readonly call: CallId
  readonly agents: readonly AgentId[]
}

/**
 * Who is rung for whom now. First come, first served within a priority: nobody behind is offered a hand that somebody
 * before them waits for (Q2). A call that rings at everybody takes one hand of them, whichever it will be; one that
 * rings at a single agent has that agent to itself. Pure.
 *
 * @param callers all calls of a shop that wait, ringing or not, in any order
 * @param hands all agents of the shop who are free
 */
export function assign(
  callers: readonly Caller[],
  hands: readonly Hand[],
  rulesOf: (desk: DeskId) => DeskRules,
): readonly Offer[] {
  const taken = new Set<AgentId>()
  const wanted = new Set<AgentId>()
  const shared: (readonly AgentId[])[] = []
  const free = new Set(hands.map(({ agent }) => agent))
  for (const { desk, rung } of callers) {
    if (rung.length === 0) continue
    if (rulesOf(desk).strategy !== 'ring-all') for (const agent of rung) taken.add(agent)
    else if (rung.some((agent) => free.has(agent))) shared.push(rung.filter((agent) => free.has(agent)))
  }

  const offers: Offer[] = []
  for (const caller of callers.filter(({ rung }) => rung.length === 0).toSorted(byPlace)) {
    const rules = rulesOf(caller.desk)
    const own = inOrder(hands, rules)
      .map(({ agent }) => agent)
      .filter((agent) => !caller.passed.includes(agent) && !taken.has(agent))
    if (caller.shopperAwayUntil !== null) continue
    const open = own.filter((agent) => !wanted.has(agent))
    // Each call that rings at several takes one of them, whichever it will be: is there still one for this caller?
    if (open.length === 0 || !hasOneBeside(open, shared)) {
      for (const agent of own) wanted.add(agent)
      continue
    }
    const agents = chosen(caller, open, rules, shared)
    if (agents.length === 0) {
      for (const agent of own) wanted.add(agent)
      continue
    }
    offers.push({ call: caller.id, agents })
    if (rules.strategy === 'ring-all' && agents.length > 1) shared.push(agents)
    else for (const agent of agents) taken.add(agent)
  }
  return offers
}

/** Higher priority first, then who has waited longest. */
export function byPlace(a: Pick<Caller, 'place' | 'id'>, b: Pick<Caller, 'place' | 'id'>): number {
  return b.place.priority - a.place.priority || a.place.since - b.place.since || (a.id < b.id ? -1 : 1)
}

/**
 * Whether a list can be given an agent of its own beside all the others, by moving those who were given before aside. Those
 * that go without already, because somebody they ring at has left, are in nobody's way.
 */
function hasOneBeside(own: readonly AgentId[], others: readonly (readonly AgentId[])[]): boolean {
  const given = new Map<AgentId, readonly AgentId[]>()
  const give = (list: readonly AgentId[], asked: Set<AgentId>): boolean =>
    list.some((agent) => {
      if (asked.has(agent)) return false
      asked.add(agent)
      const holder = given.get(agent)
      if (holder !== undefined && !give(holder, asked)) return false
      given.set(agent, list)
      return true
    })
  for (const list of others) give(list, new Set())
  return give(own, new Set())
}

function chosen(
  { last }: Caller,
  open: readonly AgentId[],
  { strategy }: DeskRules,
  shared: readonly (readonly AgentId[])[],
): readonly AgentId[] {
  const quiet = open.filter((agent) => !shared.some((rung) => rung.includes(agent)))
  if (last !== null && quiet.includes(last)) return [last]
  if (strategy === 'ring-all') return open
  return quiet.slice(0, 1)
}

/** The members of a desk who are free, in the order in which they are to be rung. */
function inOrder(hands: readonly Hand[], rules: DeskRules): readonly Hand[] {
  const own = hands.filter(({ agent }) => isMember(rules, agent))
  switch (rules.strategy) {
    case 'ring-all':
    case 'longest-idle':
      return own.toSorted((a, b) => a.freeSince - b.freeSince)
    case 'round-robin':
      return own.toSorted((a, b) => a.rungAt - b.rungAt || a.freeSince - b.freeSince)
    case 'in-order': {
      const { members } = rules
      if (members === 'all') return own
      return own.toSorted((a, b) => members.indexOf(a.agent) - members.indexOf(b.agent))
    }
  }
}
