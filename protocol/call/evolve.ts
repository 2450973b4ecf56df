import { evolveAnswered } from './answer.ts'
import { evolveAskDeclined, evolveAskEnded, evolveAsked } from './ask.ts'
import { type Call, idle } from './call.ts'
import { evolveCarried, evolveCarryOffered } from './carry.ts'
import { evolveDialled } from './dial.ts'
import { evolveEnded } from './end.ts'
import type { CallEvent, EventName, EventOf } from './event.ts'
import { evolveGone } from './gone.ts'
import { evolveAdmitted, evolveKnocked } from './guest.ts'
import { evolveHeld, evolveResumed } from './hold.ts'
import { evolveOverflowed, evolvePassed } from './line.ts'
import { evolveLeft, evolveReturned } from './presence.ts'
import { evolveDeclined, evolveOffered, evolveWithdrawn } from './ring.ts'
import { evolveKeepAllowed, evolveRecorded, evolveSaid } from './say.ts'
import { evolveConsulted, evolveHanded, evolveJoined } from './transfer.ts'
import { evolveWalked } from './walk.ts'
import { evolveUnwatched, evolveWatched } from './watch.ts'

/** What each event makes of a call. An event without a row does not compile. */
export const evolvers: { readonly [N in EventName]: (call: Call, event: EventOf<N>) => Call } = {
  dialled: evolveDialled,
  offered: evolveOffered,
  passed: evolvePassed,
  overflowed: evolveOverflowed,
  declined: evolveDeclined,
  withdrawn: evolveWithdrawn,
  answered: evolveAnswered,
  held: evolveHeld,
  resumed: evolveResumed,
  asked: evolveAsked,
  'ask-declined': evolveAskDeclined,
  'ask-ended': evolveAskEnded,
  consulted: evolveConsulted,
  handed: evolveHanded,
  joined: evolveJoined,
  knocked: evolveKnocked,
  admitted: evolveAdmitted,
  gone: evolveGone,
  'carry-offered': evolveCarryOffered,
  carried: evolveCarried,
  watched: evolveWatched,
  unwatched: evolveUnwatched,
  noted: (call) => call,
  left: evolveLeft,
  returned: evolveReturned,
  walked: evolveWalked,
  said: evolveSaid,
  recorded: evolveRecorded,
  'keep-allowed': evolveKeepAllowed,
  ended: evolveEnded,
}

/** The call after an event. Never throws: an event that does not fit leaves the call as it was. */
export function evolve<N extends EventName>(call: Call, event: CallEvent & EventOf<N>): Call {
  const evolver: (call: Call, event: EventOf<N>) => Call = evolvers[event.type]
  return evolver(call, event)
}

/** The call that a list of events tells, from its beginning or from a snapshot. */
export function replay(events: Iterable<CallEvent>, from: Call = idle): Call {
  let call = from
  for (const event of events) call = evolve(call, event)
  return call
}
