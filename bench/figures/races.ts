import { join } from 'node:path'
import { Kysely } from 'kysely'
import { Refusal } from '../../protocol/errors.ts'
import type { CallId } from '../../protocol/ids.ts'
import { sqlCallStore } from '../../server/adapters/sql/call-store.ts'
import type { Database } from '../../server/adapters/sql/database.ts'
import { nodeSqliteDialect } from '../../server/adapters/sqlite/dialect.ts'
import type { Figure } from '../figure.ts'
import type { FleetAgent } from '../fleet/agent.ts'
import { openShop, type Shop } from '../fleet/shop.ts'
import { within } from '../patience.ts'
import { staffedServer } from '../server.ts'
import { median, spread } from '../statistics.ts'

const RACES = 10_000
const LEAST = 2
const MOST = 10
const RACE_MS = 30_000

export const races: Figure = {
  name: 'races',
  title: `${RACES.toLocaleString('en')} races of ${LEAST} to ${MOST} agents for one call`,
  method:
    `The real server with its store on disk and one media worker; ${MOST - LEAST + 1} shops in which ${LEAST} to ${MOST} agents are at the counter, each with a socket of their own, all shops at once. Each race is a visit, a socket, \`hello\`, ` +
    '`dial`; it rings at all agents of the shop, and when the last of them is rung all say `answer` in the same moment, in an order that is drawn anew. Then the shopper hangs up. The worker makes the seats of those who get one while it rings (the shopper and three agents), ' +
    'nobody sets them up and no packet is sent: what races is the answer. Right is a race with one agent whose `answer` was accepted, the same one in the word to the shopper and to each of the others, whose refusals (`call.taken`) name them; and, read ' +
    'from the store when all is over, one `answered` in the events of each call, by the same agent.',

  async measure(say) {
    await using staffed = await staffedServer({ shops: MOST - LEAST + 1, agentsEach: MOST })
    const { server, staffs, data } = staffed
    const shops: Shop[] = []
    for (const [index, staff] of staffs.entries())
      shops.push(await openShop({ server: server.url, staff, media: 'seats', agents: LEAST + index }))
    say(`${RACES} races`)
    const all: Race[] = []
    let begun = 0
    const run = async (shop: Shop): Promise<void> => {
      while (begun < RACES) {
        begun += 1
        all.push(await within(RACE_MS, 'a race', race(shop)))
        if (all.length % 2_000 === 0) say(`${all.length}`)
      }
    }
    const began = performance.now()
    await Promise.all(shops.map(run))
    const took = performance.now() - began
    await server.stop()
    const stored = await answersIn(data, all)
    const count = (test: (race: Race) => boolean): number => all.filter(test).length
    const losers = all.flatMap((each) => each.losers)
    const right = count((each) => isRight(each) && stored.get(each.call)?.join() === each.winners.join())
    const troubles = [...new Set(losers.flatMap(({ trouble }) => trouble ?? []))]
    return [
      {
        what: 'races that went otherwise',
        value: RACES - right,
        unit: '',
        bound: 0,
        note: `${right.toLocaleString('en')} of ${RACES.toLocaleString('en')} were right`,
      },
      { what: 'calls without a winner', value: count(({ winners }) => winners.length === 0), unit: '', bound: 0 },
      { what: 'calls with more than one', value: count(({ winners }) => winners.length > 1), unit: '', bound: 0 },
      {
        what: 'losers who were not told who won',
        value: losers.filter(({ told }) => !told).length,
        unit: '',
        bound: 0,
        note: `of ${losers.length.toLocaleString('en')}${troubles.length > 0 ? `; ${troubles.slice(0, 5).join('; ')}` : ''}`,
      },
      {
        what: 'calls whose stored events say otherwise',
        value: count((each) => stored.get(each.call)?.join() !== each.winners.join()),
        unit: '',
        bound: 0,
      },
      {
        what: 'races won by another than the first to say it',
        value: (100 * count((each) => each.winners[0] !== each.first)) / RACES,
        unit: '%',
      },
      {
        what: 'the answers to the word at the shopper, median',
        value: median(all.map(({ heard }) => heard)),
        unit: 'ms',
        note: spread(all.map(({ heard }) => heard)),
      },
      {
        what: 'races a second',
        value: (1_000 * RACES) / took,
        unit: '',
        note: 'the agents and shoppers share the machine',
      },
    ]
  },
}

interface Race {
  readonly call: CallId
  /** Whose `answer` left first. */
  readonly first: string
  /** Whose `answer` was accepted. */
  readonly winners: readonly string[]
  /** Who won in the word to the shopper. */
  readonly shown: string
  /** From the answers to that word, in milliseconds. */
  readonly heard: number
  readonly losers: readonly { readonly told: boolean; readonly trouble: string | null }[]
}

function isRight({ winners, shown, losers }: Race): boolean {
  return winners.length === 1 && winners[0] === shown && losers.every(({ told }) => told)
}

async function race(shop: Shop): Promise<Race> {
  const shopper = shop.shopper()
  const call = await shopper.calls()
  await Promise.all(shop.agents.map((agent) => agent.isRung(call)))
  const runners = shuffled(shop.agents)
  const began = performance.now()
  const runs = await Promise.allSettled(runners.map((agent) => agent.answers(call)))
  const { agent: shown, at } = await shopper.answered
  const told = await Promise.all(runners.map((agent) => agent.isAnswered(call)))
  await shopper.hangsUp()
  await shopper.ended
  shopper.leaves()
  const names = new Map(runners.map(({ id, name }) => [id, name]))
  const winners = runners.filter((_, index) => runs[index]?.status === 'fulfilled').map(({ id }) => id)
  const losers = runs.flatMap((run, index) => {
    if (run.status === 'fulfilled') return []
    const reason: unknown = run.reason
    const named =
      reason instanceof Refusal && reason.code === 'call.taken' && reason.detail?.['by'] === names.get(shown)
    const right = named && told[index] === shown
    return [{ told: right, trouble: right ? null : String(reason) }]
  })
  return { call: call as CallId, first: runners[0]?.id ?? '', winners, shown, heard: at - began, losers }
}

function shuffled(agents: readonly FleetAgent[]): FleetAgent[] {
  return agents
    .map((agent) => ({ agent, draw: Math.random() }))
    .toSorted((a, b) => a.draw - b.draw)
    .map(({ agent }) => agent)
}

/** Who answered each call, as its events say. */
async function answersIn(data: string, all: readonly Race[]): Promise<ReadonlyMap<CallId, readonly string[]>> {
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(join(data, 'shopbell.sqlite')) })
  try {
    const store = sqlCallStore(db)
    const answers = new Map<CallId, readonly string[]>()
    for (const { call } of all) {
      const events = await store.events(call)
      answers.set(
        call,
        events.flatMap((event) => (event.type === 'answered' ? [event.agent] : [])),
      )
    }
    return answers
  } finally {
    await db.destroy()
  }
}
