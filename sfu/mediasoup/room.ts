import type { types } from 'mediasoup'
import type { CallId, PartyId } from '../../protocol/ids.ts'
import { type Audibility, MediaFailure, type Relation, type Room, type Seat } from '../media.ts'
import { offeredCapabilities } from './codecs.ts'
import { Listeners } from './listeners.ts'
import type { MediaLogger } from './options.ts'
import { MediasoupSeat, type Neighbours } from './seat.ts'

/** Bits a second that one party may send: a good camera, a screen and the voice. The browsers are told to send no more. */
const MAX_INCOMING = 5_000_000
/** Bits a second that a line is thought to carry until it is measured: a picture at once, without choking a bad line. */
const FIRST_OUTGOING = 1_000_000
/** Seconds without a sign of life after which a connection counts as gone. Browsers send one every 2.5 s, and a bad line loses some. */
const CONSENT_S = 10

/** Milliseconds between two readings of the lines. */
const READING = 1_500

export interface RoomPlace {
  readonly router: types.Router
  readonly server: types.WebRtcServer
  readonly announcedPort: number | undefined
  readonly logger: MediaLogger
  readonly onClose: (room: MediasoupRoom) => void
}

export class MediasoupRoom implements Room, Neighbours {
  /** What a call by voice costs its worker. */
  static readonly voiceLoad = 2
  readonly call: CallId
  readonly logger: MediaLogger
  readonly #place: RoomPlace
  readonly #seats = new Map<PartyId, MediasoupSeat>()
  readonly #transports = new Set<types.WebRtcTransport>()
  readonly #lost: Listeners<[]>
  readonly #readings: NodeJS.Timeout
  #audibility: Audibility = () => 'warm'
  #state: 'open' | 'closed' | 'lost' = 'open'

  constructor(call: CallId, place: RoomPlace) {
    this.call = call
    this.logger = place.logger
    this.#place = place
    this.#lost = new Listeners(place.logger)
    // A timer a room: started when its call is, so the readings of hundreds spread by themselves.
    this.#readings = setInterval(() => {
      for (const seat of this.seats) void seat.readLine(performance.now())
    }, READING).unref()
  }

  get closed(): boolean {
    return this.#state !== 'open'
  }

  get seats(): readonly MediasoupSeat[] {
    return [...this.#seats.values()]
  }

  /** What the room costs its worker, in voices: a picture is some twenty times the packets and bytes of a voice. */
  get load(): number {
    const video = this.seats.reduce((sum, { received }) => sum + received.video, 0)
    return MediasoupRoom.voiceLoad + 20 * video
  }

  async seat(party: PartyId): Promise<Seat> {
    this.#assertOpen()
    const { router, announcedPort } = this.#place
    const [send, receive] = await Promise.all([this.#transport(), this.#transport()])
    if (this.closed) throw new MediaFailure('closed', 'the room was closed')
    this.unseat(party)
    const head = { call: this.call, capabilities: offeredCapabilities(router.rtpCapabilities) }
    const seat = new MediasoupSeat(party, head, { send, receive, announcedPort }, this)
    this.#seats.set(party, seat)
    return seat
  }

  async #transport(): Promise<types.WebRtcTransport> {
    const { router, server } = this.#place
    try {
      const transport = await router.createWebRtcTransport({
        webRtcServer: server,
        enableSctp: false,
        initialAvailableOutgoingBitrate: FIRST_OUTGOING,
        iceConsentTimeout: CONSENT_S,
      })
      this.#keep(transport)
      await transport.setMaxIncomingBitrate(MAX_INCOMING)
      return transport
    } catch (error) {
      const reason = this.closed ? 'closed' : 'unavailable'
      throw new MediaFailure(reason, 'the worker made no transport', { cause: error })
    }
  }

  /** Each transport is closed by itself, also one that comes too late: the library's server keeps those for ever that go with their router. */
  #keep(transport: types.WebRtcTransport): void {
    if (this.closed) return transport.close()
    this.#transports.add(transport)
    transport.observer.once('close', () => this.#transports.delete(transport))
  }

  seatOf(party: PartyId): Seat | undefined {
    return this.#seats.get(party)
  }

  unseat(party: PartyId): void {
    const seat = this.#seats.get(party)
    if (!seat) return
    this.#seats.delete(party)
    const gone = seat.end(true)
    for (const other of this.others(seat)) other.neighbourStops(gone)
  }

  async route(audibility: Audibility): Promise<void> {
    this.#assertOpen()
    this.#audibility = audibility
    await Promise.all(this.seats.map((seat) => seat.refresh()))
  }

  relation(from: PartyId, to: PartyId): Relation {
    return this.#audibility(from, to)
  }

  others(seat: MediasoupSeat): readonly MediasoupSeat[] {
    return this.seats.filter((other) => other !== seat && other.party !== seat.party)
  }

  onLost(listener: () => void): void {
    if (this.#state === 'lost') queueMicrotask(listener)
    else this.#lost.add(listener)
  }

  /** The worker is gone, and with it everything. */
  lose(): void {
    if (this.closed) return
    this.#end('lost')
    this.#lost.tell()
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.#end('closed')
    for (const transport of this.#transports) transport.close()
    this.#place.router.close()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #end(state: 'closed' | 'lost'): void {
    this.#state = state
    clearInterval(this.#readings)
    for (const seat of this.seats) seat.end(false)
    this.#seats.clear()
    this.#place.onClose(this)
  }

  #assertOpen(): void {
    if (this.closed) throw new MediaFailure('closed', 'the room was closed')
  }
}
