import { join } from 'node:path'
import { freePort } from '../../e2e/kit/server.ts'
import type { Figure, Reading } from '../figure.ts'
import { startFleet } from '../fleet/child.ts'
import type { Plan } from '../fleet/plan.ts'
import { collectGarbage } from '../garbage.ts'
import { pause } from '../patience.ts'
import { cpuTime, ownMemory, together } from '../process.ts'
import { staffedServer } from '../server.ts'

const STANDING = 200
const VOICES = 20
const PICTURES = 4
const WATCHED_MS = 15_000
const RING_MS = 500

export const cost: Figure = {
  name: 'cost',
  title: 'What a call costs',
  method:
    `Memory at the server: ${STANDING} calls stand (clients that say all and send no packet); private memory of the process and heap in use, each after a garbage collection asked for by the inspector, ` +
    `less the same with all agents at the counter and no call. Memory and CPU at the worker: one worker, ${VOICES} calls of two headless WebRTC clients that sing without a pause (no silence suppression to ` +
    `help), then ${PICTURES} calls in which both send a voice and a camera (320 x 240, 15 frames, one layer) as well; CPU time of the worker over ${WATCHED_MS / 1_000} s. CPU follows the packets, so these ` +
    'are printed: a sharper picture costs in proportion.',

  async measure(say) {
    say(`${STANDING} calls stand`)
    const standing = await memoryOfStanding()
    say(`${VOICES} calls talk`)
    const voices = await mediaOf(VOICES, false)
    say(`${PICTURES} calls talk and show`)
    const pictures = await mediaOf(PICTURES, true)
    return [...standing, ...named('voice', voices), ...named('voice and two cameras', pictures)]
  },
}

async function memoryOfStanding(): Promise<Reading[]> {
  const inspectPort = await freePort()
  await using staffed = await staffedServer({
    shops: STANDING,
    agentsEach: 1,
    command: [
      process.execPath,
      `--inspect=127.0.0.1:${inspectPort}`,
      join(import.meta.dirname, '../../server/main.ts'),
    ],
  })
  const { server, staffs } = staffed
  await using fleet = startFleet()
  await fleet.open(plan(server.url, staffs, STANDING, 'parameters', false))
  const heapBefore = await collectGarbage(inspectPort)
  const before = await ownMemory(server.pid)
  const workersBefore = await together(await server.workers(), ownMemory)
  await fleet.call()
  const heap = (await collectGarbage(inspectPort)) - heapBefore
  const memory = (await ownMemory(server.pid)) - before
  const workers = (await together(await server.workers(), ownMemory)) - workersBefore
  const { outcomes } = await fleet.end()
  const failed = outcomes.filter(({ trouble }) => trouble !== null)
  if (failed.length > 0) throw new Error(`${failed.length} calls did not stand: ${failed[0]?.trouble}`)
  const note = `both sockets, both seats; of ${STANDING} standing calls`
  return [
    { what: 'memory a call at the server', value: memory / STANDING / 1_000, unit: 'kB', note },
    { what: '… of it heap in use', value: heap / STANDING / 1_000, unit: 'kB' },
    {
      what: 'memory a call at the worker before any handshake',
      value: workers / STANDING / 1_000,
      unit: 'kB',
      note: 'two seats, four transports',
    },
    {
      what: 'memory of the idle server, its agents at the counter',
      value: before / 1e6,
      unit: 'MB',
      note: `${STANDING} agents; heap in use ${(heapBefore / 1e6).toFixed(0)} MB`,
    },
  ]
}

interface MediaCost {
  /** Part of one core, 0 to 1. */
  readonly cpu: number
  /** Bytes. */
  readonly memory: number
  /** Received a second by both sides together. */
  readonly packets: number
}

/** A call's part, at the worker. */
async function mediaOf(calls: number, cameras: boolean): Promise<MediaCost> {
  await using staffed = await staffedServer({ shops: calls, agentsEach: 1 })
  const { server, staffs } = staffed
  await using fleet = startFleet()
  await fleet.open(plan(server.url, staffs, calls, 'packets', cameras))
  const workers = await server.workers()
  const memoryBefore = await together(workers, ownMemory)
  await fleet.call()
  const packetsBefore = await fleet.packets()
  const cpuBefore = await together(workers, cpuTime)
  const began = performance.now()
  await pause(WATCHED_MS)
  const cpu = (await together(workers, cpuTime)) - cpuBefore
  const took = performance.now() - began
  const packets = (await fleet.packets()) - packetsBefore
  const memory = (await together(workers, ownMemory)) - memoryBefore
  const { outcomes } = await fleet.end()
  const failed = outcomes.find(({ heard }) => heard !== true)
  if (failed !== undefined) throw new Error(`A call was not heard: ${failed.trouble ?? 'silence'}`)
  return { cpu: cpu / took / calls, memory: memory / calls, packets: (1_000 * packets) / took / calls }
}

function named(kind: string, { cpu, memory, packets }: MediaCost): Reading[] {
  return [
    {
      what: `CPU a call at the worker, ${kind}`,
      value: 100 * cpu,
      unit: '% of a core',
      note: `${packets.toFixed(0)} packets a second received by both sides together; one core for ${Math.floor(0.8 / cpu)} calls at 80 %`,
    },
    { what: `memory a call at the worker, ${kind}`, value: memory / 1_000, unit: 'kB' },
  ]
}

function plan(server: string, staffs: Plan['staffs'], calls: number, media: Plan['media'], cameras: boolean): Plan {
  const every = media === 'packets' ? 200 : 50
  return { server, staffs, calls, every, ringFor: RING_MS, media, cameras }
}
