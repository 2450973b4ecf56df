import { Refusal } from '../errors.ts'
import type { Instant, Millis } from '../ids.ts'
import { type Call, isWaiting } from './call.ts'
import type { Context } from './command.ts'

/** A recording of the shopper, which lies at the server: the call knows that there is one, and nothing of what it says. */
export interface Clip {
  readonly id: string
  /** As the shopper's browser measured it, `CLIP_LENGTH` at most. */
  readonly length: Millis
}

/** So long may a shopper speak. */
export const CLIP_LENGTH: Millis = 15_000
/** A page reads that the time is up a moment after it is. */
export const CLIP_SLACK: Millis = 1_000

/** What the shopper says that it is about, while nobody has answered. Forgotten with the end of the call, unless `keep`. */
export interface About {
  readonly subject?: string
  readonly clip?: Clip
  /** The shopper lets the shop keep it, for so many days after the end. */
  readonly keep?: number
}

export type SayCommand =
  /** In a line; an empty text takes it back. */
  | { readonly type: 'say'; readonly text: string }
  /** Aloud; `null` takes it back. A new one replaces the one before. */
  | { readonly type: 'record'; readonly clip: Clip | null }
  /** `null`: the shop is to keep nothing of it. */
  | { readonly type: 'keep'; readonly days: number | null }

export type SayEvent =
  | { readonly type: 'said'; readonly at: Instant; readonly text: string }
  | { readonly type: 'recorded'; readonly at: Instant; readonly clip: Clip | null }
  | { readonly type: 'keep-allowed'; readonly at: Instant; readonly days: number | null }

/** Q11, Q13, Q14: once somebody has answered, it is said with the voice. */
export function decideSay(call: Call, command: SayCommand, { now }: Context): SayEvent[] {
  if (call.phase === 'ended') throw new Refusal('call.over')
  if (!isWaiting(call)) throw new Refusal('call.not-ringing')
  switch (command.type) {
    case 'say': {
      const text = command.text.trim()
      return text === (call.subject ?? '') ? [] : [{ type: 'said', at: now, text }]
    }
    case 'record': {
      const { clip } = command
      return clip?.id === call.clip?.id ? [] : [{ type: 'recorded', at: now, clip }]
    }
    case 'keep': {
      const { days } = command
      return days === (call.keep ?? null) ? [] : [{ type: 'keep-allowed', at: now, days }]
    }
  }
}

export function evolveSaid(call: Call, { text }: Extract<SayEvent, { type: 'said' }>): Call {
  if (!isWaiting(call)) return call
  const { subject: _, ...rest } = call
  return text === '' ? rest : { ...rest, subject: text }
}

export function evolveRecorded(call: Call, { clip }: Extract<SayEvent, { type: 'recorded' }>): Call {
  if (!isWaiting(call)) return call
  const { clip: _, ...rest } = call
  return clip === null ? rest : { ...rest, clip }
}

export function evolveKeepAllowed(call: Call, { days }: Extract<SayEvent, { type: 'keep-allowed' }>): Call {
  if (!isWaiting(call)) return call
  const { keep: _, ...rest } = call
  return days === null ? rest : { ...rest, keep: days }
}

/** That alone, to carry from one phase into the next. */
export function saidIn({ subject, clip, keep }: About): About {
  return {
    ...(subject !== undefined && { subject }),
    ...(clip !== undefined && { clip }),
    ...(keep !== undefined && { keep }),
  }
}

/** The call without it. */
export function unsaid<C extends About>(call: C): Omit<C, keyof About> {
  const { subject: _subject, clip: _clip, keep: _keep, ...rest } = call
  return rest
}
