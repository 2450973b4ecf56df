import { createSecretKey } from 'node:crypto'
import { Kysely } from 'kysely'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { Opening } from '../../protocol/hours/closed.ts'
import { type AgentId, agentId, type DeskId, type Instant, MAIN_DESK, shopId, visitId } from '../../protocol/ids.ts'
import type { StaffRole } from '../../protocol/roles.ts'
import { type FakeMediaServer, fakeMediaServer } from '../../sfu/fake/fake-media-server.ts'
import { sqlBlockStore } from '../adapters/sql/block-store.ts'
import { sqlCallStore } from '../adapters/sql/call-store.ts'
import type { Database } from '../adapters/sql/database.ts'
import { migrate } from '../adapters/sql/migrate.ts'
import { migrations } from '../adapters/sql/migrations.ts'
import { sqlSaidStore } from '../adapters/sql/said-store.ts'
import { sqlShopTurns } from '../adapters/sql/shop-turns.ts'
import { joined } from '../adapters/sql/together.ts'
import { nodeSqliteDialect } from '../adapters/sqlite/dialect.ts'
import { type Blocklist, openBlocklist } from '../callers/blocklist.ts'
import type { Person } from '../desk/desk.ts'
import { type DeskRules, mainDesk } from '../desk/rules.ts'
import { type OpenHouse, openHouse } from '../house.ts'
import type { CallStore } from '../ports/call-store.ts'
import type { SaidStore } from '../ports/said-store.ts'
import { openEraser, openSaid, type Said } from '../said/said.ts'
import { openGuests } from '../visits/guests.ts'
import { Guest } from './guest.ts'
import { AgentGuest, FriendGuest, ORIGIN, ShopperGuest } from './guests.ts'

export const HOME = 'https://bell.example'

/** The whole server but HTTP and packets, with a clock that the test turns. For tests. */
export interface Rehearsal {
  readonly house: OpenHouse
  readonly store: CallStore
  readonly callers: Blocklist
  readonly media: FakeMediaServer
  /** What the hours of every shop say; open unless a test says otherwise. */
  opening: Opening
  /** Desks that keep hours of their own. */
  readonly hours: Map<DeskId, Opening>
  /** Whether shoppers are told that somebody listens. */
  tells: boolean
  /** Whether shoppers are asked what it is about. */
  asks: boolean
  /** For how many days the shops keep what was said; `null`: not at all. */
  keeps: number | null
  readonly said: Said
  readonly saidStore: SaidStore
  /** Whether anything in the database holds this text. */
  holds(text: string): Promise<boolean>
  /** Errors that the server logged; a test that expects none looks here. */
  readonly errors: unknown[]
  now(): Instant
  /** Turns the clock; the sweeper notices by itself within a moment. */
  advance(milliseconds: number): void
  /** A desk of every shop, with these rules. */
  desk(rules: DeskRules): void
  /** A socket that nobody has spoken on. */
  knock(visitor?: Knocking): Guest
  shopper(name?: string, shop?: string, address?: string): Promise<ShopperGuest>
  agent(name: string, options?: Arriving): Promise<AgentGuest>
  /** Somebody who opened a link that `invite` gave. Says hello. */
  friend(url: string): Promise<FriendGuest>
  /** The process dies without a word and starts again over the same store, `away` milliseconds later. */
  crash(away?: number): Promise<void>
  end(): Promise<void>
}

interface Knocking {
  readonly origin?: string
  /** A page of this server; so it is if not given. */
  readonly own?: boolean
  readonly agent?: AgentId
  readonly shop?: string
  readonly staff?: StaffRole
  readonly address?: string
}

interface Arriving {
  readonly shop?: string
  readonly tab?: 'lead' | 'follow'
  readonly status?: 'available' | 'away' | 'offline'
  readonly staff?: StaffRole
}

export async function rehearse(): Promise<Rehearsal> {
  const database = new Kysely<Database>({ dialect: nodeSqliteDialect(':memory:') })
  await migrate(database, migrations)
  const { db, together } = joined(database)
  const store = sqlCallStore(db)
  const errors: unknown[] = []
  let now = 1_000_000
  let visits = 0
  const known: Person[] = []
  let opening: Opening = { open: true, opensAt: null, rings: true }
  let tells = true
  let asks = false
  let keeps: number | null = null
  const saidStore = sqlSaidStore(db)
  const secret = createSecretKey(Buffer.alloc(32, 7))
  const callers = openBlocklist({ store: sqlBlockStore(db), secret, now: () => now })
  const rules = new Map<DeskId, DeskRules>()
  const hours = new Map<DeskId, Opening>()
  const guests = openGuests(secret, () => now)
  let media = fakeMediaServer({ workers: 2 })
  let house = await start()

  async function start(): Promise<OpenHouse> {
    const opened = openHouse({
      store,
      turns: sqlShopTurns(db, together),
      media,
      now: () => now,
      rulesOf: (_shop, desk) => rules.get(desk) ?? mainDesk(defaultLimits),
      desksOf: () => {
        const { [MAIN_DESK]: main = mainDesk(defaultLimits), ...others } = Object.fromEntries(rules)
        return [main, ...Object.values(others)]
      },
      asksWhat: () => asks,
      shopName: (shop) => (shop === 'demo' || shop === 'other' ? `Shop ${shop}` : undefined),
      originsOf: () => [ORIGIN],
      opening: (_shop, desk) => hours.get(desk) ?? opening,
      callers,
      tellsWhenWatched: () => tells,
      waitGoalOf: () => 20_000,
      keepsFor: () => keeps,
      chores: openEraser(saidStore, () => now),
      iceServers: () => [],
      checkVisit(token, origin) {
        const [visit = '', shop = '', carried = '0'] = token.split('@')
        // On another device it is a page of ours.
        if ((origin !== ORIGIN && origin !== HOME) || shop === '') throw new Refusal('visit.invalid')
        return {
          visit: visitId(visit),
          shop: shopId(shop),
          expired: visit.startsWith('expired'),
          carried: Number(carried),
        }
      },
      guests,
      messageRate: { burst: 1_000, perSecond: 1_000 },
      pressRate: { burst: 1_000, perSecond: 1_000 },
      log: { info: () => {}, warn: () => {}, error: (fields) => errors.push(fields) },
      onCommand: () => {},
      onSocket: () => {},
      tidy: async () => {},
      onCommitted: () => {},
    })
    for (const person of known) opened.know(person)
    await opened.open()
    return opened
  }

  function enter<G extends Guest>(guest: G, visitor: Knocking = {}): G {
    const agent =
      visitor.agent === undefined
        ? {}
        : {
            agent: {
              id: visitor.agent,
              shop: shopId(visitor.shop ?? 'demo'),
              staff: visitor.staff ?? 'agent',
              session: `session of ${visitor.agent}`,
            },
          }
    house.door.enter(guest.socket, {
      origin: visitor.origin ?? ORIGIN,
      address: visitor.address ?? '127.0.0.1',
      own: visitor.own ?? true,
      home: HOME,
      ...agent,
    })
    return guest
  }

  return {
    get house() {
      return house
    },
    get media() {
      return media
    },
    get opening() {
      return opening
    },
    set opening(next) {
      opening = next
    },
    get tells() {
      return tells
    },
    set tells(next) {
      tells = next
    },
    get asks() {
      return asks
    },
    set asks(next) {
      asks = next
    },
    get keeps() {
      return keeps
    },
    set keeps(next) {
      keeps = next
    },
    store,
    callers,
    hours,
    said: openSaid({ store: saidStore, calls: store, apply: (id, command) => house.calls.apply(id, command) }),
    saidStore,
    async holds(text) {
      const tables = await db.introspection.getTables()
      const rows = await Promise.all(
        tables.map(({ name }) =>
          db
            .selectFrom(name as keyof Database)
            .selectAll()
            .execute(),
        ),
      )
      return JSON.stringify(rows).includes(text)
    },
    errors,
    now: () => now,
    desk: (desk) => void rules.set(desk.id, desk),
    advance: (milliseconds) => void (now += milliseconds),
    knock: (visitor) => enter(new Guest(), visitor),
    async shopper(name = `visit-${++visits}`, shop = 'demo', address = '127.0.0.1') {
      const guest = enter(new ShopperGuest(), { address })
      await guest.say('hello', { token: `${name}@${shop}` })
      return guest
    },
    async agent(name, { shop = 'demo', tab = 'lead', status = 'available', staff = 'agent' } = {}) {
      const id = agentId(name)
      const person = { id, name, shop: shopId(shop) }
      known.push(person)
      house.know(person)
      const guest = enter(new AgentGuest(id), { agent: id, shop, staff })
      await guest.say('hello', { tab })
      if (tab === 'lead') await guest.say('status', { status })
      return guest
    },
    async friend(url) {
      const invitation = guests.readInvitation(url.split('#')[1] ?? '')
      const { token, guest } = guests.issueGuest(invitation)
      const friend = enter(new FriendGuest(guest, invitation.call, token))
      await friend.say('hello', { token })
      return friend
    },
    async crash(away = 0) {
      await house.close()
      await media.close()
      now += away
      media = fakeMediaServer({ workers: 2 })
      house = await start()
    },
    async end() {
      await house.close()
      await media.close()
      await database.destroy()
    },
  }
}
