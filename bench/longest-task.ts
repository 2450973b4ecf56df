import type { Browser, BrowserContext } from 'playwright'
import { Shopper } from '../e2e/people/shopper.ts'

/** Of one load, in milliseconds. */
export interface Tasks {
  /** The longest task of a main thread in which a script of ours was compiled, evaluated or called. */
  readonly own: number
  /** Entries of type `longtask`: 50 ms and more, whoever's. */
  readonly long: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly args?: unknown
}

/** Loads a page and waits until its button may be pressed. */
export async function longestTask(browser: Browser, context: BrowserContext, path: string): Promise<Tasks> {
  await context.addInitScript(() => {
    const long: number[] = []
    Object.defineProperty(window, 'benchLong', { value: long })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration))
    }).observe({ type: 'longtask', buffered: true })
  })
  const tab = await context.newPage()
  await browser.startTracing(tab, {
    categories: ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-v8.compile'],
  })
  await tab.goto(path)
  await new Shopper({ name: 'shopper', page: tab, line: null }).callButton.waitFor()
  await tab.waitForLoadState('networkidle')
  const long = await tab.evaluate(() => (window as Window & { readonly benchLong?: number[] }).benchLong ?? [])
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] }
  return { own: longestOf(traceEvents), long }
}

/** What runs a script. Others only name one: the parser that finds its address, the request that fetches it. */
const RUNS = [
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.compile',
  'EvaluateScript',
  'FunctionCall',
  'v8.callAsConstructor',
]

function longestOf(events: readonly TraceEvent[]): number {
  const ours = events.filter(
    ({ name, args }) => RUNS.includes(name) && /\/shopbell\.js|\/assets\/shop\//.test(JSON.stringify(args ?? '')),
  )
  const tasks = events.filter(({ name, dur }) => name.endsWith('RunTask') && dur !== undefined)
  const holding = tasks.filter((task) =>
    ours.some(
      (event) =>
        event.pid === task.pid && event.tid === task.tid && event.ts >= task.ts && event.ts < task.ts + (task.dur ?? 0),
    ),
  )
  if (holding.length === 0) throw new Error('The trace shows no task with a script of Shopbell.')
  return Math.max(...holding.map(({ dur }) => dur ?? 0)) / 1_000
}
