import type { CallId, Millis } from '../../protocol/ids.ts'
import type { Link } from '../link.ts'

const SAY_GOODBYE: Millis = 30_000

/** The last word of one side. */
export class Farewell {
  #heard: Promise<unknown> = Promise.resolve()

  /** Resolves when the server has heard it, or nobody will any more. */
  get heard(): Promise<unknown> {
    return this.#heard
  }

  /** Whoever hangs up with the line down need not wait for it. */
  async say(call: CallId, link: Pick<Link, 'request' | 'state'>): Promise<void> {
    // Refused: it had ended already.
    this.#heard = Promise.allSettled([link.request('hang-up', { call }, SAY_GOODBYE)])
    if (link.state === 'open') await this.#heard
  }
}
