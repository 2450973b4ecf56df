import { type Static, Type } from 'typebox'
import { command, Nothing, record } from './command.ts'
import { ClipData } from './line.ts'
import { AgentIdText, CallIdText, DeskIdText, InstantNumber, PageContextData } from './parts.ts'

/** Callers of the line that a board lists; the rest are counted. */
export const BOARD_LINE = 50

const facts = {
  call: CallIdText,
  desk: DeskIdText,
  dialledAt: InstantNumber,
  /** Without the cart. */
  page: PageContextData,
  language: Type.String(),
}

const WaitingLine = record({
  ...facts,
  /** Those at whom it rings now; none while it stands in the line. */
  agents: Type.Array(AgentIdText),
  /** What they say that it is about. */
  subject: Type.Optional(Type.String()),
  clip: Type.Optional(ClipData),
})
export type WaitingLine = Static<typeof WaitingLine>

const TalkingLine = record({
  ...facts,
  /** Since the answer. */
  since: InstantNumber,
  /** Who leads, and who else talks with the shopper. */
  agent: AgentIdText,
  colleagues: Type.Array(AgentIdText),
  held: Type.Boolean(),
  watchers: Type.Array(record({ agent: AgentIdText, mode: Type.Enum(['listen', 'whisper']) })),
})
export type TalkingLine = Static<typeof TalkingLine>

/** The calls of a shop now, oldest first. Who is in which state, the notice `counter` says. */
export const BoardData = record({
  waiting: Type.Array(WaitingLine),
  /** How many more wait. */
  more: Type.Integer({ minimum: 0 }),
  talking: Type.Array(TalkingLine),
  goal: Type.Integer({ minimum: 0, description: 'Milliseconds that a caller should wait at most.' }),
})
export type BoardData = Static<typeof BoardData>

const supervisors = ['supervisor', 'owner'] as const

export const boardCommands = {
  'board-open': command({
    doc: 'The calls of the shop now; from then on the notice `board` says what changes, twice a second at most.',
    by: ['agent'],
    staff: supervisors,
    data: record({}),
    reply: BoardData,
  }),
  'board-close': command({
    doc: 'The board is looked at no longer.',
    by: ['agent'],
    staff: supervisors,
    data: record({}),
    reply: Nothing,
  }),
}
