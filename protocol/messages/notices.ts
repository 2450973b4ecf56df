import { type Static, Type } from 'typebox'
import type { CallEvent } from '../call/event.ts'
import { BoardData } from './board.ts'
import { Seated } from './call.ts'
import { record } from './command.ts'
import { Colleague } from './counter.ts'
import { LineLength, LinePlace } from './line.ts'
import { ConsumerOffer, SeatOffer, Source } from './media.ts'
import { CallIdText, ConsumerIdText, PartyIdText } from './parts.ts'

/** How well a party sends, measured at the media server: 0 nothing arrives, 1 poor, 2 weak, 3 good. */
export const Line = Type.Integer({ minimum: 0, maximum: 3 })

/**
 * What the server says unasked besides the numbered events of a call. None of it is history: whoever missed
 * one gets the present state with the next `hello`.
 */
export const notices = {
  rung: { doc: 'A call rings at this agent, with a warm seat.', data: Seated },
  streams: {
    doc: 'Streams to set up, and streams that are gone.',
    data: record({ call: CallIdText, add: Type.Array(ConsumerOffer), remove: Type.Array(ConsumerIdText) }),
  },
  party: {
    doc: 'Another party of the call muted or unmuted a source, arrives better or worse than before, or sits on a new seat. `sources` lists all it sends.',
    data: record({
      call: CallIdText,
      party: PartyIdText,
      sources: Type.Array(record({ source: Source, muted: Type.Boolean() })),
      line: Line,
    }),
  },
  muted: {
    doc: 'An agent muted the microphone of the one who reads this.',
    data: record({ call: CallIdText, by: PartyIdText }),
  },
  reseat: { doc: 'The media moved: set up again on this seat.', data: SeatOffer },
  line: {
    doc: 'Where the shopper stands in the line now. At most once a second. Shoppers only.',
    data: record({ call: CallIdText, line: LinePlace }),
  },
  waiting: { doc: 'How many stand in the lines of the shop. At most once a second. Agents only.', data: LineLength },
  counter: { doc: 'Who is at the counter. Agents only.', data: record({ colleagues: Type.Array(Colleague) }) },
  board: {
    doc: 'The calls of the shop now, for those who opened the board; twice a second at most. Supervisors only.',
    data: BoardData,
  },
  'set-away': {
    doc: 'Three calls in a row rang here in vain: the agent is away now, until they say otherwise. Agents only.',
    data: record({}),
  },
  draining: {
    doc: 'The server is about to stop: no new calls, and come back when the socket closes.',
    data: record({}),
  },
} as const

export type NoticeName = keyof typeof notices
export type NoticeData<N extends NoticeName> = Static<(typeof notices)[N]['data']>

/** Down: one event of one call. `seq` counts from 1 without a gap. Names of agents new to the client come along. */
export interface EventEnvelope {
  readonly seq: number
  readonly call: string
  readonly event: CallEvent
  readonly names?: Readonly<Record<string, string>>
  /** Of those who have one. */
  readonly photos?: Readonly<Record<string, string>>
}

/** Down: a notice. */
export type NoticeEnvelope = {
  readonly [N in NoticeName]: { readonly notice: N; readonly data: NoticeData<N> }
}[NoticeName]
