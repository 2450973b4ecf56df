import type { CallEvent } from '../../protocol/call/event.ts'
import type { AgentId, PartyId } from '../../protocol/ids.ts'

/**
 * What a committed event asks of the world, as data: written in the same commit, run after it, and safe to
 * run twice. None carries media: the rooms follow from the state of the call.
 */
export type Effect =
  /** Tell everybody who plays a part in the call. */
  | { readonly kind: 'tell'; readonly seq: number; readonly event: CallEvent; readonly to: readonly PartyId[] }
  /** Ring these agents, each with a warm seat. */
  | { readonly kind: 'ring'; readonly agents: readonly AgentId[] }
  /** Whoever is on the line without a seat gets one. */
  | { readonly kind: 'seat' }
  /** These parties need their seat no longer. */
  | { readonly kind: 'unseat'; readonly parties: readonly PartyId[] }
  /** Who may hear whom has changed. */
  | { readonly kind: 'route' }
  /** The media of the call are over. */
  | { readonly kind: 'close-room' }
  /** An agent begins or stops to talk, and so what the button says may change. */
  | { readonly kind: 'talks'; readonly agent: AgentId; readonly talking: boolean }
