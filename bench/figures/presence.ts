import autocannon from 'autocannon'
import type { Figure, Reading } from '../figure.ts'
import { askPaced } from '../paced.ts'
import { cpuTime } from '../process.ts'
import { staffedServer } from '../server.ts'
import { quantile, spread } from '../statistics.ts'

const SECONDS = 8
const PER_SECOND = 1_000
const CONNECTIONS = 100
const LATEST_MS = 20

export const presence: Figure = {
  name: 'presence',
  title: 'What the buttons of all open pages ask',
  method:
    `\`GET /api/shops/SHOP/presence\`, ${PER_SECOND} a second in an even rhythm over ${CONNECTIONS} connections for ${SECONDS} s, after as many to warm up: with the ETag that the page has (304), as a button asks that has ` +
    `asked before, and without (200); timed from when the question was due. Then autocannon with as many as go. A visible button asks every 10 s, so ${PER_SECOND} a second are ${PER_SECOND * 10} shoppers who look at it.`,

  async measure(say) {
    await using staffed = await staffedServer({ shops: 1, agentsEach: 2 })
    const { server, staffs } = staffed
    const url = `${server.url}/api/shops/${staffs[0]?.shop}/presence`
    const known = { 'if-none-match': (await fetch(url)).headers.get('etag') ?? '' }

    const paced = async (what: string, status: number, headers: Record<string, string>): Promise<Reading> => {
      const options = {
        url,
        headers,
        status,
        perSecond: PER_SECOND,
        count: PER_SECOND * SECONDS,
        connections: CONNECTIONS,
      }
      await askPaced(options)
      const before = await cpuTime(server.pid)
      const times = await askPaced(options)
      const cpu = ((await cpuTime(server.pid)) - before) / (SECONDS * 10)
      return {
        what,
        value: quantile(times, 0.99),
        unit: 'ms',
        bound: LATEST_MS,
        note: `median ${quantile(times, 0.5).toFixed(1)} ms, ${spread(times)}; server ${cpu.toFixed(0)} % of a core`,
      }
    }
    say(`${PER_SECOND} a second`)
    const unchanged = await paced('answer when nothing has changed (304), p99', 304, known)
    const full = await paced('answer in full (200), p99', 200, {})
    say('as many as go')
    const most = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: known })
    const right = most.statusCodeStats['304']?.count ?? 0
    if (right < most.requests.total) throw new Error(`${most.requests.total - right} were not answered with 304`)
    return [
      unchanged,
      full,
      {
        what: 'answers a second at most, 304',
        value: most.requests.average,
        unit: '',
        note: 'autocannon shares the machine',
      },
    ]
  },
}
