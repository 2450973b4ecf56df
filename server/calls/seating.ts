import type { LiveCall } from '../../protocol/call/call.ts'
import { relation } from '../../protocol/call/relation.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { CallId, PartyId } from '../../protocol/ids.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import { type Line, MediaFailure, type MediaServer, type Room, type Seat } from '../../sfu/media.ts'

export interface SeatingDeps {
  readonly media: Pick<MediaServer, 'openRoom'>
  /** ICE servers for one party of one call; TURN credentials are made here. */
  readonly iceServers: (call: CallId, party: PartyId) => SeatOffer['iceServers']
  readonly onStreams: (call: CallId, party: PartyId, streams: Parameters<Parameters<Seat['onStreams']>[0]>[0]) => void
  /** A party arrives better or worse than before. */
  readonly onLine: (call: CallId, seat: Seat, line: Line) => void
  /** The room died with its worker. */
  readonly onLost: (call: CallId) => void
}

/** So many ended calls are known: whoever asks for a seat too late does so within milliseconds. */
const ENDED = 1_000

/**
 * Which call sits in which room. Rooms follow from the state of the call and are made when the first party
 * asks for a seat, so a restart or a dead worker needs no special case.
 */
export interface Seating {
  /** @throws {Refusal} `media.unavailable`; `call.over` once `close` was called: nobody would close that room again */
  readonly seat: (call: LiveCall, party: PartyId) => Promise<SeatOffer>
  /** @throws {Refusal} `media.not-seated` if the party has no seat, or (given `id`) another one by now */
  find(call: CallId, party: PartyId, id?: string): Seat
  has(call: CallId, party: PartyId): boolean
  /** True once for a seat that took the place of another: what is known of its party is what the one before was like. */
  isNews(seat: Seat): boolean
  /** How well a seat's party sends; good until told otherwise. */
  lineOf(seat: Seat): Line
  unseat(call: CallId, party: PartyId): void
  /** Applies who may hear whom in this call now. */
  route(call: LiveCall): Promise<void>
  close(call: CallId): Promise<void>
}

export function seating(deps: SeatingDeps): Seating {
  const rooms = new Map<CallId, Promise<Room>>()
  const open = new Map<CallId, Room>()
  const lines = new WeakMap<Seat, Line>()
  const seated = new Map<CallId, Set<PartyId>>()
  const news = new WeakSet<Seat>()
  /** The latest last. */
  const ended = new Set<CallId>()

  function roomOf(call: CallId): Promise<Room> {
    const known = rooms.get(call)
    if (known !== undefined) return known
    const opening = deps.media.openRoom(call).then((room) => {
      open.set(call, room)
      room.onLost(() => {
        forget(call, opening)
        deps.onLost(call)
      })
      return room
    })
    opening.catch(() => forget(call, opening))
    rooms.set(call, opening)
    return opening
  }

  function forget(call: CallId, room: Promise<Room>): void {
    if (rooms.get(call) !== room) return
    rooms.delete(call)
    open.delete(call)
  }

  async function route(call: LiveCall): Promise<void> {
    const room = open.get(call.id)
    if (room !== undefined && !room.closed) await room.route((from, to) => relation(call, from, to))
  }

  return {
    route,

    async seat(call, party) {
      if (ended.has(call.id)) throw new Refusal('call.over')
      try {
        const room = await roomOf(call.id)
        const seat = await room.seat(party)
        const parties = seated.get(call.id) ?? new Set()
        if (parties.has(party)) news.add(seat)
        seated.set(call.id, parties.add(party))
        await route(call)
        seat.onStreams((streams) => deps.onStreams(call.id, party, streams))
        seat.onLine((line) => {
          lines.set(seat, line)
          deps.onLine(call.id, seat, line)
        })
        return { ...seat.offer, iceServers: deps.iceServers(call.id, party) }
      } catch (error) {
        if (error instanceof MediaFailure) throw new Refusal('media.unavailable', undefined, { cause: error })
        throw error
      }
    },

    find(call, party, id) {
      const seat = open.get(call)?.seatOf(party)
      if (seat === undefined || seat.closed || (id !== undefined && seat.id !== id))
        throw new Refusal('media.not-seated')
      return seat
    },

    isNews: (seat) => news.delete(seat),
    lineOf: (seat) => lines.get(seat) ?? 3,
    has: (call, party) => open.get(call)?.seatOf(party)?.closed === false,
    unseat: (call, party) => open.get(call)?.unseat(party),

    async close(call) {
      ended.add(call)
      const [oldest] = ended
      if (ended.size > ENDED && oldest !== undefined) ended.delete(oldest)
      seated.delete(call)
      const room = rooms.get(call)
      if (room === undefined) return
      forget(call, room)
      await (await room).close()
    },
  }
}
