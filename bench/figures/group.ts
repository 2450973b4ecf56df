import { sendingOf } from '../../client/media/sending.ts'
import type { CallId, PartyId } from '../../protocol/ids.ts'
import type { HeadlessOptions, HeadlessSeat, Traffic } from '../../sfu/headless/headless-seat.ts'
import type { Figure, Reading } from '../figure.ts'
import { FleetAgent } from '../fleet/agent.ts'
import { FleetFriend } from '../fleet/friend.ts'
import { Ledger } from '../fleet/ledger.ts'
import type { Line } from '../fleet/line.ts'
import type { Staff } from '../fleet/plan.ts'
import type { FleetSeat } from '../fleet/seats.ts'
import { FleetShopper } from '../fleet/shopper.ts'
import { pause, within } from '../patience.ts'
import { cpuTime, together } from '../process.ts'
import { staffedServer } from '../server.ts'

const PEOPLE = 6
const AGENTS = 3
const CAMERA = { width: 640, height: 360, frameRate: 10, grain: true } as const
/** Device pixels: of a tile among six, and of a picture that fills the window. */
const TILE = 240
const LARGE = 720
/** Until the bandwidth of each line is measured and all layers flow. */
const SETTLE_MS = 10_000
const WATCHED_MS = 15_000
const SIT_MS = 20_000

const sending = sendingOf('camera', CAMERA)
const layers = sending.encodings.map(
  ({ scaleResolutionDownBy: by = 1, maxBitrate = 0 }) =>
    `${CAMERA.width / by} x ${CAMERA.height / by} at ${maxBitrate / 1_000} kbit/s at most`,
)

export const group: Figure = {
  name: 'group',
  title: `${PEOPLE} people with picture on one worker`,
  method:
    `One call, one worker: a shopper, ${AGENTS} agents of whom ${AGENTS - 1} were asked to join, ${PEOPLE - AGENTS - 1} friends who came by a link and were let in. All are headless WebRTC clients (ICE, DTLS, SRTP, Opus, VP8) in one process beside the server; each ` +
    `sings without a pause and sends a camera of ${CAMERA.width} x ${CAMERA.height}, ${CAMERA.frameRate} frames, in the layers of the product (VP8 simulcast: ${layers.join('; ')}), of grain that is new in every frame, so that the encoders use all the ` +
    `bits that they may: faces need fewer (more frames than these are more than two cores encode and decode). Everybody receives all ${PEOPLE - 1} others and says how large they are shown, as browsers do: first as tiles (${TILE} pixels high), then all of them as large as the window (${LARGE}), which no layout does. ` +
    `It counts only if frames of each of the ${PEOPLE * (PEOPLE - 1)} pictures are decoded. CPU time of the worker over ${WATCHED_MS / 1_000} s; bytes as the clients' transports count them, in and out as the worker sees it, without the headers of UDP and IP.`,

  async measure(say) {
    await using staffed = await staffedServer({ shops: 1, agentsEach: AGENTS })
    const { server, staffs } = staffed
    const [staff] = staffs
    if (staff === undefined) throw new Error('no shop')
    say(`${PEOPLE} people come together`)
    await using circle = await gather(server.url, staff)
    const measure = async (what: string, height: number): Promise<Reading[]> => {
      say(what)
      await circle.shows(height)
      await pause(SETTLE_MS)
      await circle.everybodySeesEverybody()
      const workers = await server.workers()
      const cpuBefore = await together(workers, cpuTime)
      const before = await circle.traffic()
      const began = performance.now()
      await pause(WATCHED_MS)
      const cpu = (await together(workers, cpuTime)) - cpuBefore
      const after = await circle.traffic()
      const took = performance.now() - began
      const megabits = (bytes: number): number => (8 * bytes) / took / 1_000
      const pictures = PEOPLE * (PEOPLE - 1)
      const frames = (1_000 * (after.frames - before.frames)) / took / pictures
      const packets = (1_000 * (after.packets - before.packets)) / took
      return [
        {
          what: `${what}: CPU of the worker`,
          value: (100 * cpu) / took,
          unit: '% of a core',
          note: `${packets.toFixed(0)} packets a second, both ways; ${frames.toFixed(1)} frames a second of each picture decoded`,
        },
        { what: `${what}: into the worker`, value: megabits(after.sent - before.sent), unit: 'Mbit/s' },
        { what: `${what}: out of the worker`, value: megabits(after.received - before.received), unit: 'Mbit/s' },
      ]
    }
    return [...(await measure('tiles', TILE)), ...(await measure('all large', LARGE))]
  },
}

interface Member {
  readonly party: PartyId
  readonly line: Line | undefined
  readonly seat: FleetSeat | undefined
}

interface Circle extends AsyncDisposable {
  /** Everybody shows the pictures of all others so high, in device pixels. */
  shows(height: number): Promise<void>
  everybodySeesEverybody(): Promise<void>
  traffic(): Promise<Traffic>
}

async function gather(server: string, staff: Staff): Promise<Circle> {
  const ledger = new Ledger()
  const headless = (place: number): HeadlessOptions => ({ tone: 440 + 120 * place, camera: CAMERA, sending })
  const media = 'packets'
  const [lead, ...colleagues] = staff.agents.map(
    (account, place) => new FleetAgent({ server, account, media, headless: headless(place), ledger }),
  )
  if (lead === undefined) throw new Error('no agent')
  const shopper = new FleetShopper({ server, shop: staff.shop, media, headless: headless(AGENTS), ledger })
  const friends = Array.from(
    { length: PEOPLE - AGENTS - 1 },
    (_, index) =>
      new FleetFriend({ server, name: `Friend ${index}`, media, headless: headless(AGENTS + 1 + index), ledger }),
  )
  await lead.goesOnline()
  const call = await shopper.calls()
  await lead.isRung(call)
  await lead.answers(call)
  await shopper.answered
  for (const colleague of colleagues) {
    await colleague.goesOnline()
    await lead.asks(call, colleague, 'join')
    await colleague.isRung(call)
    await colleague.answers(call)
  }
  const link = await lead.invites(call)
  for (const friend of friends) {
    await lead.admits(call, await friend.knocks(link))
    await friend.comesIn()
  }
  const members: readonly Member[] = [
    { party: 'shopper', line: shopper.line, seat: shopper.seat },
    ...[lead, ...colleagues].map((agent) => ({
      party: agent.id as PartyId,
      line: agent.line,
      seat: agent.seatIn(call),
    })),
    ...friends.map((friend) => ({ party: friend.party, line: friend.line, seat: friend.seat })),
  ]
  const pairs = members.flatMap((to) => members.filter((from) => from !== to).map((from) => ({ to, from })))
  return {
    async shows(height) {
      await Promise.all(
        pairs.map(async ({ to, from }) => {
          const seat = await seatOf(to)
          const consumer = await within(SIT_MS, 'a picture', seat.consumerOf(from.party, 'camera'))
          await to.line?.request('prefer', { call: call as CallId, consumer, height })
        }),
      )
    },
    async everybodySeesEverybody() {
      await Promise.all(
        pairs.map(async ({ to, from }) => {
          const seen = (await (await seatOf(to)).eye(from.party)).sees()
          await within(SIT_MS, `${from.party} at ${to.party}`, seen)
        }),
      )
    },
    async traffic() {
      const all = await Promise.all(members.map(async (member) => (await seatOf(member)).traffic()))
      const sum = (field: keyof Traffic): number => all.reduce((total, each) => total + each[field], 0)
      return { sent: sum('sent'), received: sum('received'), packets: sum('packets'), frames: sum('frames') }
    },
    async [Symbol.asyncDispose]() {
      await shopper.hangsUp()
      for (const each of [shopper, lead, ...colleagues, ...friends]) each.leaves()
    },
  }
}

async function seatOf({ party, seat }: Member): Promise<HeadlessSeat> {
  const media = await within(SIT_MS, `the seat of ${party}`, Promise.resolve(seat?.media))
  if (!media) throw new Error(`${party} has no media`)
  return media
}
