import { type ErrorCode, Refusal } from '../errors.ts'
import { type AgentId, agentId, callId, type GuestId, MAIN_DESK, shopId, visitId } from '../ids.ts'
import type { Call } from './call.ts'
import type { CallCommand, Context } from './command.ts'
import { decide } from './decide.ts'
import type { CallEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { defaultLimits } from './limits.ts'

/** The people and the clock of the tests of this room. */
export const anna = agentId('anna')
export const ben = agentId('ben')

export const dial = {
  type: 'dial',
  id: callId('call-1'),
  shop: shopId('demo'),
  visit: visitId('visit-1'),
  shopper: { language: 'en', device: 'phone', listensOnly: false },
  page: { url: 'https://shop.example/boots' },
  desk: MAIN_DESK,
  agents: [anna, ben],
  priority: 0,
} as const satisfies CallCommand

export const clara = agentId('clara')
export const friend = 'guest-mia' as GuestId
export const second = 'guest-leo' as GuestId

/** `hope`: who is at the counter. */
export const at = (now: number, hope: readonly AgentId[] = []): Context => ({ now, limits: defaultLimits, hope })

/** Decides and evolves; the events are kept so that a test can look at them. */
export function apply(
  call: Call,
  command: CallCommand,
  now: number,
  hope: readonly AgentId[] = [],
): { call: Call; events: readonly CallEvent[] } {
  const events = decide(call, command, at(now, hope))
  let next = call
  for (const event of events) next = evolve(next, event)
  return { call: next, events }
}

/** The call after a list of commands, each a second after the one before, from the dial at 0. */
export function after(...commands: readonly CallCommand[]): Call {
  let call: Call = { phase: 'idle' }
  let now = 0
  for (const command of [dial, ...commands]) {
    call = apply(call, command, now).call
    now += 1_000
  }
  return call
}

/** The code with which a command is refused. */
export function refusal(call: Call, command: CallCommand, now = 60_000): ErrorCode {
  try {
    decide(call, command, at(now))
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  throw new Error('It was not refused.')
}
