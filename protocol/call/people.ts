import { agentId, callId, MAIN_DESK, shopId, visitId } from '../ids.ts'
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

export const at = (now: number): Context => ({ now, limits: defaultLimits, hope: [] })

/** Decides and evolves; the events are kept so that a test can look at them. */
export function apply(call: Call, command: CallCommand, now: number): { call: Call; events: readonly CallEvent[] } {
  const events = decide(call, command, at(now))
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
