import type { AgentId, Instant } from '../ids.ts'
import type { AnswerCommand } from './answer.ts'
import type { AskCommand } from './ask.ts'
import type { CarryCommand } from './carry.ts'
import type { DialCommand } from './dial.ts'
import type { EndCommand } from './end.ts'
import type { RemoveCommand } from './gone.ts'
import type { GuestCommand } from './guest.ts'
import type { HoldCommand } from './hold.ts'
import type { Limits } from './limits.ts'
import type { LineCommand } from './line.ts'
import type { PresenceCommand } from './presence.ts'
import type { RingCommand } from './ring.ts'
import type { SayCommand } from './say.ts'
import type { TransferCommand } from './transfer.ts'
import type { WalkCommand } from './walk.ts'
import type { WatchCommand } from './watch.ts'

/** What somebody, or a deadline, wants of a call. */
export type CallCommand =
  | DialCommand
  | LineCommand
  | RingCommand
  | AnswerCommand
  | HoldCommand
  | AskCommand
  | TransferCommand
  | GuestCommand
  | RemoveCommand
  | CarryCommand
  | WatchCommand
  | PresenceCommand
  | WalkCommand
  | SayCommand
  | EndCommand

export type CommandName = CallCommand['type']
export type CommandOf<N extends CommandName> = Extract<CallCommand, { type: N }>

/** All that a decision may depend on besides the call itself. */
export interface Context {
  readonly now: Instant
  readonly limits: Limits
  /** Agents of the call's desk who are at the counter, free or not: who might still come to a call that waits. */
  readonly hope: readonly AgentId[]
}
