import { type Static, Type } from 'typebox'
import { record } from '../messages/command.ts'
import { AgentIdText, InstantNumber } from '../messages/parts.ts'
import { callResults, NOTE_LENGTH } from '../notes.ts'

export const CallResultName = Type.Enum([...callResults])
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

/** What somebody wrote down of a call. */
export const Note = record({
  result: orNull(CallResultName),
  text: Type.String({ maxLength: NOTE_LENGTH }),
  by: AgentIdText,
  byName: orNull(Type.String()),
  at: InstantNumber,
})
export type Note = Static<typeof Note>

/** Neither a result nor a text: the note is taken away. */
export const SaveNote = record({
  result: orNull(CallResultName),
  text: Type.String({ maxLength: NOTE_LENGTH }),
})
export type SaveNote = Static<typeof SaveNote>
