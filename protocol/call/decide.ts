import { decideAnswer } from './answer.ts'
import { decideAsk } from './ask.ts'
import type { Call } from './call.ts'
import { decideCarry } from './carry.ts'
import type { CallCommand, CommandName, CommandOf, Context } from './command.ts'
import { decideDial } from './dial.ts'
import { decideEnd } from './end.ts'
import type { CallEvent } from './event.ts'
import { decideRemove } from './gone.ts'
import { decideGuest } from './guest.ts'
import { decideHold } from './hold.ts'
import { decideLine } from './line.ts'
import { decidePresence } from './presence.ts'
import { decideRing } from './ring.ts'
import { decideSay } from './say.ts'
import { decideTransfer } from './transfer.ts'
import { decideWalk } from './walk.ts'
import { decideWatch } from './watch.ts'

type Decider<N extends CommandName> = (call: Call, command: CommandOf<N>, context: Context) => readonly CallEvent[]

const deciders: { readonly [N in CommandName]: Decider<N> } = {
  dial: decideDial,
  offer: decideLine,
  'give-up': decideLine,
  decline: decideRing,
  withdraw: decideRing,
  answer: decideAnswer,
  hold: decideHold,
  resume: decideHold,
  ask: decideAsk,
  'cancel-ask': decideAsk,
  'hand-over': decideTransfer,
  join: decideTransfer,
  'take-back': decideTransfer,
  knock: decideGuest,
  admit: decideGuest,
  refuse: decideGuest,
  remove: decideRemove,
  'offer-carry': decideCarry,
  carry: decideCarry,
  watch: decideWatch,
  unwatch: decideWatch,
  leave: decidePresence,
  'leave-anew': decidePresence,
  return: decidePresence,
  walk: decideWalk,
  say: decideSay,
  record: decideSay,
  keep: decideSay,
  'hang-up': decideEnd,
  expire: decideEnd,
}

/**
 * What follows from a command, given the call as it is: the events to commit, none if nothing changes.
 * Pure: the same call, command and context always give the same answer, on the server and in the browser.
 *
 * @throws {Refusal} when a rule says no; nothing has changed then.
 */
export function decide<N extends CommandName>(
  call: Call,
  command: CallCommand & CommandOf<N>,
  context: Context,
): readonly CallEvent[] {
  const decider: Decider<N> = deciders[command.type]
  return decider(call, command, context)
}
