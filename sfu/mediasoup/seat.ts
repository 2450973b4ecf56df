import type { types } from 'mediasoup'
import type { ConsumerId, PartyId } from '../../protocol/ids.ts'
import type { ConsumerOffer, Source, TransportOffer } from '../../protocol/messages/media.ts'
import {
  type IceParameters,
  type Line,
  MediaFailure,
  type PublishRequest,
  type ReceiveRequest,
  type Relation,
  type Seat,
} from '../media.ts'
import { lineOf } from './line.ts'
import { offeredCandidates } from './listen.ts'
import { Listeners } from './listeners.ts'
import type { MediaLogger } from './options.ts'
import { ReceivingSide } from './receiving-side.ts'
import { SendingSide, type SentStream } from './sending-side.ts'
import { strictDtls } from './strict-dtls.ts'
import { strictCapabilities, strictRtp } from './strict-rtp.ts'

/** What a seat asks of its room. */
export interface Neighbours {
  readonly logger: MediaLogger
  relation(from: PartyId, to: PartyId): Relation
  /** The other seats of the room, at this moment. */
  others(seat: MediasoupSeat): readonly MediasoupSeat[]
}

interface Streams {
  readonly add: readonly ConsumerOffer[]
  readonly remove: readonly ConsumerId[]
}

export interface SeatTransports {
  readonly send: types.WebRtcTransport
  readonly receive: types.WebRtcTransport
  /** The port by which clients reach the worker, where it is not its own. */
  readonly announcedPort: number | undefined
}

export class MediasoupSeat implements Seat {
  readonly party: PartyId
  readonly id: string
  readonly offer: Seat['offer']
  readonly #transports: readonly types.WebRtcTransport[]
  readonly #sending: SendingSide
  readonly #receiving: ReceivingSide
  readonly #room: Neighbours
  readonly #streams: Listeners<[Streams]>
  readonly #lines: Listeners<[Line]>
  readonly #changes: Listeners<[]>
  readonly #connections: Listeners<[boolean]>
  /** Transports that were up once, and whether they still are. */
  readonly #up = new Map<types.WebRtcTransport, boolean>()
  #line: Line = 3
  #connected: boolean | undefined
  #closed = false
  #working = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    party: PartyId,
    head: Pick<Seat['offer'], 'call' | 'capabilities'>,
    transports: SeatTransports,
    room: Neighbours,
  ) {
    const { send, receive, announcedPort } = transports
    this.party = party
    this.id = send.id
    this.offer = {
      ...head,
      send: offeredTransport(send, announcedPort),
      receive: offeredTransport(receive, announcedPort),
    }
    this.#room = room
    this.#streams = new Listeners(room.logger)
    this.#lines = new Listeners(room.logger)
    this.#changes = new Listeners(room.logger)
    this.#connections = new Listeners(room.logger)
    this.#transports = [send, receive]
    this.#sending = new SendingSide(party, send, () => this.#measure())
    this.#receiving = new ReceivingSide(receive, (from) => room.relation(from, party), room.logger)
    for (const transport of this.#transports) {
      transport.on('icestatechange', () => this.#watch(transport))
      transport.on('dtlsstatechange', () => this.#watch(transport))
    }
  }

  get closed(): boolean {
    return this.#closed
  }

  get sources(): readonly { readonly source: Source; readonly muted: boolean }[] {
    return this.#sending.streams.map(({ source, muted }) => ({ source, muted }))
  }

  get sent(): readonly SentStream[] {
    return this.#sending.streams
  }

  get received(): { readonly audio: number; readonly video: number } {
    return this.#receiving.count
  }

  publish(request: PublishRequest): Promise<readonly ConsumerOffer[]> {
    return this.#inTurn(async () => {
      const capabilities = request.capabilities === undefined ? undefined : strictCapabilities(request.capabilities)
      const dtls = request.dtls === undefined ? undefined : strictDtls(request.dtls)
      const requests = request.sources.map(({ source, rtpParameters, muted }) => ({
        source,
        muted,
        rtp: strictRtp(source, rtpParameters),
      }))
      const { added, replaced } = await this.#sending.accept(requests, dtls)
      this.#assertOpen()
      if (capabilities) this.#receiving.capabilities = capabilities
      if (requests.length > 0) this.#changes.tell()
      const others = this.#room.others(this)
      const [offers] = await Promise.all([
        this.#receiving.take(others.flatMap(({ sent }) => sent)),
        ...others.map((other) => other.#neighbourSends(added, replaced)),
      ])
      for (const { producer } of replaced) producer.close()
      this.#measure()
      return offers
    })
  }

  receive(request: ReceiveRequest): Promise<void> {
    return this.#open(async () => {
      const dtls = request.dtls === undefined ? undefined : strictDtls(request.dtls)
      await this.#receiving.receive(dtls, request.consumers)
    })
  }

  unpublish(source: Source): void {
    const stop = () => {
      const stream = this.#sending.stop(source)
      if (!stream) return
      for (const other of this.#room.others(this)) other.neighbourStops([stream])
      this.#changes.tell()
      this.#measure()
    }
    if (this.#closed) return
    // At once where nothing is under way; after a `publish` of the same source where that came first.
    if (this.#working === 0) stop()
    else void this.#inTurn(async () => stop()).catch(() => {})
  }

  mute(source: Source, muted: boolean): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await this.#sending.mute(source, muted))) return
      this.#changes.tell()
      this.#measure()
    })
  }

  prefer(consumer: ConsumerId, height: number): Promise<void> {
    return this.#open(() => this.#receiving.prefer(consumer, height))
  }

  restartIce(): Promise<{ readonly send: IceParameters; readonly receive: IceParameters }> {
    return this.#open(async () => {
      const [send, receive] = await Promise.all(this.#transports.map((transport) => transport.restartIce()))
      if (!send || !receive) throw new MediaFailure('closed', 'the seat has no transports')
      return { send: { ...send }, receive: { ...receive } }
    })
  }

  onStreams(listener: (streams: Streams) => void): void {
    this.#streams.add(listener)
  }

  onLine(listener: (line: Line) => void): void {
    this.#lines.add(listener)
  }

  onSources(listener: () => void): void {
    this.#changes.add(listener)
  }

  onConnected(listener: (connected: boolean) => void): void {
    this.#connections.add(listener)
  }

  /** Applies the room's rule to what this seat receives: first what may flow now, then who may be known. */
  async refresh(): Promise<void> {
    const flowing = this.#receiving.refresh()
    const streams = this.#room.others(this).flatMap(({ sent }) => sent)
    const apart = streams.filter(({ party }) => this.#room.relation(party, this.party) === 'apart')
    await Promise.all([flowing, this.#neighbourSends(streams, apart)])
  }

  async #neighbourSends(added: readonly SentStream[], replaced: readonly SentStream[]): Promise<void> {
    const add = await this.#receiving.take(added)
    const remove = this.#receiving.drop(replaced)
    if (!this.#closed && add.length + remove.length > 0) this.#streams.tell({ add, remove })
  }

  /** A neighbour ended these streams. */
  neighbourStops(streams: readonly SentStream[]): void {
    const remove = this.#receiving.drop(streams)
    if (!this.#closed && remove.length > 0) this.#streams.tell({ add: [], remove })
  }

  /** Ends the seat and says which streams end with it. `alive` is false when the worker has closed the transports already. */
  end(alive: boolean): readonly SentStream[] {
    if (this.#closed) return []
    this.#closed = true
    const streams = this.#sending.clear()
    this.#receiving.clear()
    if (alive) for (const transport of this.#transports) transport.close()
    return streams
  }

  /** One after the other: a client may send the next wish before the answer to the last one. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#working += 1
    const done = this.#turn
      .then(() => this.#open(work))
      .finally(() => {
        this.#working -= 1
      })
    this.#turn = done.catch(() => {})
    return done
  }

  async #open<T>(work: () => Promise<T>): Promise<T> {
    this.#assertOpen()
    try {
      const result = await work()
      this.#assertOpen()
      return result
    } catch (error) {
      // Whatever fails while the seat ends fails because of that.
      if (this.#closed) throw new MediaFailure('closed', 'the seat has been given back', { cause: error })
      if (error instanceof MediaFailure) throw error
      throw new MediaFailure('unavailable', 'the worker did not do it', { cause: error })
    }
  }

  #assertOpen(): void {
    if (this.#closed) throw new MediaFailure('closed', 'the seat has been given back')
  }

  #watch(transport: types.WebRtcTransport): void {
    if (this.#closed) return
    const { iceState, dtlsState } = transport
    const up = dtlsState === 'connected' && (iceState === 'connected' || iceState === 'completed')
    if (up || this.#up.has(transport)) this.#up.set(transport, up)
    if (this.#up.size === 0) return
    const connected = [...this.#up.values()].every(Boolean)
    if (connected === this.#connected) return
    this.#connected = connected
    this.#connections.tell(connected)
    this.#measure()
  }

  /** Reads how well this party sends, and tells if that has changed. */
  async readLine(now: number): Promise<void> {
    if (this.#connected !== true) return
    try {
      await this.#sending.readVoice(now)
    } catch (error) {
      if (!this.#closed) this.#room.logger.debug({ err: error }, 'the worker told nothing of a voice')
    }
    this.#measure()
  }

  #measure(): void {
    if (this.#closed) return
    const line = lineOf({ connected: this.#connected, ...this.#sending.measured })
    if (line === this.#line) return
    this.#line = line
    this.#lines.tell(line)
  }
}

function offeredTransport(transport: types.WebRtcTransport, port: number | undefined): TransportOffer {
  return {
    id: transport.id,
    iceParameters: { ...transport.iceParameters },
    iceCandidates: offeredCandidates(transport.iceCandidates, port),
    dtlsParameters: {
      // One is enough, and each more costs a hundred bytes or two.
      fingerprints: transport.dtlsParameters.fingerprints.filter(({ algorithm }) => algorithm === 'sha-256'),
    },
  }
}
