import { test as base, expect, type TestInfo } from '@playwright/test'
import { type ContextOptions, type LaunchOptions, openContext } from '../kit/browser.ts'
import { type BrowserPool, openBrowserPool } from '../kit/browser-pool.ts'
import type { CastName } from '../kit/cast.ts'
import { openProxy } from '../kit/proxy.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { freePort, type ShopbellServer, startServer } from '../kit/server.ts'
import { Agent } from './agent.ts'
import { Friend } from './friend.ts'
import type { Person, PersonParts } from './person.ts'
import { Shopper } from './shopper.ts'

export { expect }

export interface Options {
  /** `SHOPBELL_*` settings of the server under test. */
  readonly settings: Readonly<Record<string, string>>
  /**
   * `direct`: nothing stands between browsers and server. `own`: each person has a proxy of their own for signalling
   * (`shopper.line.cut()`), and all media go through one relay (`relay.change(...)`).
   */
  readonly lines: 'direct' | 'own'
  /** How a person's browser differs from an English desktop whose owner allows the microphone. */
  readonly browsers: Readonly<Partial<Record<CastName, ContextOptions & LaunchOptions>>>
}

export interface People {
  /** A server of this test alone, with fresh data. */
  readonly server: ShopbellServer
  /** Through which all media go; only with `lines: 'own'`. */
  readonly relay: Relay
  readonly shopper: Shopper
  readonly secondShopper: Shopper
  /** With the voice of a guest: there is none in their calls. */
  readonly thirdShopper: Shopper
  readonly anna: Agent
  readonly ben: Agent
  /** A supervisor; speaks with the voice of the guest. */
  readonly clara: Agent
  /** Whom somebody in a call may bring in. */
  readonly friend: Friend
  /** Another one, with the voice of the second shopper: there is none in their calls. */
  readonly mia: Friend
}

interface Shared {
  readonly pool: BrowserPool
}

interface Inner {
  readonly media: Media
  readonly enter: Enter
}

/** How media reach the server. */
interface Media {
  readonly port: number
  readonly relay: Relay | null
}

/** Opens a person's browser before the server, lends the person, and looks whether their pages behaved. */
type Enter = <Somebody extends Person>(
  name: CastName,
  make: (parts: PersonParts) => Somebody,
  use: (somebody: Somebody) => Promise<void>,
) => Promise<void>

const password = 'shopbell-demo'

async function openMedia(lines: Options['lines']): Promise<Media> {
  const port = await freePort()
  return { port, relay: lines === 'own' ? await openRelay({ target: { port } }) : null }
}

function serverSettings({ relay }: Media): Record<string, string> {
  if (relay === null) return {}
  return {
    SHOPBELL_ANNOUNCED_ADDRESS: '127.0.0.1',
    SHOPBELL_ANNOUNCED_PORT: String(relay.port),
    // The relay is for UDP: over TCP, media would find the way around it.
    SHOPBELL_MEDIA_TCP: 'false',
  }
}

async function attachLog(info: TestInfo, server: ShopbellServer): Promise<void> {
  if (info.status === info.expectedStatus) return
  await info.attach('server.log', { body: server.log, contentType: 'text/plain' })
}

/** What stands in somebody's pages where the scenario failed: roles, names and states. */
async function attachPages(info: TestInfo, { name, page }: Person): Promise<void> {
  if (info.status === info.expectedStatus) return
  for (const each of page.context().pages()) {
    const body = await each
      .ariaSnapshot({ timeout: 5_000 })
      .catch((error: unknown) => `Not to be read: ${String(error)}`)
    await info.attach(`${name}.yml`, { body: `# ${each.url()}\n${body}`, contentType: 'text/yaml' })
  }
}

function entrance(
  pool: BrowserPool,
  server: ShopbellServer,
  { lines, browsers, info }: Omit<Options, 'settings'> & { readonly info: TestInfo },
): Enter {
  return async (name, make, use) => {
    const own = browsers[name] ?? {}
    const line = lines === 'own' ? await openProxy({ target: { port: server.port, host: 'localhost' } }) : null
    const browser = await pool.browserOf(name, { devices: own.devices ?? 'own', args: own.args ?? [] })
    const context = await openContext(browser, { baseURL: line?.url ?? server.url, ...own })
    const somebody = make({ name, page: await context.newPage(), line })
    await use(somebody)
    await attachPages(info, somebody)
    await context.close()
    await line?.close()
    expect(somebody.troubles, `what went wrong in the pages of ${name}`).toEqual([])
  }
}

export const test = base.extend<Options & People & Inner, Shared>({
  settings: [{}, { option: true }],
  lines: ['direct', { option: true }],
  browsers: [{}, { option: true }],

  pool: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this very pattern.
    async ({}, use) => {
      await using pool = openBrowserPool()
      await use(pool)
    },
    { scope: 'worker' },
  ],
  media: async ({ lines }, use) => {
    const media = await openMedia(lines)
    await use(media)
    await media.relay?.close()
  },
  relay: async ({ media }, use) => {
    if (media.relay === null) throw new Error("Media go straight to the server; say test.use({ lines: 'own' }).")
    await use(media.relay)
  },
  server: async ({ media, settings }, use, info) => {
    await using server = await startServer({ mediaPort: media.port, env: { ...serverSettings(media), ...settings } })
    await use(server)
    await attachLog(info, server)
  },
  enter: async ({ pool, server, lines, browsers }, use, info) => {
    await use(entrance(pool, server, { lines, browsers, info }))
  },

  shopper: async ({ enter }, use) => {
    await enter('shopper', (parts) => new Shopper(parts), use)
  },
  secondShopper: async ({ enter }, use) => {
    await enter('second-shopper', (parts) => new Shopper(parts), use)
  },
  thirdShopper: async ({ enter }, use) => {
    await enter('guest', (parts) => new Shopper(parts), use)
  },
  anna: async ({ enter }, use) => {
    await enter('anna', (parts) => new Agent({ ...parts, email: 'anna@demo.shop', password }), use)
  },
  ben: async ({ enter }, use) => {
    await enter('ben', (parts) => new Agent({ ...parts, email: 'ben@demo.shop', password }), use)
  },
  clara: async ({ enter }, use) => {
    await enter('guest', (parts) => new Agent({ ...parts, email: 'clara@demo.shop', password }), use)
  },
  friend: async ({ enter }, use) => {
    await enter('guest', (parts) => new Friend(parts), use)
  },
  mia: async ({ enter }, use) => {
    await enter('second-shopper', (parts) => new Friend(parts), use)
  },
})
