import type { Instant } from '../ids.ts'
import type { AnswerCommand } from './answer.ts'
import type { DialCommand } from './dial.ts'
import type { EndCommand } from './end.ts'
import type { HoldCommand } from './hold.ts'
import type { Limits } from './limits.ts'
import type { PresenceCommand } from './presence.ts'
import type { RingCommand } from './ring.ts'
import type { WalkCommand } from './walk.ts'

/** What somebody, or a deadline, wants of a call. */
export type CallCommand =
  | DialCommand
  | RingCommand
  | AnswerCommand
  | HoldCommand
  | PresenceCommand
  | WalkCommand
  | EndCommand

export type CommandName = CallCommand['type']
export type CommandOf<N extends CommandName> = Extract<CallCommand, { type: N }>

/** All that a decision may depend on besides the call itself. */
export interface Context {
  readonly now: Instant
  readonly limits: Limits
}
