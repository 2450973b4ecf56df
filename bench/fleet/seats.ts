import type { ConsumerId } from '../../protocol/ids.ts'
import type { CommandData } from '../../protocol/messages/commands.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import type { NoticeData } from '../../protocol/messages/notices.ts'
import { type HeadlessOptions, HeadlessSeat, headlessSeat } from '../../sfu/headless/headless-seat.ts'
import type { PublishRequest, ReceiveRequest } from '../../sfu/media.ts'
import type { Line } from './line.ts'
import type { MediaKind } from './plan.ts'

type Streams = Pick<NoticeData<'streams'>, 'add' | 'remove'>

/** What a person does with a seat, with packets or without. */
export interface FleetSeat {
  /** Resolves once everything there was to say at the beginning is said and answered. */
  readonly ready: Promise<void>
  /** Present where packets travel. */
  readonly media: Promise<HeadlessSeat> | null
  change(streams: Streams): void
  close(): void
}

type Request = Pick<Line, 'request'>

export function takeSeat(kind: MediaKind, offer: SeatOffer, line: Request, options: HeadlessOptions): FleetSeat {
  if (kind === 'seats') return emptySeat
  return kind === 'packets' ? packetSeat(offer, line, options) : parameterSeat(offer, line, options)
}

const emptySeat: FleetSeat = { ready: Promise.resolve(), media: null, change() {}, close() {} }

function packetSeat(offer: SeatOffer, line: Request, options: HeadlessOptions): FleetSeat {
  const seat = headlessSeat(offer, signalling(offer, line), options)
  // In turn: a change may come before the seat is there.
  let turn: Promise<unknown> = seat
  turn.catch(() => {})
  return {
    ready: seat.then(() => {}),
    media: seat,
    change({ add, remove }) {
      turn = turn.then(async () => {
        const taken = await seat
        taken.drop(remove)
        await taken.take(add)
      })
      turn.catch(() => {})
    },
    close: () => void seat.then((taken) => taken.close()).catch(() => {}),
  }
}

function signalling(offer: SeatOffer, line: Request) {
  const head = { call: offer.call, seat: offer.send.id }
  return {
    publish: async (request: PublishRequest) =>
      (await line.request('publish', { ...head, ...publishData(request) })).consumers,
    receive: async (request: ReceiveRequest) =>
      void (await line.request('receive', { ...head, ...receiveData(request) })),
  }
}

// Opaque in the port, and checked by the server: a headless client says what its WebRTC told it to say.
const publishData = (request: PublishRequest) => request as Omit<CommandData<'publish'>, 'call' | 'seat'>
const receiveData = (request: ReceiveRequest) => request as Omit<CommandData<'receive'>, 'call' | 'seat'>

/** What a client with packets said once, for those without. */
interface Script {
  readonly publish: PublishRequest
  readonly receive: ReceiveRequest
}
const scripts = new Map<boolean, Promise<Script>>()

/** Lets a real client set itself up against an offer and notes its words. */
async function rehearse(offer: SeatOffer, options: HeadlessOptions): Promise<Script> {
  let publish: PublishRequest | undefined
  const seat = await headlessSeat(
    offer,
    {
      async publish(request) {
        publish = request
        return []
      },
      async receive() {},
    },
    options,
  )
  seat.close()
  if (publish === undefined) throw new Error('A headless client said nothing.')
  // One certificate is as good as another: both transports of a client have their own, and nobody checks them before the handshake.
  return { publish, receive: { dtls: publish.dtls, consumers: [] } }
}

function parameterSeat(offer: SeatOffer, line: Request, options: HeadlessOptions): FleetSeat {
  const withCamera = options.camera !== undefined
  const script = scripts.get(withCamera) ?? rehearse(offer, options)
  scripts.set(withCamera, script)
  const { publish, receive } = signalling(offer, line)
  let introduced = false
  const hear = async (streams: readonly { readonly id: ConsumerId }[]): Promise<void> => {
    if (streams.length === 0) return
    const { dtls } = (await script).receive
    const first = !introduced
    introduced = true
    await receive({ ...(first ? { dtls } : {}), consumers: streams.map(({ id }) => id) })
  }
  const sit = async (): Promise<void> => {
    const said = (await script).publish
    await hear(await publish({ ...said, sources: said.sources.map(renumbered) }))
  }
  const ready = sit()
  let turn: Promise<unknown> = ready
  turn.catch(() => {})
  return {
    ready,
    media: null,
    change({ add }) {
      turn = turn.then(() => hear(add))
      turn.catch(() => {})
    },
    close() {},
  }
}

let lastSsrc = 1_000_000

/** The worker keeps one owner of each SSRC in a room. */
function renumbered(source: PublishRequest['sources'][number]): PublishRequest['sources'][number] {
  const parameters = structuredClone(source.rtpParameters) as {
    encodings?: { ssrc?: number; rtx?: { ssrc: number } }[]
  }
  for (const encoding of parameters.encodings ?? []) {
    if (encoding.ssrc !== undefined) encoding.ssrc = ++lastSsrc
    if (encoding.rtx !== undefined) encoding.rtx.ssrc = ++lastSsrc
  }
  return { ...source, rtpParameters: parameters }
}
