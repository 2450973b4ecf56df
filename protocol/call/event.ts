import type { AnswerEvent } from './answer.ts'
import type { DialEvent } from './dial.ts'
import type { EndEvent } from './end.ts'
import type { HoldEvent } from './hold.ts'
import type { PresenceEvent } from './presence.ts'
import type { RingEvent } from './ring.ts'
import type { WalkEvent } from './walk.ts'

/** What has happened to a call, in the past tense and never taken back. The list of them is its history. */
export type CallEvent = DialEvent | RingEvent | AnswerEvent | HoldEvent | PresenceEvent | WalkEvent | EndEvent

export type EventName = CallEvent['type']
export type EventOf<N extends EventName> = Extract<CallEvent, { type: N }>
