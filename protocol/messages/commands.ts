import { boardCommands } from './board.ts'
import { callCommands } from './call.ts'
import { carryCommands } from './carry.ts'
import type { CommandSpec, DataOf, ReplyOf } from './command.ts'
import { counterCommands } from './counter.ts'
import { friendCommands } from './friends.ts'
import { helloCommands } from './hello.ts'
import { mediaCommands } from './media.ts'
import { watchCommands } from './watch.ts'

/** Everything a client may say over the socket. A command without a handler does not compile. */
export const commands = {
  ...helloCommands,
  ...callCommands,
  ...friendCommands,
  ...carryCommands,
  ...mediaCommands,
  ...counterCommands,
  ...watchCommands,
  ...boardCommands,
} as const satisfies Record<string, CommandSpec>

export type WireCommand = keyof typeof commands
export type CommandData<N extends WireCommand> = DataOf<(typeof commands)[N]>
export type CommandReply<N extends WireCommand> = ReplyOf<(typeof commands)[N]>
