import type { CallId, ConsumerId, PartyId } from '../protocol/ids.ts'
import type { ConsumerOffer, SeatOffer, Source } from '../protocol/messages/media.ts'

/** The media side of Shopbell behind one interface. One server holds many rooms; a call has one room. */
export interface MediaServer extends AsyncDisposable {
  /**
   * Opens the room of a call on the least loaded worker.
   *
   * @throws {MediaFailure} `unavailable` when no worker lives.
   */
  openRoom(call: CallId): Promise<Room>
  /** Whether a call could be set up now: at least one worker lives. */
  readonly ready: boolean
  /** A reading for the metrics; asks the workers. */
  stats(): Promise<MediaStats>
  close(): Promise<void>
}

/** What the workers carry now, and what they cost so far. */
export interface MediaStats {
  readonly workers: readonly {
    readonly pid: number
    readonly rooms: number
    readonly seats: number
    readonly consumers: number
    /** CPU milliseconds, user and system, since the worker started. */
    readonly cpu: number
    /** Largest resident memory so far, in bytes. */
    readonly memory: number
  }[]
  /** Workers that died since the start. */
  readonly died: number
}

/**
 * How one party is to another. `apart`: not even offered (two agents who are rung by the same call). `warm`:
 * offered and set up, nothing flows. `open`: heard and seen.
 */
export type Relation = 'apart' | 'warm' | 'open'

/** Decides how a party that sends is to one that receives. Asked again at every `route`. */
export type Audibility = (from: PartyId, to: PartyId) => Relation

/** The room of one call. Closing is idempotent and closes every seat; a dead worker closes it too, and says so. */
export interface Room extends AsyncDisposable {
  readonly call: CallId
  /**
   * Gives a party a seat: both transports, not connected yet. A second seat of the same party replaces the
   * first, whose media end.
   *
   * @throws {MediaFailure} `unavailable`, `closed`
   */
  seat(party: PartyId): Promise<Seat>
  /** The present seat of a party. */
  seatOf(party: PartyId): Seat | undefined
  /** Gives a seat back: its media end, the others are told by `onStreams`. Idempotent. */
  unseat(party: PartyId): void
  /**
   * Applies the rule of who hears whom, now and for all streams to come; before the first call everybody is
   * `warm` to everybody. A pair that is no longer `apart` is offered the streams by `onStreams`. Resolves once
   * the worker obeys. A picture that starts to flow starts with a key frame.
   */
  route(audibility: Audibility): Promise<void>
  /** The worker died. The room is closed by then. */
  onLost(listener: () => void): void
  readonly closed: boolean
  close(): Promise<void>
}

/** One party's place in a room. Every method of a closed seat rejects with `closed`. */
export interface Seat {
  readonly party: PartyId
  /** Id of the send transport: tells this seat from an older one of the same party. */
  readonly id: string
  /** What the client needs, but for the ICE servers, which the media server does not know. */
  readonly offer: Omit<SeatOffer, 'iceServers'>
  readonly closed: boolean
  /** What this party sends now. */
  readonly sources: readonly { readonly source: Source; readonly muted: boolean }[]
  /**
   * Sets the sending side up and takes new sources; a source sent again replaces the one before. The first
   * call names what the browser can receive, and from then on this seat is offered what the others send.
   *
   * @returns the streams of the others that this seat has not been offered yet, paused
   * @throws {MediaFailure} `refused` for parameters that break the strict schema or that the router refuses;
   *   nothing has changed then
   */
  publish(request: PublishRequest): Promise<readonly ConsumerOffer[]>
  /**
   * These streams are set up at the client: from now on they flow whenever the room's rule allows it. Those that are gone
   * by now are passed over.
   *
   * @throws {MediaFailure} `refused`
   */
  receive(request: ReceiveRequest): Promise<void>
  unpublish(source: Source): void
  /** @throws {MediaFailure} `refused` if no such source is sent */
  mute(source: Source, muted: boolean): Promise<void>
  /** Chooses the simulcast layer for a picture shown `height` device pixels high; 0 stops it. */
  prefer(consumer: ConsumerId, height: number): Promise<void>
  /** New credentials for both transports, for a client whose network is another one. */
  restartIce(): Promise<{ readonly send: IceParameters; readonly receive: IceParameters }>
  /** Streams that came or went after `publish`, for this seat's client. */
  onStreams(
    listener: (streams: { readonly add: readonly ConsumerOffer[]; readonly remove: readonly ConsumerId[] }) => void,
  ): void
  /** How well this party sends, 0 (nothing arrives) to 3 (good); told on change. */
  onLine(listener: (line: Line) => void): void
  /** What this party sends, or its mutes, changed. */
  onSources(listener: () => void): void
  /** The client's media connection: ICE and DTLS are up, or gone. */
  onConnected(listener: (connected: boolean) => void): void
}

export type Line = 0 | 1 | 2 | 3
export type IceParameters = SeatOffer['send']['iceParameters']

/** As the browser sent it; checked against the strict schema here. */
export interface PublishRequest {
  /** What the browser can receive; the first one counts. */
  readonly capabilities?: unknown
  /** Of the send transport; another one later is `refused`. */
  readonly dtls?: unknown
  readonly sources: readonly { readonly source: Source; readonly rtpParameters: unknown; readonly muted: boolean }[]
}

export interface ReceiveRequest {
  /** Of the receive transport; another one later is `refused`. */
  readonly dtls?: unknown
  readonly consumers: readonly ConsumerId[]
}

/** What can go wrong with media, translated once from whatever the worker or its library said. */
export class MediaFailure extends Error {
  readonly reason: 'refused' | 'unavailable' | 'closed'

  constructor(reason: 'refused' | 'unavailable' | 'closed', message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'MediaFailure'
    this.reason = reason
  }
}
