import { isWaiting, type LiveCall, type WaitingCall } from '../../protocol/call/call.ts'
import type { CallCommand } from '../../protocol/call/command.ts'
import type { DialCommand } from '../../protocol/call/dial.ts'
import { talkersOf } from '../../protocol/call/parts.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { AgentId, CallId, DeskId, ShopId, VisitId } from '../../protocol/ids.ts'
import type { Committed } from '../calls/calls.ts'
import type { StoredCall } from '../ports/call-store.ts'
import type { ShopTurns } from '../ports/shop-turns.ts'
import { assign, byPlace, type Caller, type Hand, type Offer } from './assign.ts'
import type { Desk } from './desk.ts'
import { type DeskRules, isMember } from './rules.ts'

export interface RouterDeps {
  readonly desk: Pick<Desk, 'hands' | 'atCounter'>
  readonly turns: ShopTurns
  readonly rulesOf: (shop: ShopId, desk: DeskId) => DeskRules
  /** All calls of a shop that still need somebody. */
  readonly live: (shop: ShopId) => Promise<readonly StoredCall<LiveCall>[]>
  /** The agent with whom this visitor spoke last, if any. */
  readonly lastAgentOf: (visit: VisitId) => Promise<AgentId | null>
  readonly commit: (id: CallId, command: CallCommand) => Promise<Committed>
  /** The line of a shop is so now, in its order, those who ring included. */
  readonly onLine: (shop: ShopId, line: readonly WaitingCall[]) => void
  /** Whether those who might come are surely not there: false for a while after a start, when nobody is back yet. */
  readonly mayGiveUp: () => boolean
  /** Nobody is at the counter who might still come to this call. */
  readonly isHopeless: (call: WaitingCall) => boolean
  readonly failed: (error: unknown) => void
}

/** Brings calls that wait and hands that are free together. One shop at a time: no two calls are promised one hand. */
export interface Router {
  /**
   * Lets a call in: to those who ring for it at once, or into the line.
   *
   * @throws {Refusal} `desk.busy` if the line is full, and what the dial throws
   */
  admit(dial: Omit<DialCommand, 'agents'>): Promise<void>
  /** Something about the calls or the people of a shop has changed. Looks soon, once however often it is told. */
  look(shop: ShopId): void
  /** Resolves when every look that was asked for has ended. For tests and the end of the process. */
  idle(): Promise<void>
}

/** What is to be brought together in a shop, as its store has it now. */
interface Floor {
  readonly waiting: readonly WaitingCall[]
  /** The same, as `assign` wants them. */
  readonly callers: readonly Caller[]
  readonly talkers: ReadonlySet<AgentId>
  readonly hands: readonly Hand[]
}

export function router(deps: RouterDeps): Router {
  /** One look of this node at a time, so that it waits for no turn of its own. */
  const queues = new Map<ShopId, Promise<unknown>>()
  const due = new Set<ShopId>()

  function inQueue<T>(shop: ShopId, doing: () => Promise<T>): Promise<T> {
    const queue = (queues.get(shop) ?? Promise.resolve()).then(doing, doing)
    const settled = queue
      .catch(() => {})
      .then(() => {
        if (queues.get(shop) === settled) queues.delete(shop)
      })
    queues.set(shop, settled)
    return queue
  }

  const isStaffed = (shop: ShopId, desk: DeskId): boolean =>
    deps.desk.atCounter(shop).some((agent) => isMember(deps.rulesOf(shop, desk), agent))

  /** Whom those in the line spoke with last: it stays so while they stand there. */
  const lasts = new Map<ShopId, ReadonlyMap<CallId, AgentId | null>>()

  async function callersOf(shop: ShopId, waiting: readonly WaitingCall[]): Promise<readonly Caller[]> {
    const known = lasts.get(shop)
    const next = new Map<CallId, AgentId | null>()
    const callers = waiting.map(async (call): Promise<Caller> => {
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

  async function floorOf(shop: ShopId): Promise<Floor> {
    const live = (await deps.live(shop)).map(({ call }) => call)
    const waiting = live.filter(isWaiting)
    const talkers = new Set(live.flatMap(talkersOf))
    // The store knows who talks, on whichever node they answered; what this one has heard of them may be old.
    const hands = deps.desk.hands(shop).filter(({ agent }) => !talkers.has(agent))
    return { waiting, callers: await callersOf(shop, waiting), talkers, hands }
  }

  const assigned = (shop: ShopId, callers: readonly Caller[], hands: readonly Hand[]): readonly Offer[] =>
    assign(callers, hands, (desk) => deps.rulesOf(shop, desk))

  /** Offers that are kept together, in the order of the line. */
  async function commitAll(offers: readonly Offer[]): Promise<readonly Committed[]> {
    const kept: Committed[] = []
    for (const { call, agents } of offers) kept.push(await deps.commit(call, { type: 'offer', agents }))
    return kept
  }

  const reactAll = (kept: readonly Committed[]) => Promise.all(kept.map((each) => each.react()))

  function admit(dial: Omit<DialCommand, 'agents'>): Promise<void> {
    const { id, shop, desk, visit, priority } = dial
    return inQueue(shop, async () => {
      const kept = await deps.turns.take(shop, async () => {
        const { callers, hands } = await floorOf(shop)
        const place = { priority, since: Number.MAX_SAFE_INTEGER, until: Number.MAX_SAFE_INTEGER, overflow: null }
        const last = await deps.lastAgentOf(visit)
        const caller: Caller = { id, desk, place, passed: [], shopperAwayUntil: null, rung: [], last }
        const offers = assigned(shop, [...callers, caller], hands)
        const agents = offers.find(({ call }) => call === id)?.agents ?? []
        const inLine = callers.filter((each) => each.desk === desk && each.rung.length === 0).length
        if (agents.length === 0 && inLine >= deps.rulesOf(shop, desk).line && isStaffed(shop, desk))
          throw new Refusal('desk.busy')
        // Those before it have theirs first: a look that would give it to them may come too late.
        const others = await commitAll(offers.filter(({ call }) => call !== id))
        return [await deps.commit(id, { ...dial, agents }), ...others]
      })
      await reactAll(kept)
    })
  }

  async function route(shop: ShopId): Promise<void> {
    let floor = await floorOf(shop)
    if (await withdrawn(floor)) floor = await floorOf(shop)
    // Most looks find nothing to give, and need no turn to know it.
    if (assigned(shop, floor.callers, floor.hands).length > 0) {
      const kept = await deps.turns.take(shop, async () => {
        const { callers, hands } = await floorOf(shop)
        return commitAll(assigned(shop, callers, hands))
      })
      await reactAll(kept)
      floor = await floorOf(shop)
    }
    deps.onLine(shop, floor.waiting.toSorted(byPlace))
  }

  /** Calls that nobody can come to end, and whoever talks is rung no longer. Whether there was any. */
  async function withdrawn({ waiting, talkers }: Floor): Promise<boolean> {
    const commands = waiting.flatMap((call): (readonly [CallId, CallCommand])[] => {
      if (call.phase === 'ringing')
        return call.agents.filter((agent) => talkers.has(agent)).map((agent) => [call.id, { type: 'withdraw', agent }])
      return deps.mayGiveUp() && deps.isHopeless(call) ? [[call.id, { type: 'give-up' }]] : []
    })
    for (const [id, command] of commands) await attempt(id, command)
    return commands.length > 0
  }

  /** One call that moved on in between must not keep the others waiting. */
  async function attempt(id: CallId, command: CallCommand): Promise<void> {
    try {
      await (await deps.commit(id, command)).react()
    } catch (error) {
      if (!(error instanceof Refusal)) deps.failed(error)
    }
  }

  return {
    admit,

    look(shop) {
      if (due.has(shop)) return
      due.add(shop)
      void inQueue(shop, async () => {
        due.delete(shop)
        await route(shop)
      }).catch(deps.failed)
    },

    async idle() {
      while (queues.size > 0) await Promise.all(queues.values())
    },
  }
}
