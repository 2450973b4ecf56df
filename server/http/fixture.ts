import { createSecretKey } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import type { DialledCall } from '../../protocol/call/call.ts'
import { decide } from '../../protocol/call/decide.ts'
import { replay } from '../../protocol/call/evolve.ts'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { Refusal } from '../../protocol/errors.ts'
import { agentId, type CallId, type DeskId, type ShopId, shopId } from '../../protocol/ids.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import { DEMO_PASSWORD, seedDemo } from '../accounts/demo.ts'
import { openTestStores } from '../accounts/fixture.ts'
import { openAccounts } from '../accounts/open-accounts.ts'
import { hashPassword, openPasswordCheck, type PasswordCheck } from '../accounts/password.ts'
import { ofAddress, openSlowDown } from '../accounts/slow-down.ts'
import type { Agent } from '../accounts/store.ts'
import type { Stores } from '../accounts/store-contract.ts'
import { openAudit } from '../audit/audit.ts'
import { openBlocklist } from '../callers/blocklist.ts'
import { openCallBook } from '../calls/call-book.ts'
import { type Environment, readConfig } from '../config/config.ts'
import { openDeskBook } from '../desk/desk-book.ts'
import { openOpeningBook } from '../hours/opening-book.ts'
import { openLog } from '../log/log.ts'
import type { Letter } from '../mail/mailer.ts'
import { openMetrics } from '../metrics/metrics.ts'
import { openSaid } from '../said/said.ts'
import { openShopDirectory } from '../shops/directory.ts'
import { shopFronts } from '../shops/front.ts'
import { plainShop } from '../shops/shop.ts'
import { shopSupervision } from '../shops/supervision.ts'
import type { Carries } from '../visits/carries.ts'
import { openGuests } from '../visits/guests.ts'
import { openVisits } from '../visits/visits.ts'
import { openWayBook } from '../ways/way-book.ts'
import { type App, buildApp } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { openOrigins } from './origins.ts'
import { openSessionCookie } from './session-cookie.ts'

export const HERE = 'http://localhost'
export const SHOP_PAGE = 'https://boots.example'
export const STRANGER = 'https://evil.example'

/** The whole web server of one test, with a store in memory, a clock by hand, and the other rooms played by values. */
export interface Fixture extends AsyncDisposable {
  readonly app: App
  readonly deps: HttpDeps
  readonly stores: Awaited<ReturnType<typeof openTestStores>>
  readonly clock: { now: number }
  readonly world: World
  /** All that was logged, as text. */
  readonly logged: () => string
  /** Signs in and gives the cookie to send. */
  signIn(email?: string): Promise<string>
  /** A session of one of the people below, without a sign-in. @returns the cookie to send */
  as(sender: Sender): Promise<`${string}=${string}`>
  /** Asks as a page of ours does. @param sender one of the people, or the cookie of a session; `null`: not signed in */
  ask(
    sender: Sender | `${string}=${string}` | null,
    route: `${string} /${string}`,
    payload?: object | string,
  ): Promise<LightMyRequestResponse>
}

/** Two shops with people of every role, beside the demo. `enrolling` has a second factor to set up first. */
export type Sender = 'owner' | 'supervisor' | 'agent' | 'enrolling' | 'foreign-owner'
export const boots = shopId('boots')
const hats = shopId('hats')
const people: Readonly<Record<Sender, Pick<Agent, 'shop' | 'role'>>> = {
  owner: { shop: boots, role: 'owner' },
  supervisor: { shop: boots, role: 'supervisor' },
  agent: { shop: boots, role: 'agent' },
  enrolling: { shop: boots, role: 'owner' },
  'foreign-owner': { shop: hats, role: 'owner' },
}
export const PASSWORD = 'a pair of old boots'
/** Made once for all servers of a test file: making a hash costs as much as checking one. */
let passwordHash: Promise<string> | undefined
let passwords: Promise<PasswordCheck> | undefined

/** The two shops and their people, with one hash for all. */
async function seedShops(stores: Pick<Stores, 'shops' | 'accounts'>): Promise<void> {
  passwordHash ??= hashPassword(PASSWORD)
  const hash = await passwordHash
  for (const [id, name] of [
    [boots, 'Boots'],
    [hats, 'Hats'],
  ] as const)
    await stores.shops.put(plainShop(id, name))
  for (const [name, { shop, role }] of Object.entries(people)) {
    const profile = { languages: ['en'], desks: [], photo: null }
    const email = `${name}@${shop}.example`
    await stores.accounts.put({ id: agentId(name), shop, name, email, role, ...profile, passwordHash: hash })
  }
}

interface World {
  presence: Map<string, ShopPresence>
  mediaReady: boolean
  draining: boolean
  /** Calls that were answered. */
  readonly talking: Set<CallId>
  takeCarry: Carries['take']
  storeFails: boolean
  /** Bytes that recordings may take. */
  room: number
  /** Sessions whose sockets were closed, as the routes asked. */
  readonly signedOut: string[]
  readonly present: Set<string>
  readonly letters: Letter[]
  mailFails: boolean
  /** Ids of those whom the live side was told of. */
  readonly told: string[]
  history: HttpDeps['calls']['history']
}

export async function openFixture(env: Environment = {}): Promise<Fixture> {
  const config = readConfig({ SHOPBELL_ORIGINS: SHOP_PAGE, SHOPBELL_LOG_LEVEL: 'debug', ...env })
  const stores = await openTestStores()
  const { accounts } = stores
  if (config.demo) await seedDemo({ ...stores, origins: config.origins })
  await seedShops(stores)
  const shops = await openShopDirectory(stores.shops)
  const clock = { now: Date.UTC(2026, 10, 21, 9) }
  const now = () => clock.now
  const secret = createSecretKey(Buffer.alloc(32, 7))
  const blocks = openBlocklist({ store: stores.blocks, secret, now })
  const book = openCallBook({
    store: stores.calls,
    notes: stores.notes,
    said: stores.said,
    blocks,
    now,
    nameOf: (agent) => agent,
  })
  const audit = openAudit({ store: stores.changes, together: stores.together, now })
  const opened = openAccounts(stores, audit, now)
  const { sessions } = opened
  const world: World = {
    presence: new Map([['demo', { state: 'open', shop: 'North Trail Boots', agents: ['Anna'] }]]),
    mediaReady: true,
    draining: false,
    talking: new Set(),
    takeCarry: async () => {
      throw new Refusal('carry.invalid')
    },
    storeFails: false,
    room: 1_000_000,
    signedOut: [],
    present: new Set(),
    letters: [],
    mailFails: false,
    told: [],
    history: (shop, query) => book.history(shop, query),
  }
  const deps: HttpDeps = {
    now,
    shops,
    origins: openOrigins({ config, shops }),
    ...opened,
    accounts,
    audit,
    shopStore: stores.shops,
    linkStore: stores.links,
    factorStore: stores.factors,
    photos: stores.photos,
    mailer: {
      async send(letter) {
        if (world.mailFails) throw new Error('no mail server')
        world.letters.push(letter)
      },
    },
    cookie: openSessionCookie({ config, sessions }),
    signIn: {
      accounts,
      shops,
      factors: opened.factors,
      passwords: await (passwords ??= openPasswordCheck()),
      slowDown: openSlowDown(now),
      addresses: openSlowDown(now, ofAddress),
    },
    visits: openVisits(secret, now),
    guests: openGuests(secret, now),
    takeCarry: (shop, token) => world.takeCarry(shop, token),
    isTalkedIn: async (call) => world.talking.has(call),
    metrics: openMetrics(),
    presenceOf(shop: ShopId, desk?: DeskId) {
      if (desk === undefined) return world.presence.get(shop)
      const presence = world.presence.get(`${shop}/${desk}`)
      if (presence === undefined) throw new Refusal('desk.not-found')
      return presence
    },
    hours: await openOpeningBook({ store: stores.hours, now }),
    supervision: shopSupervision(stores.shops, shops),
    boardChanged: (shop) => void world.told.push(`board of ${shop}`),
    keeping: stores.keeping,
    said: openSaid({
      store: stores.said,
      calls: stores.calls,
      room: () => world.room,
      apply: async (id, command) => {
        const { call, seq } = await stores.calls.load(id)
        const events = decide(call, command, { now: now(), limits: defaultLimits, hope: [] })
        const next = replay(events, call) as DialledCall
        if (events.length > 0) await stores.calls.commit({ id, expected: seq, events, next, effects: [] })
        return { call: next, seq: seq + events.length }
      },
    }),
    fronts: shopFronts({ store: stores.shops, shops, photos: stores.photos, audit }),
    ways: await openWayBook({ store: stores.ways, now }),
    desks: await openDeskBook({ store: stores.desks, now, limits: config.limits }),
    calls: { ...book, history: (shop, query) => world.history(shop, query) },
    mediaReady: () => world.mediaReady,
    draining: () => world.draining,
    async storeReady() {
      if (world.storeFails) throw new Error('the disk is gone')
    },
    staff: {
      known: ({ name }) => void world.told.push(`known ${name}`),
      left: ({ name }) => void world.told.push(`left ${name}`),
      roleChanged: (agent) => void world.told.push(`role of ${agent}`),
      ended: (agent, isEnded) => {
        for (const session of world.present) if (isEnded(session)) world.signedOut.push(`${agent} ${session}`)
      },
      present: () => world.present,
    },
  }
  const lines: string[] = []
  const log = openLog({ level: config.logLevel, to: { write: (line) => void lines.push(line) } })
  const client = await builtClient()
  const app = await buildApp({ config, log, deps, client, pressure: { maxEventLoopDelay: 0 } })

  async function cookieOf(sender: Sender): Promise<`${string}=${string}`> {
    const agent = await accounts.find(agentId(sender))
    if (agent === undefined) throw new Error(`${sender} is gone`)
    const { key } = await sessions.begin(agent, { enrolling: sender === 'enrolling' })
    return `${deps.cookie.name}=${key}`
  }

  return {
    app,
    deps,
    stores,
    clock,
    world,
    logged: () => lines.join(''),
    async signIn(email = 'anna@demo.shop') {
      const origin = config.publicUrl ?? HERE
      const payload = { email, password: DEMO_PASSWORD }
      const reply = await app.inject({ method: 'POST', url: '/api/session', headers: { origin }, payload })
      if (reply.statusCode !== 200) throw new Error(`sign-in failed: ${reply.body}`)
      return String(reply.headers['set-cookie']).split(';', 1)[0] ?? ''
    },
    as: cookieOf,
    async ask(sender, route, payload) {
      const [method = 'GET', url = '/'] = route.split(' ')
      const cookie = sender === null ? {} : { cookie: sender.includes('=') ? sender : await cookieOf(sender as Sender) }
      const headers = { origin: HERE, ...cookie }
      return app.inject({ method: method as 'GET', url, headers, ...(payload !== undefined && { payload }) })
    },
    async [Symbol.asyncDispose]() {
      await app.close()
      await stores[Symbol.asyncDispose]()
      await rm(client, { recursive: true })
    },
  }
}

/** A client as the build leaves it, with one small file of each kind. */
async function builtClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-client-'))
  const files = {
    'shopbell.js': 'export const button = 1',
    'assets/panel-4f2a.js': 'export const panel = 1\n'.repeat(200),
    'console/index.html': '<!doctype html><title>Counter</title>',
    'console/sw.js': 'self.addEventListener("fetch", () => {})',
    'join-page/index.html': '<!doctype html><title>Join</title>',
    'call-page/index.html': '<!doctype html><title>Call</title>',
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}
