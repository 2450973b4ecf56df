import { Device, type types } from 'mediasoup-client'
import type { CallId, ConsumerId } from '../../protocol/ids.ts'
import type { CommandReply } from '../../protocol/messages/commands.ts'
import type { ConsumerOffer, SeatOffer, Source, TransportOffer } from '../../protocol/messages/media.ts'
import type { Line } from '../call-session.ts'
import { loadHandler } from './handler.ts'
import { sendWholePicture } from './key-frame.ts'
import { lineOf, reportOf } from './quality.ts'
import type { LocalTrack, RemoteStream, SeatEvents, Seating, SeatRequest, SeatState } from './seating.ts'
import { sendingOf } from './sending.ts'

/**
 * One place in the room of a call. mediasoup-client wants an answer of the server at each step; here it gets them
 * at once, and what the server must know travels in one `publish` and one `receive`: the whole set-up costs two
 * round trips, and connecting waits for neither.
 */
export class Seat implements Seating {
  readonly id: string
  readonly #call: CallId
  readonly #offer: SeatOffer
  readonly #request: SeatRequest
  readonly #events: SeatEvents
  readonly #producers = new Map<Source, types.Producer>()
  readonly #consumers = new Map<ConsumerId, types.Consumer>()
  readonly #gone = new Set<ConsumerId>()
  #streams: readonly RemoteStream[] = []
  #device: types.Device | null = null
  #sending: types.Transport | null = null
  #receiving: types.Transport | null = null
  /** Kept until the next `publish` or `receive` carries them. */
  #sendingDtls: types.DtlsParameters | null = null
  #receivingDtls: types.DtlsParameters | null = null
  #parameters = new Map<string, types.RtpParameters>()
  #introduced = false
  #state: SeatState = 'connecting'
  /** Each waits for the one before: the first `publish` and the first `receive` carry what the others rely on. */
  #outgoing: Promise<unknown> = Promise.resolve()
  #incoming: Promise<unknown> = Promise.resolve()
  readonly #loaded: Promise<void>
  #opened = false
  #closed = false

  constructor(offer: SeatOffer, request: SeatRequest, events: SeatEvents) {
    this.id = offer.send.id
    this.#call = offer.call
    this.#offer = offer
    this.#request = request
    this.#events = events
    this.#loaded = this.#load()
    this.#loaded.catch(() => undefined)
  }

  get streams(): readonly RemoteStream[] {
    return this.#streams
  }

  async open(tracks: readonly LocalTrack[]): Promise<void> {
    await this.#publish(tracks)
    this.#opened = true
    this.#watch()
  }

  async send(track: LocalTrack): Promise<void> {
    await this.#publish([track])
  }

  async replace(source: Source, track: MediaStreamTrack): Promise<void> {
    await this.#producers.get(source)?.replaceTrack({ track })
  }

  async refresh(source: Source): Promise<void> {
    const sender = this.#producers.get(source)?.rtpSender
    if (sender !== undefined) await sendWholePicture(sender)
  }

  async stop(source: Source): Promise<void> {
    const producer = this.#producers.get(source)
    if (producer === undefined) return
    this.#producers.delete(source)
    producer.close()
    if (!this.#closed) await this.#request('unpublish', { call: this.#call, source })
  }

  async offer({
    add,
    remove,
  }: {
    readonly add: readonly ConsumerOffer[]
    readonly remove: readonly ConsumerId[]
  }): Promise<void> {
    for (const id of remove) {
      this.#gone.add(id)
      this.#consumers.get(id)?.close()
      this.#consumers.delete(id)
    }
    if (remove.length > 0) {
      this.#streams = this.#streams.filter(({ id }) => !this.#gone.has(id))
      this.#events.onStreams()
    }
    if (add.length > 0) await this.#consume(add)
  }

  async restart(): Promise<void> {
    await this.#loaded
    const ice = await this.#request('restart-ice', { call: this.#call, seat: this.id })
    await Promise.all([
      this.#sending?.restartIce({ iceParameters: ice.send as types.IceParameters }),
      this.#receiving?.restartIce({ iceParameters: ice.receive as types.IceParameters }),
    ])
  }

  async quality(): Promise<Line> {
    const senders = [...this.#producers.values()].flatMap(({ rtpSender }) => rtpSender ?? [])
    const stats = await Promise.all(senders.map((sender) => sender.getStats()))
    return lineOf(stats.flatMap((each) => reportOf(each.values()) ?? []))
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#streams = []
    this.#sending?.close()
    this.#receiving?.close()
  }

  async #load(): Promise<void> {
    const device = new Device({ handlerFactory: await loadHandler() })
    await device.load({ routerRtpCapabilities: this.#offer.capabilities })
    if (this.#closed) return
    const { send, receive, iceServers } = this.#offer
    const options = (offer: TransportOffer): types.TransportOptions => ({
      id: offer.id,
      iceParameters: offer.iceParameters as types.IceParameters,
      iceCandidates: offer.iceCandidates as types.IceCandidate[],
      dtlsParameters: offer.dtlsParameters as types.DtlsParameters,
      iceServers,
    })
    const sending = device.createSendTransport(options(send))
    const receiving = device.createRecvTransport(options(receive))
    sending.on('connect', ({ dtlsParameters }, done) => {
      this.#sendingDtls = dtlsParameters
      done()
    })
    sending.on('produce', ({ rtpParameters, appData }, done) => {
      const source = String(appData['source'])
      this.#parameters.set(source, rtpParameters)
      done({ id: source })
    })
    receiving.on('connect', ({ dtlsParameters }, done) => {
      this.#receivingDtls = dtlsParameters
      done()
    })
    for (const transport of [sending, receiving]) transport.on('connectionstatechange', () => this.#watch())
    this.#device = device
    this.#sending = sending
    this.#receiving = receiving
  }

  async #publish(tracks: readonly LocalTrack[]): Promise<void> {
    await this.#loaded
    const work = this.#outgoing.then(() => this.#publishNow(tracks))
    // A source that is refused must not stop those that come after it.
    this.#outgoing = work.catch(() => undefined)
    const { consumers } = await work
    if (consumers.length > 0) await this.#consume(consumers)
  }

  async #publishNow(tracks: readonly LocalTrack[]): Promise<CommandReply<'publish'>> {
    const [device, sending] = [this.#device, this.#sending]
    if (device === null || sending === null || this.#closed) return { consumers: [] }
    const producers = await Promise.all(tracks.map((each) => this.#produce(sending, each)))
    const sources = tracks.flatMap(({ source, muted }) => {
      const rtpParameters = this.#parameters.get(source)
      return rtpParameters === undefined ? [] : [{ source, rtpParameters: wire(rtpParameters), muted }]
    })
    const dtls = this.#sendingDtls
    try {
      const reply = await this.#request('publish', {
        call: this.#call,
        seat: this.id,
        ...(this.#introduced ? {} : { capabilities: wire(device.recvRtpCapabilities) }),
        ...(dtls === null ? {} : { dtls }),
        sources,
      })
      this.#introduced = true
      if (this.#sendingDtls === dtls) this.#sendingDtls = null
      return reply
    } catch (cause) {
      for (const producer of producers) producer.close()
      for (const { source } of tracks) this.#producers.delete(source)
      throw cause
    }
  }

  async #produce(sending: types.Transport, { source, track }: LocalTrack): Promise<types.Producer> {
    this.#producers.get(source)?.close()
    const { width, height } = track.getSettings()
    const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
    const producer = await sending.produce({
      track,
      ...sendingOf(source, size),
      // Whether a track is heard is decided by the session, at the track itself, and nowhere else.
      stopTracks: false,
      disableTrackOnPause: false,
      appData: { source },
    })
    this.#producers.set(source, producer)
    return producer
  }

  #consume(offers: readonly ConsumerOffer[]): Promise<void> {
    const work = this.#incoming.then(() => this.#consumeNow(offers))
    this.#incoming = work.catch(() => undefined)
    return work
  }

  async #consumeNow(offers: readonly ConsumerOffer[]): Promise<void> {
    await this.#loaded
    const receiving = this.#receiving
    const wanted = offers.filter(({ id }) => !this.#gone.has(id) && !this.#consumers.has(id))
    if (receiving === null || this.#closed || wanted.length === 0) return
    // All in the same task: the library sets them up in one negotiation.
    const consumers = await Promise.all(
      wanted.map(async (offer): Promise<RemoteStream> => {
        const consumer = await receiving.consume({
          id: offer.id,
          producerId: offer.id,
          kind: offer.kind,
          rtpParameters: offer.rtpParameters as types.RtpParameters,
          // Lips and voice together; a shared screen keeps its own time.
          streamId: offer.source.startsWith('screen') ? `${offer.party}-screen` : offer.party,
        })
        this.#consumers.set(offer.id, consumer)
        const { id, party, source, muted } = offer
        return { id, party, source, muted, track: consumer.track, receiver: consumer.rtpReceiver }
      }),
    )
    const added = consumers.filter(({ id }) => !this.#gone.has(id))
    this.#streams = [...this.#streams, ...added]
    this.#events.onStreams()
    const dtls = this.#receivingDtls
    await this.#request('receive', {
      call: this.#call,
      seat: this.id,
      ...(dtls === null ? {} : { dtls }),
      consumers: added.map(({ id }) => id),
    })
    if (this.#receivingDtls === dtls) this.#receivingDtls = null
  }

  #watch(): void {
    if (this.#closed) return
    const state = seatState(
      [this.#sending?.connectionState ?? 'new', this.#receiving?.connectionState ?? 'new'],
      this.#opened,
    )
    if (state === this.#state) return
    this.#state = state
    this.#events.onState(state)
  }
}

/** A transport that has nothing to carry stays `new` and does not count: an opened seat without any is as good as it gets. */
export function seatState(states: readonly types.ConnectionState[], opened: boolean): SeatState {
  if (states.some((state) => state === 'failed' || state === 'closed')) return 'lost'
  if (states.includes('disconnected')) return 'broken'
  if (states.includes('connecting')) return 'connecting'
  return opened || states.includes('connected') ? 'connected' : 'connecting'
}

/** Opaque on the wire. */
function wire(value: types.RtpParameters | types.RtpCapabilities): Record<string, unknown> {
  return { ...value }
}
