import { type Static, Type } from 'typebox'
import type { DialledCall } from '../call/call.ts'
import { command, Nothing, record } from './command.ts'
import { SeatOffer } from './media.ts'
import { CallIdText, PageContextData, ShopperContextData } from './parts.ts'

/**
 * A call and the number of its last event. Events that follow carry the numbers `seq + 1` and up, and a gap
 * asks for a new snapshot with `look`.
 */
export const Snapshot = record({
  seq: Type.Integer({ minimum: 0 }),
  call: Type.Unsafe<DialledCall>(
    Type.Object({ phase: Type.String() }, { description: 'The call as in `protocol/call/call.ts`.' }),
  ),
  /** Names of the agents who play a part in it, for people to read. */
  names: Type.Record(Type.String(), Type.String()),
})
export type Snapshot = Static<typeof Snapshot>

export const Seated = record({ snapshot: Snapshot, seat: Type.Union([SeatOffer, Type.Null()]) })
export type Seated = Static<typeof Seated>

const mine = record({ call: CallIdText })

export const callCommands = {
  dial: command({
    doc: 'Rings the counter. The reply carries all that the shopper needs to set the media up while it rings.',
    by: ['shopper'],
    data: record({ page: PageContextData, shopper: ShopperContextData }),
    reply: Seated,
  }),
  look: command({
    doc: 'A fresh snapshot of a call, for a client that missed an event.',
    by: ['shopper', 'agent'],
    data: mine,
    reply: Snapshot,
  }),
  sit: command({
    doc: 'A fresh seat for a call, for a client whose media broke for good.',
    by: ['shopper', 'agent'],
    data: mine,
    reply: Seated,
  }),
  answer: command({
    doc: 'Takes a ringing call. One agent wins; the others read `call.taken` with who did.',
    by: ['agent'],
    data: mine,
    reply: Nothing,
  }),
  decline: command({
    doc: 'Will not take a ringing call; it goes on ringing at the others.',
    by: ['agent'],
    data: mine,
    reply: Nothing,
  }),
  hold: command({ doc: 'Neither side hears the other until `resume`.', by: ['agent'], data: mine, reply: Nothing }),
  resume: command({ doc: 'Ends a hold.', by: ['agent'], data: mine, reply: Nothing }),
  walk: command({
    doc: 'The shopper stands before another page, or their cart changed.',
    by: ['shopper'],
    data: record({ call: CallIdText, page: PageContextData }),
    reply: Nothing,
  }),
  'hang-up': command({ doc: 'Ends the call.', by: ['shopper', 'agent'], data: mine, reply: Nothing }),
}
