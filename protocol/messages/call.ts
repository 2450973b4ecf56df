import { type Static, Type } from 'typebox'
import type { DialledCall } from '../call/call.ts'
import { command, Nothing, record } from './command.ts'
import { KeepDays, LinePlace } from './line.ts'
import { SeatOffer } from './media.ts'
import { AgentIdText, CallIdText, DeskIdText, PageContextData, PartyIdText, ShopperContextData } from './parts.ts'

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
  photos: Type.Optional(
    Type.Record(Type.String(), Type.String(), { description: 'Of those who have one: it lies at `/photos/ID`.' }),
  ),
})
export type Snapshot = Static<typeof Snapshot>

export const Seated = record({
  snapshot: Snapshot,
  /** `null` while the call stands in the line: it comes with the ring, as a `reseat` notice. */
  seat: Type.Union([SeatOffer, Type.Null()]),
  /** Shoppers only, while the call stands in the line. */
  line: Type.Optional(LinePlace),
})
export type Seated = Static<typeof Seated>

const mine = record({ call: CallIdText })

export const callCommands = {
  dial: command({
    doc: 'Rings the counter. The reply carries all that the shopper needs to set the media up while it rings.',
    by: ['shopper'],
    data: record({ page: PageContextData, shopper: ShopperContextData, desk: Type.Optional(DeskIdText) }),
    reply: Seated,
  }),
  look: command({
    doc: 'A fresh snapshot of a call, for a client that missed an event.',
    by: ['shopper', 'guest', 'agent'],
    data: mine,
    reply: Snapshot,
  }),
  sit: command({
    doc: 'A fresh seat for a call, for a client whose media broke for good.',
    by: ['shopper', 'guest', 'agent'],
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
  ask: command({
    doc:
      'Rings a colleague or a desk from within a call: to hand it over, to consult them alone while the shopper is on hold, ' +
      'or to let them join. One of `agent` and `desk`. They answer and decline as any call.',
    by: ['agent'],
    data: record({
      call: CallIdText,
      wish: Type.Enum(['hand-over', 'consult', 'join']),
      agent: Type.Optional(AgentIdText),
      desk: Type.Optional(DeskIdText),
    }),
    reply: Nothing,
  }),
  'cancel-ask': command({
    doc: 'Rings nobody any longer; all is as before.',
    by: ['agent'],
    data: mine,
    reply: Nothing,
  }),
  'hand-over': command({
    doc: 'The colleague who was consulted leads the call, the sender leaves. The colleague may take it where the line of the sender broke.',
    by: ['agent'],
    data: mine,
    reply: Nothing,
  }),
  join: command({
    doc: 'The colleague who was consulted, or the supervisor who listens and sends this, talks with everybody.',
    by: ['agent'],
    data: mine,
    reply: Nothing,
  }),
  'take-back': command({
    doc: 'The colleague who was consulted leaves, the shopper is off hold.',
    by: ['agent'],
    data: mine,
    reply: Nothing,
  }),
  remove: command({
    doc: 'A friend or a colleague has to leave; a friend at the door is not let in.',
    by: ['agent'],
    data: record({ call: CallIdText, party: PartyIdText }),
    reply: Nothing,
  }),
  walk: command({
    doc: 'The shopper stands before another page, or their cart changed.',
    by: ['shopper'],
    data: record({ call: CallIdText, page: PageContextData }),
    reply: Nothing,
  }),
  say: command({
    doc: 'What it is about, in a line, for those who will be rung; an empty one takes it back. Before the answer only; forgotten when the call ends.',
    by: ['shopper'],
    data: record({ call: CallIdText, text: Type.String({ maxLength: 200 }) }),
    reply: Nothing,
  }),
  keep: command({
    doc:
      'Lets the shop keep, after the end, what is said before the answer, or forbids it again. Without `allow` it asks. ' +
      'The reply says for how many days; `null`: the shop keeps nothing, whatever is allowed.',
    by: ['shopper'],
    data: record({ call: CallIdText, allow: Type.Optional(Type.Boolean()) }),
    reply: record({ days: Type.Union([KeepDays, Type.Null()]) }),
  }),
  'hang-up': command({ doc: 'Ends the call.', by: ['shopper', 'guest', 'agent'], data: mine, reply: Nothing }),
}
