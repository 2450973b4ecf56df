import { once } from 'node:events'
import { createServer } from 'node:http'
import { test as base, expect, type Page } from '@playwright/test'
import { type ContextOptions, type LaunchOptions, openContext } from './browser.ts'
import { openBrowserPool } from './browser-pool.ts'
import type { CastName } from './cast.ts'

declare global {
  interface Window {
    twoPages: { connection: RTCPeerConnection; tracks: MediaStreamTrack[] }
  }
}

// As strict as a shop's page may be: the kit must not need more.
const policy = "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types"

interface Fixtures {
  readonly shopper: Page
  readonly anna: Page
}

/** Two people, each with a browser of their own, before a blank page: nothing of Shopbell is in it. */
export const test = base.extend<Fixtures, { readonly stage: Stage }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this very pattern.
    async ({}, use) => {
      await using stage = await openStage()
      await use(stage)
    },
    { scope: 'worker' },
  ],
  shopper: async ({ stage }, use) => {
    await stage.appears('shopper', use)
  },
  anna: async ({ stage }, use) => {
    await stage.appears('anna', use)
  },
})

interface Stage extends AsyncDisposable {
  /** Lends the page of a person before the blank page. */
  appears(name: CastName, use: (page: Page) => Promise<void>, options?: ContextOptions & LaunchOptions): Promise<void>
}

async function openStage(): Promise<Stage> {
  const pool = openBrowserPool()
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.setHeader('content-security-policy', policy)
    response.end(
      '<!doctype html><title>Blank</title><meta name="viewport" content="width=device-width"><button>Begin</button><main></main>',
    )
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('No port for the blank page.')
  return {
    async appears(name, use, options = {}) {
      const { devices = 'own', args = [], ...own } = options
      const context = await openContext(await pool.browserOf(name, { devices, args }), own)
      const breaches: string[] = []
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) breaches.push(message.text())
      })
      const page = await context.newPage()
      await page.goto(`http://localhost:${bound.port}/`)
      await use(page)
      await context.close()
      expect(breaches, 'what the kit did against the policy of the page').toEqual([])
    },
    async [Symbol.asyncDispose]() {
      await pool[Symbol.asyncDispose]()
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What a page sends: its microphone and camera, or its own tab. */
type Sending = 'camera' | 'tab'

async function prepare(page: Page, sending: Sending): Promise<void> {
  // A press, as before every call: the browser then lets the page play and capture.
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.evaluate(async (what) => {
    const root = document.querySelector('main')?.attachShadow({ mode: 'open' })
    const connection = new RTCPeerConnection()
    connection.addEventListener('track', ({ track }) => {
      const element = document.createElement(track.kind === 'audio' ? 'audio' : 'video')
      element.srcObject = new MediaStream([track])
      root?.append(element)
      void element.play()
    })
    // This tab first, as the product asks; TypeScript's library does not know the wish.
    const options: DisplayMediaStreamOptions & { preferCurrentTab: boolean } = { video: true, preferCurrentTab: true }
    const stream =
      what === 'camera'
        ? await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
        : await navigator.mediaDevices.getDisplayMedia(options)
    for (const track of stream.getTracks()) connection.addTrack(track, stream)
    window.twoPages = { connection, tracks: stream.getTracks() }
  }, sending)
}

/** Makes the local description with all of its candidates, after taking in the other side's if there is one. */
async function describe(page: Page, remote: RTCSessionDescriptionInit | null): Promise<RTCSessionDescriptionInit> {
  return page.evaluate(async (other) => {
    const { connection } = window.twoPages
    if (other !== null) await connection.setRemoteDescription(other)
    await connection.setLocalDescription()
    while (connection.iceGatheringState !== 'complete')
      await new Promise((resolve) => connection.addEventListener('icegatheringstatechange', resolve, { once: true }))
    const description = connection.localDescription
    if (description === null) throw new Error('No local description.')
    return { type: description.type, sdp: description.sdp }
  }, remote)
}

export interface Route {
  readonly first?: Sending
  readonly second?: Sending
  /** Leads the way to the first page through a relay: gets the first page's address, answers the relay's port. */
  readonly relayTo?: (address: string, port: number) => Promise<number>
}

/** Connects two pages; the descriptions go through the test, the media straight or through a relay. */
export async function connectPages(first: Page, second: Page, route: Route = {}): Promise<void> {
  await Promise.all([prepare(first, route.first ?? 'camera'), prepare(second, route.second ?? 'camera')])
  const offer = await describe(first, null)
  const sdp = offer.sdp ?? ''
  if (route.relayTo === undefined) {
    const answer = await describe(second, offer)
    await first.evaluate((other) => window.twoPages.connection.setRemoteDescription(other), answer)
    return
  }
  const [, foundation, address, port] =
    /^a=candidate:(\S+) 1 udp \d+ (\d+\.\d+\.\d+\.\d+) (\d+) typ host/im.exec(sdp) ?? []
  if (foundation === undefined || address === undefined) throw new Error(`No candidate of this machine in:\n${sdp}`)
  const relayPort = await route.relayTo(address, Number(port))
  const relayed = `a=candidate:${foundation} 1 udp 2122260223 127.0.0.1 ${relayPort} typ host`
  const through = withoutCandidates(sdp).replace(/^(a=ice-ufrag:)/gm, `${relayed}\r\n$1`)
  const answer = await describe(second, { type: 'offer', sdp: through })
  // The first page must not find a way around: it learns the way back from what comes through the relay.
  const back = { type: answer.type, sdp: withoutCandidates(answer.sdp ?? '') }
  await first.evaluate((other) => window.twoPages.connection.setRemoteDescription(other), back)
}

function withoutCandidates(sdp: string): string {
  return sdp.replace(/^a=(candidate:.*|end-of-candidates)\r\n/gm, '')
}
