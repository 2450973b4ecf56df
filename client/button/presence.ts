import type { Instant, Millis } from '../../protocol/ids.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'

/** What the button may say of the shop. `loading`: not asked yet. `unreachable`: nobody answers us. */
export type Presence =
  | ({ readonly state: 'loading' | 'unreachable' } & {
      readonly [K in 'shop' | 'agents' | 'line' | 'opensAt' | 'ways' | 'look']?: undefined
    })
  | Pick<ShopPresence, 'state' | 'shop' | 'agents' | 'line' | 'opensAt' | 'ways' | 'look'>

export type PresenceState = Presence['state']

const EVERY: Millis = 10_000
/** How old an answer may be for a person who is about to press. */
const FRESH: Millis = 1_000
const AGAIN: Millis = 2_000
const TIMEOUT: Millis = 6_000

export interface PresenceDeps {
  /** @throws whatever went wrong: the shop counts as out of reach then */
  readonly ask: (signal: AbortSignal) => Promise<ShopPresence>
  readonly tell: () => void
  readonly now?: () => number
  readonly random?: () => number
}

/** Asks how the shop is while somebody can see the answer: about every ten seconds, never by all pages at once. */
export class PresenceWatch {
  readonly #deps: PresenceDeps
  #presence: Presence = { state: 'loading' }
  #visible = false
  #askedAt = Number.NEGATIVE_INFINITY
  #opensAt: Instant = 0
  #asking: Promise<void> | null = null
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(deps: PresenceDeps) {
    this.#deps = deps
  }

  get presence(): Presence {
    return this.#presence
  }

  /** Whether the button is on the screen. Out of sight nothing is asked. */
  setVisible(visible: boolean): void {
    if (visible === this.#visible) return
    this.#visible = visible
    clearTimeout(this.#timer)
    if (!visible) return
    const age = this.#now() - this.#askedAt
    const wait = this.#wait
    if (age >= wait / 2) void this.ask()
    else this.#later(wait - age)
  }

  /** Somebody is about to press: asks at once; where that was done a moment ago, as soon as it is a moment ago no longer. */
  refresh(): Promise<void> {
    const age = this.#now() - this.#askedAt
    if (age >= FRESH) return this.ask()
    // The shop may have changed in this very second, and the next question is ten away.
    if (this.#visible && this.#asking === null) this.#later(FRESH - age)
    return this.#asking ?? Promise.resolve()
  }

  /** Something else of the server did not come: out of reach, until the next answer. */
  lose(): void {
    this.#become({ state: 'unreachable' })
    if (this.#visible) this.#later(AGAIN)
  }

  /** Asks now; several askers share one question. */
  ask(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer)
    this.#askedAt = this.#now()
    try {
      const presence = await this.#deps.ask(AbortSignal.timeout(TIMEOUT))
      this.#failures = 0
      this.#opensAt = presence.opensAt ?? 0
      this.#become(presence)
    } catch {
      // One lost packet is no outage; the second failure in a row is.
      if (++this.#failures > 1 || this.#presence.state === 'loading') this.#become({ state: 'unreachable' })
    }
    const wait = this.#wait * (0.85 + 0.3 * (this.#deps.random ?? Math.random)())
    // A shop opens to the minute, for all who wait at its door, and not for all of them in the same millisecond.
    const opens = this.#opensAt - this.#now()
    if (this.#visible) this.#later(opens > 0 ? Math.min(wait, opens + wait / 10) : wait)
  }

  get #wait(): Millis {
    return this.#failures === 1 ? AGAIN : EVERY
  }

  #later(wait: Millis): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.ask(), wait)
  }

  #become(presence: Presence): void {
    // What was tomorrow is today after midnight.
    if (!this.#opensAt && JSON.stringify(presence) === JSON.stringify(this.#presence)) return
    this.#presence = presence
    this.#deps.tell()
  }

  #now(): number {
    return (this.#deps.now ?? Date.now)()
  }
}

/** Asks the server; the browser's cache revalidates by ETag, so that no news costs a few bytes. */
export async function askPresence(
  server: string,
  shop: string,
  desk: string | null,
  signal: AbortSignal,
): Promise<ShopPresence> {
  // A desk needs no escape: one that could not be a desk is refused, as one that is none.
  const query = desk ? `?desk=${desk}` : ''
  const response = await fetch(`${server}/api/shops/${encodeURIComponent(shop)}/presence${query}`, {
    cache: 'no-cache',
    credentials: 'omit',
    signal,
  })
  if (!response.ok) throw new Error('refused')
  return response.json()
}
