import type { ConsumerId, PartyId } from '../../protocol/ids.ts'
import type { Source } from '../../protocol/messages/media.ts'
import type { MediaServer, Seat } from '../media.ts'

/** A client in a seat: it sends its voice and sets up whatever it is offered, as a browser does. */
export interface Sitter {
  readonly seat: Seat
  /** Resolves once this party's voice or picture arrives. */
  gets(from: PartyId, source?: 'microphone' | 'camera'): Promise<void>
  /** Resolves once it is proven that nothing of it arrives, though it is sent. */
  misses(from: PartyId, source?: 'microphone' | 'camera'): Promise<void>
  /** The stream of a party that has been set up here; waits for it. */
  consumerOf(from: PartyId, source: Source): Promise<ConsumerId>
  /** Streams that were withdrawn so far. */
  readonly withdrawn: readonly ConsumerId[]
  /** Everything that was offered so far. */
  readonly offered: readonly { readonly party: PartyId; readonly source: Source; readonly muted: boolean }[]
  /** Closes the client's connections without a word to the server. */
  leave(): void
}

export interface SitterOptions {
  readonly camera?: boolean
  readonly muted?: boolean
}

/** A media server and what its proof needs beside the port. */
export interface MediaUnderTest {
  readonly server: MediaServer
  sit(seat: Seat, options?: SitterOptions): Promise<Sitter>
  /** Ends a worker as a crash does. */
  kill(pid: number): void
  /** What lives at the workers: rooms and all that is in them. */
  remains(): Promise<number>
  /** Parameters that must be refused. */
  readonly refused: unknown
  /** Takes everything down, the server too. */
  end(): Promise<void>
}
