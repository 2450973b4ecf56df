import { type Static, Type } from 'typebox'
import { command, Nothing, record } from './command.ts'
import { AgentIdText, InstantNumber } from './parts.ts'

/** What an agent says of themselves. */
export const Status = Type.Enum(['available', 'away', 'offline'])
export type Status = Static<typeof Status>

/** What everybody sees of an agent: `busy` comes by itself while they talk, `wrap-up` while they write up a call. */
export const Presence = Type.Enum(['available', 'away', 'offline', 'busy', 'wrap-up'])
export type Presence = Static<typeof Presence>

export const Colleague = record({
  id: AgentIdText,
  name: Type.String(),
  presence: Presence,
  since: InstantNumber,
  /** Until when they write up, if they do. */
  until: Type.Optional(InstantNumber),
})
export type Colleague = Static<typeof Colleague>

export const counterCommands = {
  'end-wrap-up': command({
    doc: 'The call is written up before the time is up: the next one may ring.',
    by: ['agent'],
    data: record({}),
    reply: Nothing,
  }),
  status: command({
    doc: 'Available: calls ring here. Away or offline: they do not.',
    by: ['agent'],
    data: record({ status: Status }),
    reply: Nothing,
  }),
}
