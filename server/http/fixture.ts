import { createSecretKey } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ShopId } from '../../protocol/ids.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import { DEMO_PASSWORD, seedDemo } from '../accounts/demo.ts'
import { openTestStores } from '../accounts/fixture.ts'
import { openPasswordCheck } from '../accounts/password.ts'
import { openSessions, type Session } from '../accounts/sessions.ts'
import { openSlowDown } from '../accounts/slow-down.ts'
import { type Environment, readConfig } from '../config/config.ts'
import { openLog } from '../log/log.ts'
import { openMetrics } from '../metrics/metrics.ts'
import { openShopDirectory } from '../shops/directory.ts'
import { openVisits } from '../visits/visits.ts'
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
  readonly clock: { now: number }
  readonly world: World
  /** All that was logged, as text. */
  readonly logged: () => string
  /** Signs in and gives the cookie to send. */
  signIn(email?: string): Promise<string>
}

interface World {
  presence: Map<string, ShopPresence>
  mediaReady: boolean
  draining: boolean
  storeFails: boolean
  readonly signedOut: Session[]
  history: HttpDeps['history']
}

export async function openFixture(env: Environment = {}): Promise<Fixture> {
  const config = readConfig({ SHOPBELL_ORIGINS: SHOP_PAGE, SHOPBELL_LOG_LEVEL: 'debug', ...env })
  const stores = await openTestStores()
  const { accounts } = stores
  if (config.demo) await seedDemo({ ...stores, origins: config.origins })
  const shops = await openShopDirectory(stores.shops)
  const clock = { now: Date.UTC(2026, 10, 21, 9) }
  const now = () => clock.now
  const sessions = openSessions({ ...stores, now })
  const world: World = {
    presence: new Map([['demo', { state: 'open', shop: 'North Trail Boots', agents: ['Anna'] }]]),
    mediaReady: true,
    draining: false,
    storeFails: false,
    signedOut: [],
    history: async () => ({ calls: [], next: null }),
  }
  const deps: HttpDeps = {
    now,
    shops,
    origins: openOrigins({ config, shops }),
    sessions,
    cookie: openSessionCookie({ config, sessions }),
    signIn: { accounts, passwords: await openPasswordCheck(), slowDown: openSlowDown(now) },
    visits: openVisits(createSecretKey(Buffer.alloc(32, 7)), now),
    metrics: openMetrics(),
    presenceOf: (shop: ShopId) => world.presence.get(shop),
    history: (shop, query) => world.history(shop, query),
    mediaReady: () => world.mediaReady,
    draining: () => world.draining,
    async storeReady() {
      if (world.storeFails) throw new Error('the disk is gone')
    },
    signedOut: (session) => void world.signedOut.push(session),
  }
  const lines: string[] = []
  const log = openLog({ level: config.logLevel, to: { write: (line) => void lines.push(line) } })
  const client = await builtClient()
  const app = await buildApp({ config, log, deps, client })

  return {
    app,
    deps,
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
    'call-page/index.html': '<!doctype html><title>Call</title>',
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}
