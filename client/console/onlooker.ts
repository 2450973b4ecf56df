import type { CounterSession } from '../counter-session.ts'
import { type OwnCall, ownCallOf } from './own-call.ts'

/** At the door nothing rings, but a call of theirs on another device is seen from there. */
export class Onlooker {
  readonly #changed: () => void
  readonly #expired: () => void
  #session: CounterSession | null = null

  /** @param expired nobody is signed in any more */
  constructor(changed: () => void, expired: () => void) {
    this.#changed = changed
    this.#expired = expired
  }

  /** The call in which this agent talks elsewhere, as far as it is known. */
  get ownCall(): OwnCall | null {
    return this.#session === null ? null : ownCallOf(this.#session.state)
  }

  open(session: CounterSession): void {
    this.close()
    this.#session = session
    session.subscribe(() => {
      if (this.#session !== session) return
      if (session.state.link === 'signed-out') this.#expired()
      else this.#changed()
    })
  }

  close(): void {
    this.#session?.[Symbol.dispose]()
    this.#session = null
  }
}
