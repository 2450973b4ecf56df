import type { ErrorCode } from '../../protocol/errors.ts'
import type { Instant } from '../../protocol/ids.ts'
import type { TroubleReason } from '../call-session.ts'

/**
 * Where a press stands before there is a call. Each step is one screen with one sentence, a reason and a next
 * step; none of them lasts without a word.
 */
export type Preflight =
  /** The browser asks for the microphone now; "Just listen" is offered beside it. */
  | { readonly step: 'asking' }
  /** The microphone is there (or not wanted), the server is on its way. */
  | { readonly step: 'connecting' }
  /** A page came back in mid-call and looks for its seat: "reconnecting". */
  | { readonly step: 'returning' }
  /** No microphone: try again, or just listen. On an insecure page it cannot be tried again, nor where the browser has none. */
  | { readonly step: 'microphone'; readonly reason: TroubleReason }
  /** The browser cannot make calls at all. */
  | { readonly step: 'unsupported' }
  /** The server does not answer: try again. */
  | { readonly step: 'unreachable' }
  /** Nobody is at the counter any more: try again. */
  | { readonly step: 'nobody' }
  /** The opening hours are over: when they begin again, if that is known. */
  | { readonly step: 'closed'; readonly opensAt: Instant | null }
  /** The shop asks what it is about: the desks to choose from. The microphone is there already. */
  | { readonly step: 'choice'; readonly desks: readonly (readonly [id: string, name: string])[] }
  /** Everybody talks just now: try again. */
  | { readonly step: 'busy' }
  /** This visitor talks in another tab. */
  | { readonly step: 'elsewhere' }
  /** They went on with the call on another device: nothing of it is left here. */
  | { readonly step: 'carried' }
  /** The server said no for another reason. `detail.code` has its own sentence in the locales. */
  | { readonly step: 'refused'; readonly code: ErrorCode }

export type PreflightStep = Preflight['step']

/** What a person may wish at a step. The steps that offer nothing but a way out have `close` alone. */
export interface PreflightWishes {
  /** The same press again: asks for the microphone again, or rings again. */
  retry(): void
  /** Goes on without a microphone. */
  justListen(): void
  /** Gives up; the panel goes away. */
  close(): void
}

/** Which wishes a step offers, so that every panel offers the same. */
export const offers: { readonly [S in PreflightStep]: readonly (keyof PreflightWishes)[] } = {
  asking: ['justListen', 'close'],
  connecting: ['close'],
  returning: ['close'],
  microphone: ['retry', 'justListen', 'close'],
  unsupported: ['close'],
  unreachable: ['retry', 'close'],
  nobody: ['retry', 'close'],
  choice: ['close'],
  busy: ['retry', 'close'],
  closed: ['close'],
  elsewhere: ['close'],
  carried: ['close'],
  refused: ['retry', 'close'],
}
