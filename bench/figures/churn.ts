import { join } from 'node:path'
import { freePort } from '../../e2e/kit/server.ts'
import type { Figure, Reading } from '../figure.ts'
import { openShop, type Shop } from '../fleet/shop.ts'
import { heardStory, type Story, stories } from '../fleet/stories.ts'
import { collectGarbage } from '../garbage.ts'
import { type Leftovers, leftovers } from '../leftovers.ts'
import { pause, within } from '../patience.ts'
import { ownMemory, together } from '../process.ts'
import { type Scrape, scrape } from '../scrape.ts'
import { staffedServer } from '../server.ts'

const CALLS = 1_000
/** Until here a server grows whatever it does: code is compiled, statements are prepared, pools fill. */
const WARM_UP = 500
const SHOPS = 10
/** WebRTC for Node loses its footing in a process that opens and closes it a hundred times. */
const HEARD = 10
const AGENTS_EACH = 3
const GROWN_PERCENT = 5
const SETTLE_MS = 30_000
const STORY_MS = 30_000

export const churn: Figure = {
  name: 'churn',
  title: 'A thousand calls opened and closed',
  method:
    `The real server with one media worker, ${SHOPS} shops of ${AGENTS_EACH} agents. ${CALLS} calls, ${SHOPS} at a time, told by turns: ${stories.map(({ title }) => title).join('; ')}. In ${HEARD} of them packets are sent, ` +
    'and they end once both sides have heard the tone of the other; the clients of the others say word for word what such a client says, so that the worker makes all transports, producers and consumers. ' +
    `Before, ${WARM_UP} calls of the same kind warm the server up. What is left: which objects of the media library are open in the memory of the server (asked of its garbage collector by the inspector, so that what ` +
    'the server lost track of is found as well), what the worker names in its own dump, and what `/metrics` say. Memory: private memory of the server and heap in use, after a garbage collection, agents at the counter, no call, ' +
    'less the same after the warm-up.',

  async measure(say) {
    const inspectPort = await freePort()
    await using staffed = await staffedServer({
      shops: SHOPS,
      agentsEach: AGENTS_EACH,
      env: { SHOPBELL_GRACE_SECONDS: '1' },
      command: [
        process.execPath,
        `--inspect=127.0.0.1:${inspectPort}`,
        join(import.meta.dirname, '../../server/main.ts'),
      ],
    })
    const { server, staffs } = staffed
    const shops: Shop[] = []
    for (const [index, staff] of staffs.entries()) {
      const media = index === 0 ? ({ media: 'packets', agents: 1 } as const) : ({ media: 'parameters' } as const)
      shops.push(await openShop({ server: server.url, staff, ...media }))
    }
    const readNow = async (): Promise<State> => {
      await allEnded(server.url)
      const heap = await collectGarbage(inspectPort)
      const left = await leftovers(inspectPort)
      await collectGarbage(inspectPort)
      return {
        heap,
        memory: await ownMemory(server.pid),
        worker: await together(await server.workers(), ownMemory),
        left,
        metrics: await scrape(server.url),
      }
    }
    say(`${WARM_UP} calls to warm up`)
    await tell(shops, WARM_UP)
    const before = await readNow()
    say(`${CALLS} calls`)
    const began = performance.now()
    const told = await tell(shops, CALLS)
    const took = performance.now() - began
    return readings({ told, took, before, after: await readNow() })
  },
}

interface Told {
  readonly calls: number
  readonly outcomes: Readonly<Record<string, number>>
}

/** At all shops at once; each tells its stories by turns, until there were so many calls. */
async function tell(shops: readonly Shop[], calls: number): Promise<Told> {
  const outcomes: Record<string, number> = {}
  let begun = 0
  const at = async (shop: Shop, own: readonly Story[], most = calls): Promise<void> => {
    for (let turn = 0; begun < calls && turn < most; turn += 1) {
      const story = own[turn % own.length]
      if (story === undefined) return
      begun += story.calls
      const ends = await within(STORY_MS, story.title, story.tell(shop))
      for (const outcome of ends) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
  }
  const [hearing, ...others] = shops
  if (hearing === undefined) throw new Error('no shop')
  await Promise.all([at(hearing, [heardStory], HEARD), ...others.map((shop) => at(shop, stories))])
  return { calls: begun, outcomes }
}

interface State {
  /** Bytes. */
  readonly heap: number
  readonly memory: number
  readonly worker: number
  readonly left: Leftovers
  readonly metrics: Scrape
}

/** No call is left that rings, waits or talks. */
async function allEnded(server: string): Promise<void> {
  const live = async (): Promise<number> => {
    const now = await scrape(server)
    return ['queued', 'ringing', 'connected'].reduce((sum, phase) => sum + now.total('shopbell_calls', { phase }), 0)
  }
  for (const until = performance.now() + SETTLE_MS; (await live()) > 0; await pause(100))
    if (performance.now() > until) throw new Error(`${await live()} calls do not end`)
}

function readings({ told, took, before, after }: { told: Told; took: number; before: State; after: State }): Reading[] {
  const { held, atWorkers } = after.left
  const open = (['rooms', 'transports', 'producers', 'consumers'] as const).map(
    (kind): Reading => ({
      what: `${kind} left`,
      value: held[kind].open,
      unit: '',
      bound: 0,
      note: `${held[kind].all} closed ones still in memory`,
    }),
  )
  const counted = ['rooms', 'seats', 'consumers'].reduce(
    (sum, name) => sum + after.metrics.total(`shopbell_worker_${name}`),
    0,
  )
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
  const grown = (what: string, from: number, to: number): Reading => ({
    what,
    value: (100 * (to - from)) / from,
    unit: '%',
    note: `${megabytes(from)} to ${megabytes(to)}`,
  })
  return [
    ...open,
    { what: 'objects that the worker itself names', value: atWorkers, unit: '', bound: 0, note: 'of its own dump' },
    { what: 'rooms, seats and consumers in `/metrics`', value: counted, unit: '', bound: 0 },
    { ...grown('memory of the server, grown', before.memory, after.memory), bound: GROWN_PERCENT },
    { ...grown('heap in use, grown', before.heap, after.heap), bound: GROWN_PERCENT },
    grown('memory of the worker, grown', before.worker, after.worker),
    {
      what: 'calls a second',
      value: (1_000 * told.calls) / took,
      unit: '',
      note: Object.entries(told.outcomes)
        .map(([outcome, count]) => `${count} ${outcome}`)
        .join(', '),
    },
  ]
}
