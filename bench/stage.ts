import type { BrowserContext } from 'playwright'
import { openContext } from '../e2e/kit/browser.ts'
import { openBrowserPool } from '../e2e/kit/browser-pool.ts'
import { openProxy, type Proxy } from '../e2e/kit/proxy.ts'
import { openRelay } from '../e2e/kit/relay.ts'
import { freePort, type ShopbellServer, startServer } from '../e2e/kit/server.ts'
import { Agent } from '../e2e/people/agent.ts'
import { Shopper } from '../e2e/people/shopper.ts'
import { noLimits } from './server.ts'

/** A page of the demo shop. */
export const PRODUCT = '/demo/products/ridge-boot'

/** Whose media and signalling take a way of `delay` milliseconds, each way. */
export interface SlowLines {
  readonly who: 'both' | 'shopper'
  readonly delay: number
}

type Player = 'shopper' | 'anna' | 'ben'

export interface StageOptions {
  /** Nothing stands between browsers and server, if left out. */
  readonly slow?: SlowLines
  /** Ben is there as well, and signed in. */
  readonly withBen?: boolean
}

/** A real server and two people in browsers of their own: Anna is online, the shopper has been nowhere yet. */
export interface Stage extends AsyncDisposable {
  readonly server: ShopbellServer
  readonly shopper: Shopper
  readonly anna: Agent
  /** `null` unless he was asked for. */
  readonly ben: Agent | null
}

export async function openStage({ slow, withBen = false }: StageOptions = {}): Promise<Stage> {
  const parts = new AsyncDisposableStack()
  try {
    const mediaPort = await freePort()
    const line = slow === undefined ? {} : { delay: slow.delay }
    const relay =
      slow === undefined ? null : parts.use(await openRelay({ target: { port: mediaPort }, up: line, down: line }))
    const server = parts.use(
      await startServer({
        mediaPort,
        env: {
          ...noLimits,
          // The relay is for UDP: over TCP, media would find the way around it.
          ...(relay === null
            ? {}
            : {
                SHOPBELL_ANNOUNCED_ADDRESS: '127.0.0.1',
                SHOPBELL_ANNOUNCED_PORT: `${relay.port}`,
                SHOPBELL_MEDIA_TCP: 'false',
              }),
        },
      }),
    )
    const pool = parts.use(openBrowserPool())
    const wayOf = async (who: Player): Promise<Proxy | null> => {
      if (slow === undefined || (slow.who === 'shopper' && who !== 'shopper')) return null
      return parts.use(await openProxy({ target: { port: server.port, host: 'localhost' }, ...line }))
    }
    const contextOf = async (who: Player): Promise<{ context: BrowserContext; way: Proxy | null }> => {
      const way = await wayOf(who)
      const context = await openContext(await pool.browserOf(who), { baseURL: way?.url ?? server.url })
      if (relay !== null && way === null) await goAround(context, relay.port, mediaPort)
      return { context, way }
    }
    const agentAt = async (name: 'anna' | 'ben'): Promise<Agent> => {
      const { context, way } = await contextOf(name)
      const page = await context.newPage()
      return new Agent({ name, page, line: way, email: `${name}@demo.shop`, password: 'shopbell-demo' })
    }
    const anna = await agentAt('anna')
    const far = await contextOf('shopper')
    const shopper = new Shopper({ name: 'shopper', page: await far.context.newPage(), line: far.way })
    await anna.goesOnline()
    const ben = withBen ? await agentAt('ben') : null
    await ben?.signsIn()
    return { server, shopper, anna, ben, [Symbol.asyncDispose]: () => parts.disposeAsync() }
  } catch (error) {
    await parts.disposeAsync()
    throw error
  }
}

/** Everybody is told the port of the relay; who has no slow line takes the server's own instead. */
async function goAround(context: BrowserContext, relayPort: number, mediaPort: number): Promise<void> {
  await context.addInitScript(
    ([from, to]) => {
      const { prototype } = RTCPeerConnection
      const own = Object.getOwnPropertyDescriptor(prototype, 'setRemoteDescription')
      const value = new globalThis.Proxy(own?.value, {
        apply(target, connection, [description]: [RTCSessionDescriptionInit]) {
          const sdp = description.sdp?.replaceAll(` ${from} typ host`, ` ${to} typ host`)
          return Reflect.apply(target, connection, [sdp === undefined ? description : { ...description, sdp }])
        },
      })
      Object.defineProperty(prototype, 'setRemoteDescription', { ...own, value })
    },
    [relayPort, mediaPort] as const,
  )
}
