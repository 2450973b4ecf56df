import { Refusal } from '../errors.ts'
import type { Instant } from '../ids.ts'
import { type Call, isWaiting } from './call.ts'
import type { Context } from './command.ts'

/** The shopper says in a line what it is about, for whoever will answer. An empty text takes it back. */
export interface SayCommand {
  readonly type: 'say'
  readonly text: string
}

export interface SayEvent {
  readonly type: 'said'
  readonly at: Instant
  readonly text: string
}

/** Q11: once somebody has answered, it is said with the voice. */
export function decideSay(call: Call, command: SayCommand, { now }: Context): SayEvent[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (!isWaiting(call)) throw new Refusal('call.not-ringing')
  const text = command.text.trim()
  return text === (call.subject ?? '') ? [] : [{ type: 'said', at: now, text }]
}

export function evolveSaid(call: Call, { text }: SayEvent): Call {
  if (!isWaiting(call)) return call
  const { subject: _, ...rest } = call
  return text === '' ? rest : { ...rest, subject: text }
}
