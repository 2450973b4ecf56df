import { Type } from 'typebox'
import { Seated } from './call.ts'
import { command, Nothing, record } from './command.ts'
import { CallIdText } from './parts.ts'

const supervisors = ['supervisor', 'owner'] as const

export const watchCommands = {
  watch: command({
    doc:
      'Listens to a call of the shop, or whispers to the agent who leads it; again with another mode to change it. ' +
      'A call that was listened to before is left. `join` comes in. The seat is `null` where the sender has one.',
    by: ['agent'],
    staff: supervisors,
    data: record({ call: CallIdText, mode: Type.Enum(['listen', 'whisper']) }),
    reply: Seated,
  }),
  unwatch: command({
    doc: 'Listens no longer.',
    by: ['agent'],
    staff: supervisors,
    data: record({ call: CallIdText }),
    reply: Nothing,
  }),
}
