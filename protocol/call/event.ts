import type { AnswerEvent } from './answer.ts'
import type { AskEvent } from './ask.ts'
import type { CarryEvent } from './carry.ts'
import type { DialEvent } from './dial.ts'
import type { EndEvent } from './end.ts'
import type { GoneEvent } from './gone.ts'
import type { GuestEvent } from './guest.ts'
import type { HoldEvent } from './hold.ts'
import type { LineEvent } from './line.ts'
import type { PresenceEvent } from './presence.ts'
import type { RingEvent } from './ring.ts'
import type { SayEvent } from './say.ts'
import type { TransferEvent } from './transfer.ts'
import type { WalkEvent } from './walk.ts'
import type { WatchEvent } from './watch.ts'

/** What has happened to a call, in the past tense and never taken back. The list of them is its history. */
export type CallEvent =
  | DialEvent
  | LineEvent
  | RingEvent
  | AnswerEvent
  | HoldEvent
  | AskEvent
  | TransferEvent
  | GuestEvent
  | GoneEvent
  | CarryEvent
  | WatchEvent
  | PresenceEvent
  | WalkEvent
  | SayEvent
  | EndEvent

export type EventName = CallEvent['type']
export type EventOf<N extends EventName> = Extract<CallEvent, { type: N }>
