import type { WaitingCall } from '../../protocol/call/call.ts'
import type { CallCommand } from '../../protocol/call/command.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { AgentId, CallId, DeskId, ShopId, VisitId } from '../../protocol/ids.ts'
import type { StoredCall } from '../ports/call-store.ts'
import { assign, byPlace, type Caller } from './assign.ts'
import type { Desk } from './desk.ts'
import { type DeskRules, isMember } from './rules.ts'

export interface RouterDeps {
  readonly desk: Pick<Desk, 'hands' | 'atCounter' | 'isBusy'>
  readonly rulesOf: (shop: ShopId, desk: DeskId) => DeskRules
  /** All calls of a shop that nobody has answered yet. */
  readonly waiting: (shop: ShopId) => Promise<readonly StoredCall<WaitingCall>[]>
  /** The agent with whom this visitor spoke last, if any. */
  readonly lastAgentOf: (visit: VisitId) => Promise<AgentId | null>
  readonly apply: (id: CallId, command: CallCommand) => Promise<unknown>
  /** The line of a shop is so now, in its order, those who ring included. */
  readonly onLine: (shop: ShopId, line: readonly WaitingCall[]) => void
  /** Whether those who might come are surely not there: false for a while after a start, when nobody is back yet. */
  readonly mayGiveUp: () => boolean
  /** Nobody is at the counter who might still come to this call. */
  readonly isHopeless: (call: WaitingCall) => boolean
  readonly failed: (error: unknown) => void
}

export interface Newcomer {
  readonly id: CallId
  readonly shop: ShopId
  readonly desk: DeskId
  readonly visit: VisitId
  readonly priority: number
}

/** Brings calls that wait and hands that are free together. One shop at a time: no two calls are promised one hand. */
export interface Router {
  /**
   * Lets a call in: to those who ring for it at once, or into the line.
   *
   * @throws {Refusal} `desk.busy` if the line is full, and what `dial` throws
   */
  admit<T>(newcomer: Newcomer, dial: (agents: readonly AgentId[]) => Promise<T>): Promise<T>
  /** Something about the calls or the people of a shop has changed. Looks soon, once however often it is told. */
  look(shop: ShopId): void
  /** Resolves when every look that was asked for has ended. For tests and the end of the process. */
  idle(): Promise<void>
}

export function router(deps: RouterDeps): Router {
  const turns = new Map<ShopId, Promise<unknown>>()
  const due = new Set<ShopId>()

  function inTurn<T>(shop: ShopId, doing: () => Promise<T>): Promise<T> {
    const turn = (turns.get(shop) ?? Promise.resolve()).then(doing, doing)
    const settled = turn
      .catch(() => {})
      .then(() => {
        if (turns.get(shop) === settled) turns.delete(shop)
      })
    turns.set(shop, settled)
    return turn
  }

  const isStaffed = (shop: ShopId, desk: DeskId): boolean =>
    deps.desk.atCounter(shop).some((agent) => isMember(deps.rulesOf(shop, desk), agent))

  const rules = (shop: ShopId) => (desk: DeskId) => deps.rulesOf(shop, desk)

  /** Whom those in the line spoke with last: it stays so while they stand there. */
  const lasts = new Map<ShopId, ReadonlyMap<CallId, AgentId | null>>()

  async function callersOf(shop: ShopId): Promise<readonly Caller[]> {
    const known = lasts.get(shop)
    const next = new Map<CallId, AgentId | null>()
    const callers = (await deps.waiting(shop)).map(async ({ call }): Promise<Caller> => {
      if (call.phase === 'ringing') return { ...call, rung: call.agents, last: null }
      const last = known?.get(call.id)
      next.set(call.id, last === undefined ? await deps.lastAgentOf(call.visit) : last)
      return { ...call, rung: [], last: next.get(call.id) ?? null }
    })
    const all = await Promise.all(callers)
    if (next.size > 0) lasts.set(shop, next)
    else lasts.delete(shop)
    return all
  }

  function admit<T>(newcomer: Newcomer, dial: (agents: readonly AgentId[]) => Promise<T>): Promise<T> {
    const { id, shop, desk, visit, priority } = newcomer
    return inTurn(shop, async () => {
      const callers = await callersOf(shop)
      const place = { priority, since: Number.MAX_SAFE_INTEGER, until: Number.MAX_SAFE_INTEGER, overflow: null }
      const last = await deps.lastAgentOf(visit)
      const caller: Caller = { id, desk, place, passed: [], shopperAwayUntil: null, rung: [], last }
      const offers = assign([...callers, caller], deps.desk.hands(shop), rules(shop))
      const agents = offers.find(({ call }) => call === id)?.agents ?? []
      const inLine = callers.filter((each) => each.desk === desk && each.rung.length === 0).length
      if (agents.length === 0 && inLine >= deps.rulesOf(shop, desk).line && isStaffed(shop, desk))
        throw new Refusal('desk.busy')
      return dial(agents)
    })
  }

  async function route(shop: ShopId): Promise<void> {
    const calls = (await deps.waiting(shop)).map(({ call }) => call)
    for (const call of calls) {
      if (call.phase === 'queued') {
        if (deps.mayGiveUp() && deps.isHopeless(call)) await attempt(call.id, { type: 'give-up' })
      } else
        for (const agent of call.agents)
          if (deps.desk.isBusy(agent)) await attempt(call.id, { type: 'withdraw', agent })
    }
    const callers = await callersOf(shop)
    for (const { call, agents } of assign(callers, deps.desk.hands(shop), rules(shop)))
      await attempt(call, { type: 'offer', agents })
    deps.onLine(shop, (await deps.waiting(shop)).map(({ call }) => call).toSorted(byPlace))
  }

  /** One call that moved on in between must not keep the others waiting. */
  async function attempt(id: CallId, command: CallCommand): Promise<void> {
    try {
      await deps.apply(id, command)
    } catch (error) {
      if (!(error instanceof Refusal)) deps.failed(error)
    }
  }

  return {
    admit,

    look(shop) {
      if (due.has(shop)) return
      due.add(shop)
      void inTurn(shop, async () => {
        due.delete(shop)
        await route(shop)
      }).catch(deps.failed)
    },

    async idle() {
      while (turns.size > 0) await Promise.all(turns.values())
    },
  }
}
