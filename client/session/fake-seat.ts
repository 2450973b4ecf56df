import type { CallId } from '../../protocol/ids.ts'
import { consumerId, type PartyId } from '../../protocol/ids.ts'
import type { SeatOffer, Source } from '../../protocol/messages/media.ts'
import { FakeTrack, trackOf } from '../devices/fake-track.ts'
import type { LocalTrack, RemoteStream, SeatEvents, Seating, SeatState } from '../media/seating.ts'

/** A seat without packets: remembers what it was given, and says what a test tells it to. */
export class FakeSeat implements Seating {
  readonly id: string
  streams: readonly RemoteStream[] = []
  readonly sent = new Map<Source, LocalTrack>()
  readonly opened: (readonly Source[])[] = []
  restarts = 0
  /** Of which a whole picture was asked, and whether it would have been black. */
  readonly refreshed: { readonly source: Source; readonly flows: boolean }[] = []
  line: 1 | 2 | 3 = 3
  closed = false
  /** What `open` throws. */
  refusal: Error | null = null
  readonly #events: SeatEvents

  constructor(offer: SeatOffer, events: SeatEvents) {
    this.id = offer.send.id
    this.#events = events
  }

  open(tracks: readonly LocalTrack[]): Promise<void> {
    if (this.refusal !== null) return Promise.reject(this.refusal)
    this.opened.push(tracks.map(({ source }) => source))
    for (const each of tracks) this.sent.set(each.source, each)
    return Promise.resolve()
  }
  send(track: LocalTrack): Promise<void> {
    this.sent.set(track.source, track)
    return Promise.resolve()
  }
  replace(source: Source, track: MediaStreamTrack): Promise<void> {
    const before = this.sent.get(source)
    if (before !== undefined) this.sent.set(source, { ...before, track })
    return Promise.resolve()
  }
  refresh(source: Source): Promise<void> {
    this.refreshed.push({ source, flows: this.flows(source) })
    return Promise.resolve()
  }
  stop(source: Source): Promise<void> {
    this.sent.delete(source)
    return Promise.resolve()
  }
  offer({ add, remove }: Parameters<Seating['offer']>[0]): Promise<void> {
    const added = add.map((each): RemoteStream => {
      const { id, party, source, muted } = each
      return { id, party, source, muted, track: trackOf(new FakeTrack(each.kind)), receiver: undefined }
    })
    this.streams = [...this.streams.filter(({ id }) => !remove.includes(id)), ...added]
    this.#events.onStreams()
    return Promise.resolve()
  }
  restart(): Promise<void> {
    this.restarts++
    return Promise.resolve()
  }
  quality(): Promise<1 | 2 | 3> {
    return Promise.resolve(this.line)
  }
  close(): void {
    this.closed = true
  }

  become(state: SeatState): void {
    this.#events.onState(state)
  }
  /** Whether anything of a source would be heard or seen. */
  flows(source: Source): boolean {
    const track = this.sent.get(source)?.track
    return track?.enabled === true && track.readyState === 'live'
  }
}

export function seatOffer(call: CallId, id: string): SeatOffer {
  const transport = { iceParameters: {}, iceCandidates: [], dtlsParameters: { fingerprints: [] } }
  return {
    call,
    capabilities: {},
    send: { ...transport, id },
    receive: { ...transport, id: `${id}-receive` },
    iceServers: [],
  }
}

export function streamOffer(party: PartyId, source: Source, muted = false) {
  const kind = source === 'camera' || source === 'screen' ? ('video' as const) : ('audio' as const)
  return { id: consumerId(`${party}-${source}`), party, source, kind, rtpParameters: {}, muted }
}
