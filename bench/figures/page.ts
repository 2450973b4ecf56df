import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page, Response } from 'playwright'
import { launchBrowser } from '../../e2e/kit/browser.ts'
import { Shopper } from '../../e2e/people/shopper.ts'
import type { Figure, Reading } from '../figure.ts'
import { longestTask } from '../longest-task.ts'
import { openStage, PRODUCT } from '../stage.ts'
import { median, spread } from '../statistics.ts'

const LOADS = 5
/** The script comes so late that the page is drawn before it, which is when a button could push things about. */
const LATE_MS = 400
const QUIET_MS = 1_000

export const page: Figure = {
  name: 'page',
  title: 'What the button costs the page of a shop',
  method:
    'A product page of the demo shop in a fresh profile, agent at the counter. Scripts: what the browser fetched of `/shopbell.js` and `/assets/shop/` until the network was quiet, gzipped here (zlib, level 9), and as ' +
    `they came over the line; then the same from the hand on the button until the call rings and no script came for ${QUIET_MS} ms. Layout shift: the sum of all \`layout-shift\` entries of the page, with the script held back for ${LATE_MS} ms so that ` +
    'the page is drawn before it comes. Longest task: of the main thread, from a trace, among those tasks in which scripts of Shopbell ran, and `longtask` entries (50 ms and more) of anything. Storage: cookies, local and session ' +
    'storage, IndexedDB, caches, before the press. Third parties: requests to any other origin until the call rings.',

  async measure(say) {
    await using stage = await openStage()
    await using browser = await launchBrowser('shopper')
    const { url } = stage.server
    say('weight, storage, requests')
    const { weights, traces, strangers } = await visit(browser, url)
    say('shifts')
    const shifts = await loads(browser, url, shiftOf)
    say('tasks')
    const tasks = await loads(browser, url, (context) => longestTask(browser, context, PRODUCT))
    const own = tasks.map((task) => task.own)
    const long = tasks.flatMap((task) => task.long)
    return [
      ...weights,
      { what: 'layout shift, all of the page', value: Math.max(...shifts), unit: '', bound: 0, note: `${LOADS} loads` },
      {
        what: 'longest task with a script of Shopbell in it',
        value: Math.max(...own),
        unit: 'ms',
        bound: 50,
        note: `median ${median(own).toFixed(1)} ms, ${spread(own)}; \`longtask\` entries of the whole page: ${long.length === 0 ? 'none' : long.map((ms) => `${ms} ms`).join(', ')}`,
      },
      {
        what: 'cookies and stored things before the press',
        value: traces.length,
        unit: '',
        bound: 0,
        note: traces.join(', '),
      },
      { what: 'requests to third parties', value: strangers.length, unit: '', bound: 0, note: strangers.join(', ') },
    ]
  },
}

async function loads<T>(browser: Browser, url: string, look: (context: BrowserContext) => Promise<T>): Promise<T[]> {
  const seen: T[] = []
  for (let turn = 0; turn < LOADS; turn += 1) {
    const context = await browser.newContext({ baseURL: url })
    seen.push(await look(context))
    await context.close()
  }
  return seen
}

interface Script {
  readonly path: string
  readonly gzip: number
  readonly sent: number
}

/** `networkidle` is told once a page, and the code of a press comes after it. */
async function quiet(responses: readonly unknown[]): Promise<void> {
  for (let known = -1; known !== responses.length; ) {
    known = responses.length
    await delay(QUIET_MS)
  }
}

async function visit(browser: Browser, url: string) {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB' })
  await context.grantPermissions(['microphone'])
  const scripts: Promise<Script | null>[] = []
  const strangers: string[] = []
  const sockets: string[] = []
  const tab = await context.newPage()
  tab.on('response', (response) => scripts.push(scriptOf(response)))
  tab.on('websocket', (socket) => sockets.push(socket.url()))
  tab.on('request', (request) => {
    if (request.url().startsWith('http') && new URL(request.url()).origin !== url) strangers.push(request.url())
  })
  const shopper = new Shopper({ name: 'shopper', page: tab, line: null })
  await tab.goto(PRODUCT)
  await shopper.callButton.waitFor()
  await tab.waitForLoadState('networkidle')
  const before = await settled(scripts)
  const traces = [...(await storedBy(context, tab)), ...sockets.map((socket) => `a socket to ${socket}`)]
  await shopper.calls()
  await shopper.button('Hang up').or(shopper.button('Cancel')).first().waitFor()
  await quiet(scripts)
  const after = (await settled(scripts)).slice(before.length)
  await context.close()
  return {
    traces,
    strangers,
    weights: [weight('scripts before the press, gzip', 10, before), weight('what the press loads, gzip', 65, after)],
  }
}

function weight(what: string, bound: number, scripts: readonly Script[]): Reading {
  const total = (of: 'gzip' | 'sent'): number => scripts.reduce((sum, script) => sum + script[of], 0) / 1_000
  return {
    what,
    value: total('gzip'),
    unit: 'kB',
    bound,
    note: `${scripts.length} files; ${total('sent').toFixed(1)} kB over the line: ${scripts.map(({ path, gzip }) => `${path} ${(gzip / 1_000).toFixed(1)}`).join(', ')}`,
  }
}

async function settled(scripts: readonly Promise<Script | null>[]): Promise<readonly Script[]> {
  return (await Promise.all(scripts)).filter((script) => script !== null)
}

async function scriptOf(response: Response): Promise<Script | null> {
  const { pathname } = new URL(response.url())
  if (pathname !== '/shopbell.js' && !pathname.startsWith('/assets/shop/')) return null
  const [body, { responseBodySize }] = await Promise.all([response.body(), response.request().sizes()])
  return {
    path: pathname.replace('/assets/shop/', ''),
    gzip: gzipSync(body, { level: 9 }).length,
    sent: responseBodySize,
  }
}

async function storedBy(context: BrowserContext, tab: Page): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`)
  const kept = await tab.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`)
    const cached = (await caches.keys()).map((name) => `cache ${name}`)
    const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`)
    const items = [
      ...Object.keys(localStorage).map((key) => `local ${key}`),
      ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ]
    return [...items, ...databases, ...cached, ...workers]
  })
  return [...cookies, ...kept]
}

/** The sum of all shifts of a load in which the script comes after the first picture. */
async function shiftOf(context: BrowserContext): Promise<number> {
  await context.route('**/shopbell.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS))
    await route.continue()
  })
  await context.addInitScript(() => {
    const shifts: number[] = []
    Object.defineProperty(window, 'benchShifts', { value: shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { readonly value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const tab = await context.newPage()
  await tab.goto(PRODUCT)
  await new Shopper({ name: 'shopper', page: tab, line: null }).callButton.waitFor()
  await tab.waitForLoadState('networkidle')
  return tab.evaluate(
    () =>
      (window as Window & { readonly benchShifts?: number[] }).benchShifts?.reduce((sum, value) => sum + value, 0) ??
      Number.NaN,
  )
}
