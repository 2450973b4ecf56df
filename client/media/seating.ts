import type { ConsumerId, PartyId } from '../../protocol/ids.ts'
import type { CommandData, CommandReply } from '../../protocol/messages/commands.ts'
import type { ConsumerOffer, Source } from '../../protocol/messages/media.ts'
import type { Line } from '../call-session.ts'

/** The messages of a seat, and nothing else of the link. */
export type SeatCommand = 'publish' | 'receive' | 'unpublish' | 'restart-ice'
export type SeatRequest = <N extends SeatCommand>(type: N, data: CommandData<N>) => Promise<CommandReply<N>>

/** `broken`: packets stopped. `lost`: they will not come back on this seat. */
export type SeatState = 'connecting' | 'connected' | 'broken' | 'lost'

export interface SeatEvents {
  readonly onStreams: () => void
  readonly onState: (state: SeatState) => void
}

export interface LocalTrack {
  readonly source: Source
  readonly track: MediaStreamTrack
  readonly muted: boolean
}

/** Something that somebody else sends, set up here; it flows when the call allows it. */
export interface RemoteStream {
  readonly id: ConsumerId
  readonly party: PartyId
  readonly source: Source
  readonly track: MediaStreamTrack
  readonly receiver: RTCRtpReceiver | undefined
  /** As of the offer; later changes come as notices. */
  readonly muted: boolean
}

/** What of a seat the session uses. */
export interface Seating {
  readonly id: string
  readonly streams: readonly RemoteStream[]
  /** Sets both directions up with what there is to send now. @throws {Refusal | LinkLost | MediaTrouble} */
  open(tracks: readonly LocalTrack[]): Promise<void>
  send(track: LocalTrack): Promise<void>
  /** Another device for the same source: nobody on the other side notices. */
  replace(source: Source, track: MediaStreamTrack): Promise<void>
  /** Sends the next picture of a source whole: somebody begins to look. */
  refresh(source: Source): Promise<void>
  stop(source: Source): Promise<void>
  offer(change: { readonly add: readonly ConsumerOffer[]; readonly remove: readonly ConsumerId[] }): Promise<void>
  /** Looks for another path for the packets, after the network has changed. */
  restart(): Promise<void>
  /** How well what is sent arrives. */
  quality(): Promise<Line>
  close(): void
}
