import { Refusal } from '../../protocol/errors.ts'
import type { CallId, Millis } from '../../protocol/ids.ts'
import type { Seated } from '../../protocol/messages/call.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import type { NoticeData } from '../../protocol/messages/notices.ts'
import type { CallState, Line } from '../call-session.ts'
import { LinkLost } from '../link.ts'
import type { LocalTrack, RemoteStream, SeatEvents, Seating, SeatState } from '../media/seating.ts'

/** How long packets are given to find another path, or a seat to connect at all, before a new seat is asked for. */
const HEAL_TIMEOUT: Millis = 4_000
const CONNECT_TIMEOUT: Millis = 10_000
const SIT_AGAIN: Millis = 1_000
/** So many seats in a row without a packet, and it is the network that lets none through. */
const IN_VAIN = 2

export interface SeatKeeperDeps {
  readonly call: CallId
  readonly openSeat: (offer: SeatOffer, events: SeatEvents) => Seating
  /** Asks the server for a new seat. */
  readonly sit: () => Promise<Seated>
  /** Resolves when the devices that are being asked for are there, or took too long. */
  readonly ready: () => Promise<void>
  /** What there is to send on a new seat. */
  readonly attach: (seat: Seating) => readonly LocalTrack[]
  /** Streams or state have changed. */
  readonly tell: () => void
  readonly onSeated: (seated: Seated) => void
  /** The media were refused, and trying again would not help. */
  readonly onRefused: (refusal: Refusal) => void
}

/**
 * Keeps one seat in one call alive: a broken path is mended, a seat beyond repair is replaced. When the socket is
 * down it waits: the next welcome brings a seat.
 */
export class SeatKeeper implements Disposable {
  readonly #deps: SeatKeeperDeps
  #seat: Seating | null = null
  #media: CallState['media']
  #timer: ReturnType<typeof setTimeout> | undefined
  #sitting = false
  /** Seats in a row that carried nothing. */
  #inVain = 0
  #closed = false
  /** Notices for a seat can come before the seat's own message is read. */
  #early: NoticeData<'streams'>[] = []

  /** @param returning - The page has just come back: what is set up is set up again. */
  constructor(deps: SeatKeeperDeps, returning: boolean) {
    this.#deps = deps
    this.#media = returning ? 'reconnecting' : 'connecting'
  }

  get media(): CallState['media'] {
    return this.#media
  }
  get streams(): readonly RemoteStream[] {
    return this.#seat?.streams ?? []
  }

  /** How well what is sent arrives; 0 while nothing does. */
  async quality(): Promise<Line> {
    if (this.#media !== 'connected' || this.#seat === null) return this.#media === 'connecting' ? 3 : 0
    return this.#seat.quality()
  }

  /** A seat from the server replaces the one before it. */
  take(offer: SeatOffer): void {
    if (this.#closed) return
    const before = this.#seat
    if (before?.id === offer.send.id) return
    if (before !== null) this.#break()
    const seat = this.#deps.openSeat(offer, {
      onStreams: () => this.#seat === seat && this.#deps.tell(),
      onState: (state) => this.#seat === seat && this.#follow(seat, state),
    })
    this.#seat = seat
    this.#watch(CONNECT_TIMEOUT)
    this.#try(seat, () => this.#open(seat))
    for (const early of this.#early.splice(0)) this.#try(seat, () => seat.offer(early))
    before?.close()
    this.#deps.tell()
  }

  /** A seat is due: where none comes, one is asked for. */
  expect(): void {
    if (this.#seat === null && this.#timer === undefined) this.#watch(HEAL_TIMEOUT)
  }

  streamsChanged(change: NoticeData<'streams'>): void {
    const seat = this.#seat
    if (seat === null) this.#early.push(change)
    else this.#try(seat, () => seat.offer(change))
  }

  /** The network has changed: packets may need another path even before they stop. */
  doubt(): void {
    const seat = this.#seat
    if (seat !== null && (this.#media === 'reconnecting' || this.#media === 'blocked')) this.#mend(seat)
  }

  [Symbol.dispose](): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#seat?.close()
    this.#seat = null
  }

  async #open(seat: Seating): Promise<void> {
    await this.#deps.ready()
    if (this.#seat === seat) await seat.open(this.#deps.attach(seat))
  }

  #follow(seat: Seating, state: SeatState): void {
    if (state === 'connected') {
      clearTimeout(this.#timer)
      this.#inVain = 0
      this.#become('connected')
    } else if (state === 'broken') {
      this.#break()
      this.#mend(seat)
    } else if (state === 'lost') {
      this.#break()
      void this.#sit()
    }
  }

  #mend(seat: Seating): void {
    this.#watch(HEAL_TIMEOUT)
    seat.restart().catch((cause: unknown) => {
      if (cause instanceof Refusal && this.#seat === seat) void this.#sit()
    })
  }

  #watch(timeout: Millis): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#media !== 'connected' && void this.#sit(), timeout)
  }

  async #sit(): Promise<void> {
    if (this.#sitting || this.#closed) return
    this.#sitting = true
    clearTimeout(this.#timer)
    try {
      const seated = await this.#deps.sit()
      this.#sitting = false
      // The server is within reach, and still nothing came or went by the seat before.
      if (this.#seat !== null && ++this.#inVain >= IN_VAIN) this.#break()
      this.#deps.onSeated(seated)
    } catch (cause) {
      this.#sitting = false
      // A line that is down brings a seat when it is back.
      if (!this.#closed && cause instanceof Refusal && cause.code.startsWith('media.')) this.#watch(SIT_AGAIN)
      else if (!this.#closed && cause instanceof LinkLost) this.#watch(CONNECT_TIMEOUT)
    }
  }

  #try(seat: Seating, work: () => Promise<void>): void {
    work().catch((cause: unknown) => {
      if (this.#seat !== seat || this.#closed || cause instanceof LinkLost) return
      if (cause instanceof Refusal && cause.code === 'media.refused') this.#deps.onRefused(cause)
      // Whatever the browser or the server could not do with this seat, a fresh one may.
      else if (!(cause instanceof Refusal) || cause.code === 'media.not-seated') this.#watch(SIT_AGAIN)
    })
  }

  #break(): void {
    this.#become(this.#inVain >= IN_VAIN ? 'blocked' : 'reconnecting')
  }

  #become(media: CallState['media']): void {
    if (this.#media === media) return
    this.#media = media
    this.#deps.tell()
  }
}
