import type { Figure, Reading } from '../figure.ts'
import { startFleet } from '../fleet/child.ts'
import type { CallOutcome, FleetReport, Plan } from '../fleet/plan.ts'
import { pause } from '../patience.ts'
import { cpuTime, ownMemory, together } from '../process.ts'
import { bucketOf, scrape } from '../scrape.ts'
import { staffedServer } from '../server.ts'
import { median, quantile, spread } from '../statistics.ts'

const CALLS = 200
const PER_SECOND = 20
/** Of the calls, so many with packets: the encoders and handshakes of all would take the machine from the server. */
const WITH_PACKETS = 20
const AGENTS_EACH = 2
const RING_MS = 1_000
/** All calls stand together for so long before the first hangs up. */
const STAND_MS = 5_000
const BOUND_MS = 100

const isUp = ({ answered, trouble }: CallOutcome): boolean => answered !== null && trouble === null

export const load: Figure = {
  name: 'load',
  title: `${CALLS} calls set up at ${PER_SECOND} a second`,
  method:
    `The real server with one media worker a core; ${CALLS / AGENTS_EACH} shops of ${AGENTS_EACH} agents, signed in over REST. Each press is a visit (REST), a socket, \`hello\`, \`dial\`, ` +
    `\`publish\`, \`receive\`; all free agents of the shop are rung with warm seats, one answers after ${RING_MS / 1_000} s. Presses keep their rhythm whatever the server does. ${WITH_PACKETS} of the calls ` +
    '(one in ten) are real WebRTC clients (ICE, DTLS, SRTP, Opus) and count only if both sides hear the tone of the other; the other clients say word for word what such a client says, with SSRCs of ' +
    'their own, and the worker makes all transports, producers and consumers for them, but no packet is sent: two cores have no room for 800 more DTLS handshakes and encoders beside the server. ' +
    `All ${CALLS} calls stand together for ${STAND_MS / 1_000} s, then hang up. Clients run in two processes of their own; a command is timed from its sending to its reply, at the client.`,

  async measure(say) {
    await using staffed = await staffedServer({
      shops: CALLS / AGENTS_EACH,
      agentsEach: AGENTS_EACH,
      env: { SHOPBELL_MEDIA_WORKERS: '2', SHOPBELL_MEDIA_PORT: '0' },
    })
    const { server, staffs } = staffed
    await using talking = startFleet()
    await using silent = startFleet()
    const plan = (media: Plan['media'], calls: number): Plan => {
      const first = media === 'packets' ? 0 : WITH_PACKETS / AGENTS_EACH
      return {
        server: server.url,
        staffs: staffs.slice(first, first + calls / AGENTS_EACH),
        calls,
        every: ((CALLS / PER_SECOND) * 1_000) / calls,
        ringFor: RING_MS,
        media,
        cameras: false,
      }
    }
    say('agents sign in')
    await Promise.all([
      talking.open(plan('packets', WITH_PACKETS)),
      silent.open(plan('parameters', CALLS - WITH_PACKETS)),
    ])
    const before = await scrape(server.url)
    const memoryBefore = await ownMemory(server.pid)
    const cpuBefore = await cpuTime(server.pid)
    const workersBefore = await together(await server.workers(), cpuTime)
    say(`${CALLS} calls`)
    const began = performance.now()
    await Promise.all([talking.call(), silent.call()])
    const took = performance.now() - began
    const cpu = (await cpuTime(server.pid)) - cpuBefore
    const workers = (await together(await server.workers(), cpuTime)) - workersBefore
    await pause(STAND_MS)
    const after = await scrape(server.url)
    const memory = (await ownMemory(server.pid)) - memoryBefore
    say('hanging up')
    const reports = await Promise.all([talking.end(), silent.end()])
    return [
      ...outcomes(reports),
      ...commands(reports),
      {
        what: 'the same at the server, without the network and the event loops of the clients (/metrics)',
        value:
          1_000 * bucketOf(0.95, before.buckets('shopbell_command_seconds'), after.buckets('shopbell_command_seconds')),
        unit: 'ms',
        note: 'upper edge of the bucket',
      },
      { what: 'CPU of the server while the calls were set up', value: (100 * cpu) / took, unit: '% of a core' },
      { what: 'CPU of both workers meanwhile', value: (100 * workers) / took, unit: '% of a core' },
      {
        what: 'memory of the server a call, all standing',
        value: memory / CALLS / 1_000,
        unit: 'kB',
        note: 'growth of its private memory, garbage not yet collected included',
      },
    ]
  },
}

function outcomes(reports: readonly FleetReport[]): Reading[] {
  const all = reports.flatMap((report) => report.outcomes)
  const refused = reports.flatMap((report) => report.refused)
  const failed = all.filter((outcome) => !isUp(outcome))
  const heard = all.filter((outcome) => outcome.heard !== null)
  const lost = all.filter((outcome) => isUp(outcome) && (!outcome.kept || outcome.heard === false))
  const troubles = [...new Set([...refused, ...all.flatMap(({ trouble }) => trouble ?? [])])]
  return [
    {
      what: 'calls refused or not set up',
      value: failed.length + refused.length,
      unit: '',
      bound: 0,
      note: `of ${all.length}${troubles.length > 0 ? `; ${troubles.slice(0, 5).join('; ')}` : ''}`,
    },
    {
      what: 'calls lost',
      value: lost.length,
      unit: '',
      bound: 0,
      note: `${heard.filter((outcome) => outcome.heard === true).length} of ${heard.length} calls with packets heard both ways`,
    },
  ]
}

function commands(reports: readonly FleetReport[]): Reading[] {
  const byName = new Map<string, number[]>()
  for (const { replies } of reports) {
    for (const [name, times] of Object.entries(replies)) byName.set(name, [...(byName.get(name) ?? []), ...times])
  }
  const all = [...byName.values()].flat()
  const late = Math.max(...reports.map((report) => report.late.p95))
  const each = [...byName].map(([name, times]): Reading => {
    return { what: `… of \`${name}\``, value: quantile(times, 0.95), unit: 'ms', note: spread(times) }
  })
  const rang = reports.flatMap((report) => report.outcomes.flatMap(({ rang: after }) => after ?? []))
  const answered = reports.flatMap((report) => report.outcomes.flatMap(({ answered: after }) => after ?? []))
  return [
    {
      what: 'reply to a command, p95',
      value: quantile(all, 0.95),
      unit: 'ms',
      bound: BOUND_MS,
      note: `${spread(all)}; the clients' own event loops were late by ${late.toFixed(0)} ms (p95)`,
    },
    ...each,
    {
      what: 'press to ring, median',
      value: median(rang),
      unit: 'ms',
      note: `visit and socket included; ${spread(rang)}`,
    },
    { what: 'answer to the word at the shopper, median', value: median(answered), unit: 'ms', note: spread(answered) },
  ]
}
