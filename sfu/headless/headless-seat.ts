import type { types } from 'mediasoup-client'
import type { ConsumerId, PartyId } from '../../protocol/ids.ts'
import type { ConsumerOffer, SeatOffer, Source } from '../../protocol/messages/media.ts'
import type { PublishRequest, ReceiveRequest } from '../media.ts'
import { Camera, type CameraSize, Eye } from './camera.ts'
import { Ear } from './ear.ts'
import { headlessDevice } from './globals.ts'
import { Voice } from './voice.ts'

/** How a headless client talks to its server: straight to a seat, or by the commands of the protocol. */
export interface HeadlessSignalling {
  publish(request: PublishRequest): Promise<readonly ConsumerOffer[]>
  receive(request: ReceiveRequest): Promise<void>
}

export interface HeadlessOptions {
  /** The tone that it sings, in Hz; none for a microphone that hears nothing. */
  readonly tone?: number
  /** A camera to send as well. */
  readonly camera?: CameraSize
  /** How the camera is sent; one layer of what the library thinks is right, if left out. */
  readonly sending?: Pick<types.ProducerOptions, 'encodings' | 'codecOptions'>
  readonly muted?: boolean
}

export interface Traffic {
  /** Bytes. */
  readonly sent: number
  readonly received: number
  /** Both ways. */
  readonly packets: number
  /** Decoded, of all pictures together. */
  readonly frames: number
}

interface Received {
  readonly offer: ConsumerOffer
  readonly consumer: types.Consumer
  /** Made when somebody asks what arrives: with hundreds of seats each ear counts. */
  sense: Ear | Eye | undefined
}

/** A party of a call without a browser: the same WebRTC, the same mediasoup client, a tone for a voice. */
export class HeadlessSeat {
  readonly #send: types.Transport
  readonly #receive: types.Transport
  readonly #signalling: HeadlessSignalling
  readonly #voice: Voice
  readonly #camera: Camera | undefined
  readonly #received = new Map<ConsumerId, Received>()
  readonly #wishes = new Set<() => void>()
  #dtls: types.DtlsParameters | undefined
  #closed = false

  constructor(
    transports: { readonly send: types.Transport; readonly receive: types.Transport },
    signalling: HeadlessSignalling,
    { tone, camera }: HeadlessOptions,
  ) {
    this.#send = transports.send
    this.#receive = transports.receive
    this.#signalling = signalling
    this.#voice = new Voice(tone)
    this.#camera = camera && new Camera(camera)
    this.#receive.on('connect', ({ dtlsParameters }, done) => {
      this.#dtls = dtlsParameters
      done()
    })
  }

  /** Sends all that it has in one message, then sets up what the others send. */
  async sit(
    capabilities: types.RtpCapabilities,
    { muted = false, sending = {} }: Pick<HeadlessOptions, 'muted' | 'sending'>,
  ): Promise<void> {
    const sources: { source: Source; rtpParameters: types.RtpParameters; muted: boolean }[] = []
    let dtls: types.DtlsParameters | undefined
    this.#send.on('connect', ({ dtlsParameters }, done) => {
      dtls = dtlsParameters
      done()
    })
    this.#send.on('produce', ({ kind, rtpParameters }, done) => {
      const source = kind === 'audio' ? 'microphone' : 'camera'
      sources.push({ source, rtpParameters, muted: muted && kind === 'audio' })
      // The id matters to nobody here: a source has a name.
      done({ id: source })
    })
    await this.#send.produce({ track: this.#voice.track })
    if (this.#camera) await this.#send.produce({ track: this.#camera.track, ...sending })
    await this.take(await this.#signalling.publish(overWire({ capabilities, dtls, sources })))
  }

  /** Sets up streams, and says so. */
  async take(offers: readonly ConsumerOffer[]): Promise<void> {
    if (offers.length === 0 || this.#closed) return
    const first = this.#dtls === undefined
    await Promise.all(
      offers.map(async (offer) => {
        const consumer = await this.#receive.consume({
          id: offer.id,
          producerId: offer.id,
          kind: offer.kind,
          rtpParameters: offer.rtpParameters as types.RtpParameters,
        })
        this.#received.set(offer.id, { offer, consumer, sense: undefined })
      }),
    )
    for (const wish of this.#wishes) wish()
    const consumers = offers.map(({ id }) => id)
    await this.#signalling.receive(overWire({ ...(first ? { dtls: this.#dtls } : {}), consumers }))
  }

  drop(consumers: readonly ConsumerId[]): void {
    for (const id of consumers) {
      const received = this.#received.get(id)
      received?.sense?.stop()
      received?.consumer.close()
      this.#received.delete(id)
    }
  }

  /** Resolves as soon as this party's microphone is set up here. */
  async ear(from: PartyId): Promise<Ear> {
    const received = await this.#from(from, 'microphone')
    const ear = received.sense instanceof Ear ? received.sense : new Ear(received.consumer.track)
    received.sense = ear
    return ear
  }

  async eye(from: PartyId): Promise<Eye> {
    const received = await this.#from(from, 'camera')
    const eye = received.sense instanceof Eye ? received.sense : new Eye(received.consumer.track)
    received.sense = eye
    return eye
  }

  async consumerOf(from: PartyId, source: Source): Promise<ConsumerId> {
    return (await this.#from(from, source)).offer.id
  }

  /** Packets of one stream that have arrived so far. */
  async packetsFrom(from: PartyId, source: Source): Promise<number> {
    const { consumer } = await this.#from(from, source)
    const ssrc = consumer.rtpParameters.encodings?.[0]?.ssrc
    return counted(this.#receive, 'packetsReceived', (entry) => entry['ssrc'] === ssrc)
  }

  /** Packets of one source that have left so far. */
  packetsSent(source: Source): Promise<number> {
    const kind = source === 'microphone' ? 'audio' : 'video'
    return counted(this.#send, 'packetsSent', (entry) => entry['type'] === 'outbound-rtp' && entry['kind'] === kind)
  }

  /** What both transports have carried so far: bytes and packets of SRTP, without the headers of UDP and IP; frames decoded. */
  async traffic(): Promise<Traffic> {
    const [sent, received] = await Promise.all([this.#send.getStats(), this.#receive.getStats()])
    const sum = (report: typeof sent, type: string, field: string): number =>
      [...(report as ReadonlyMap<string, Readonly<Record<string, unknown>>>).values()]
        .filter((entry) => entry['type'] === type)
        .reduce((total, entry) => total + Number(entry[field] ?? 0), 0)
    return {
      sent: sum(sent, 'transport', 'bytesSent'),
      received: sum(received, 'transport', 'bytesReceived'),
      packets: sum(received, 'inbound-rtp', 'packetsReceived') + sum(sent, 'outbound-rtp', 'packetsSent'),
      frames: sum(received, 'inbound-rtp', 'framesDecoded'),
    }
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.drop([...this.#received.keys()])
    this.#voice.stop()
    this.#camera?.stop()
    this.#send.close()
    this.#receive.close()
  }

  async #from(from: PartyId, source: Source): Promise<Received> {
    const find = () =>
      [...this.#received.values()].find((one) => one.offer.party === from && one.offer.source === source)
    for (;;) {
      const found = find()
      if (found) return found
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#wishes.add(resolve)
      await promise
      this.#wishes.delete(resolve)
    }
  }
}

/** Takes a seat: sends its tone, sets up what the others send, and goes on as it is told by `take` and `drop`. */
export async function headlessSeat(
  offer: Omit<SeatOffer, 'call' | 'iceServers'>,
  signalling: HeadlessSignalling,
  options: HeadlessOptions = {},
): Promise<HeadlessSeat> {
  const device = headlessDevice()
  await device.load({ routerRtpCapabilities: offer.capabilities })
  const send = device.createSendTransport(transportOptions(offer.send))
  const receive = device.createRecvTransport(transportOptions(offer.receive))
  const seat = new HeadlessSeat({ send, receive }, signalling, options)
  await seat.sit(device.recvRtpCapabilities, options)
  return seat
}

function transportOptions(offer: SeatOffer['send']): types.TransportOptions {
  // Opaque to the protocol; what mediasoup made, its client reads.
  return {
    id: offer.id,
    iceParameters: offer.iceParameters as types.IceParameters,
    iceCandidates: offer.iceCandidates as types.IceCandidate[],
    dtlsParameters: offer.dtlsParameters as types.DtlsParameters,
    iceServers: [],
  }
}

/** As a socket does: keys without a value go, and nothing is shared. */
function overWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

async function counted(
  transport: types.Transport,
  field: string,
  counts: (entry: Readonly<Record<string, unknown>>) => boolean,
): Promise<number> {
  const report: ReadonlyMap<string, Readonly<Record<string, unknown>>> = await transport.getStats()
  return [...report.values()].filter(counts).reduce((sum, entry) => sum + Number(entry[field] ?? 0), 0)
}
