import { Kysely, sql } from 'kysely'
import { type Call, idle, type LiveCall } from '../../protocol/call/call.ts'
import type { CallCommand } from '../../protocol/call/command.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { evolve } from '../../protocol/call/evolve.ts'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { Refusal } from '../../protocol/errors.ts'
import { type AgentId, type CallId, callId, type DeskId, type Instant, shopId, visitId } from '../../protocol/ids.ts'
import { sqlCallStore } from '../adapters/sql/call-store.ts'
import type { Database } from '../adapters/sql/database.ts'
import { migrate } from '../adapters/sql/migrate.ts'
import { migrations } from '../adapters/sql/migrations.ts'
import { sqlShopTurns } from '../adapters/sql/shop-turns.ts'
import { joined } from '../adapters/sql/together.ts'
import { nodeSqliteDialect } from '../adapters/sqlite/dialect.ts'
import { calls } from '../calls/calls.ts'
import type { CallStore } from '../ports/call-store.ts'
import type { ShopTurns } from '../ports/shop-turns.ts'
import { desk } from './desk.ts'
import { router } from './router.ts'
import { type DeskRules, isMember } from './rules.ts'

export const SHOP = shopId('demo')

/** One store for all nodes of a story, and what happened in it. For tests. */
export interface SharedStore extends AsyncDisposable {
  readonly store: CallStore
  readonly turns: ShopTurns
  /** For the next story. */
  empty(): Promise<void>
  /** What every call was like before each event, in the order in which the store took them. */
  history(): Promise<readonly Moment[]>
}

export interface Moment {
  readonly id: CallId
  readonly event: CallEvent
  /** Calls by id; the one of the event with them, unless it is its dial. */
  readonly before: ReadonlyMap<CallId, Call>
}

export async function openSharedStore(): Promise<SharedStore> {
  const database = new Kysely<Database>({ dialect: nodeSqliteDialect(':memory:') })
  await migrate(database, migrations)
  const { db, together } = joined(database)
  return {
    store: sqlCallStore(db),
    turns: sqlShopTurns(db, together),
    async empty() {
      for (const table of ['outbox', 'call_agents', 'call_events', 'calls', 'shop_turns'] as const)
        await db.deleteFrom(table).execute()
    },
    async history() {
      const rows = await db.selectFrom('call_events').select(['call_id', 'data']).orderBy(sql`rowid`).execute()
      const now = new Map<CallId, Call>()
      return rows.map(({ call_id, data }) => {
        const [id, event] = [callId(call_id), JSON.parse(data) as CallEvent]
        const before = new Map(now)
        now.set(id, evolve(now.get(id) ?? idle, event))
        return { id, event, before }
      })
    },
    [Symbol.asyncDispose]: () => database.destroy(),
  }
}

export interface NodeDeps extends Pick<SharedStore, 'store' | 'turns'> {
  readonly desks: readonly DeskRules[]
  readonly now: () => Instant
  /** Between any two words with the store, other nodes may go on. */
  readonly pause: () => Promise<void>
  readonly failed: (error: unknown) => void
}

/** One process: its own calls, its own desk and its own queues over the store of all. Hears nothing of the others by itself. */
export interface ShopNode {
  readonly dead: boolean
  /** The node dies in a turn, after so many words with the store. */
  diesAfter(words: number): void
  /** What is told of an agent. */
  hear(agent: AgentId, at: { readonly here: boolean; readonly talking?: boolean }): void
  dial(call: CallId, at: DeskRules): Promise<void>
  /** What is refused changes nothing. */
  apply(call: CallId, command: CallCommand): Promise<void>
  look(): void
  idle(): Promise<void>
}

class Death extends Error {}

export function openNode(deps: NodeDeps): ShopNode {
  const { store, desks, now, pause } = deps
  const counter = desk({ now, wrapUpOf: () => 0 })
  let dead = false
  let inTurn = false
  let words = Number.POSITIVE_INFINITY

  async function word<T>(doing: () => Promise<T>): Promise<T> {
    await pause()
    if (inTurn && words-- <= 0) dead = true
    // The dead say nothing: a turn that is cut off so is undone by the store.
    if (dead) throw new Death()
    return doing()
  }

  const engine = calls({
    store: {
      load: (id) => word(() => store.load(id)),
      commit: (commit) => word(() => store.commit(commit)),
      settle: (id, seq) => word(() => store.settle(id, seq)),
      unsettled: (limit) => word(() => store.unsettled(limit)),
    },
    now,
    deskOf: (at) => ({
      limits: defaultLimits,
      hope: counter.atCounter(SHOP).filter((agent) => isMember(ruleOf(at.desk), agent)),
    }),
    run(effect) {
      if (effect.kind === 'talks') counter.setTalking(effect.agent, effect.talking)
      if (effect.kind === 'ring') counter.rung(effect.agents)
    },
    committed: () => routes.look(SHOP),
    failed,
  })

  function ruleOf(id: DeskId): DeskRules {
    const found = desks.find((each) => each.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }

  function failed(error: unknown): void {
    if (!(error instanceof Death) && !(error instanceof Refusal)) deps.failed(error)
  }

  const routes = router({
    desk: counter,
    turns: {
      take: (shop, doing) =>
        deps.turns.take(shop, async () => {
          inTurn = true
          try {
            return await doing()
          } finally {
            inTurn = false
          }
        }),
    },
    rulesOf: (_shop, id) => ruleOf(id),
    live: (shop) => word(() => store.live(shop)),
    lastAgentOf: (visit) => word(() => store.lastAgentOf(visit)),
    commit: (id, command) => engine.commit(id, command),
    onLine: () => {},
    mayGiveUp: () => false,
    isHopeless: () => false,
    failed,
  })

  return {
    get dead() {
      return dead
    },
    diesAfter: (left) => void (words = left),
    hear(agent, { here, talking }) {
      counter.know({ id: agent, name: agent, shop: SHOP })
      counter.setStatus(agent, here ? 'available' : 'away')
      counter.setHere(agent, true)
      if (talking !== undefined) counter.setTalking(agent, talking)
      routes.look(SHOP)
    },
    async dial(id, at) {
      const facts = { id, shop: SHOP, visit: visitId(`visit of ${id}`), desk: at.id, priority: at.priority }
      const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
      const page = { url: 'https://shop.example/boots' }
      await routes.admit({ type: 'dial', ...facts, shopper, page }).catch(failed)
    },
    async apply(id, command) {
      await engine.apply(id, command).catch(failed)
    },
    look: () => routes.look(SHOP),
    idle: () => routes.idle(),
  }
}

export const liveIn = async (store: CallStore): Promise<readonly LiveCall[]> =>
  (await store.live(SHOP)).map(({ call }) => call)
