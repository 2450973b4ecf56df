import { type Static, Type } from 'typebox'
import type { CallEvent } from '../call/event.ts'
import { record } from '../messages/command.ts'
import { AgentIdText, InstantNumber } from '../messages/parts.ts'
import { KeptWords } from './keeping.ts'
import { Note } from './notes.ts'

/** All that happened to a call. */
export const CallRecord = record({
  /** As in the socket protocol, oldest first. */
  events: Type.Array(
    Type.Unsafe<CallEvent>(
      Type.Object(
        { type: Type.String(), at: InstantNumber },
        { additionalProperties: true, description: 'An event of a call, as in docs/protocol.md.' },
      ),
    ),
  ),
  /** Names of the agents in them. */
  names: Type.Record(Type.String(), Type.String()),
  /** The agents who talked with the shopper: who may write the note, beside supervisors. */
  talked: Type.Array(AgentIdText),
  note: Type.Union([Note, Type.Null()]),
  said: Type.Union([KeptWords, Type.Null()]),
})
export type CallRecord = Static<typeof CallRecord>
