import type { About, Me } from '../../protocol/rest/routes.ts'
import type { CounterSession } from '../counter-session.ts'
import type { Ledger } from './ledger.ts'
import type { Preferences } from './preferences.ts'
import type { Refused } from './rest.ts'
import type { Tongue } from './tongue.ts'

/** Where somebody stands on their way to the counter. */
export type Scene =
  | { readonly at: 'opening' }
  | { readonly at: 'unreachable' }
  | { readonly at: 'sign-in'; readonly reason: 'fresh' | 'expired' | 'signed-out' }
  /** A one-time link was opened. */
  | { readonly at: 'joining'; readonly token: string }
  /** Signed in, and nothing else before there is a second factor. */
  | { readonly at: 'enrol'; readonly me: Me }
  /** Signed in; `counter` is there once `Go online` was pressed and the browser still asks. */
  | { readonly at: 'door'; readonly me: Me; readonly counter: CounterSession | null }
  | { readonly at: 'counter'; readonly me: Me; readonly counter: CounterSession }

/** All that the desk shows, besides what the counter itself says. */
export interface DeskState {
  readonly scene: Scene
  readonly tongue: Tongue | null
  readonly about: About | null
  /** Why the last sign-in was refused. */
  readonly refused: Refused | null
  readonly signingIn: boolean
  readonly preferences: Preferences
  readonly ledger: Ledger
  /** This tab has rung before another one took over. */
  readonly replaced: boolean
}
