import { Type } from 'typebox'
import { Snapshot } from './call.ts'
import { command, Nothing, record } from './command.ts'
import { CallIdText, GuestIdText, GuestName, InstantNumber } from './parts.ts'

const waiting = record({ call: CallIdText, guest: GuestIdText })

export const friendCommands = {
  invite: command({
    doc: 'A link for a friend: it leads to the door of this call, and dies with it.',
    by: ['shopper', 'agent'],
    data: record({ call: CallIdText }),
    reply: record({ url: Type.String(), expires: InstantNumber }),
  }),
  knock: command({
    doc: 'A friend asks to come in, by the name they give. Again by the same one changes nothing.',
    by: ['guest'],
    data: record({ call: CallIdText, name: GuestName }),
    reply: Snapshot,
  }),
  admit: command({
    doc: 'Lets a friend in who waits at the door. They ask for their seat with `sit`.',
    by: ['shopper', 'agent'],
    data: waiting,
    reply: Nothing,
  }),
  refuse: command({
    doc: 'Does not let a friend in who waits at the door.',
    by: ['shopper', 'agent'],
    data: waiting,
    reply: Nothing,
  }),
}
