import { type Static, Type } from 'typebox'
import { record } from '../messages/command.ts'
import { AgentIdText, CallIdText, InstantNumber, PageContextData } from '../messages/parts.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

/** How long a caller is kept out. */
export const blockSpans = ['hour', 'day', 'forever'] as const
export type BlockSpan = (typeof blockSpans)[number]

export const NewBlock = record({ call: CallIdText, span: Type.Enum([...blockSpans]) })
export type NewBlock = Static<typeof NewBlock>

/** A caller who is kept out: what is known is the call after which it was done. */
export const BlockLine = record({
  id: Type.String(),
  at: InstantNumber,
  /** `null`: for ever. */
  until: orNull(InstantNumber),
  by: AgentIdText,
  byName: orNull(Type.String()),
  call: CallIdText,
  dialledAt: InstantNumber,
  page: PageContextData,
  /** Whether their network is kept out as well, not only that one visit. */
  network: Type.Boolean(),
})
export type BlockLine = Static<typeof BlockLine>

export const Blocks = record({ blocks: Type.Array(BlockLine) })
export type Blocks = Static<typeof Blocks>
