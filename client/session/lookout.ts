import { Refusal } from '../../protocol/errors.ts'
import type { Snapshot } from '../../protocol/messages/call.ts'
import type { EventEnvelope } from '../../protocol/messages/notices.ts'
import type { CallLog } from './call-log.ts'

export interface LookoutDeps {
  readonly log: Pick<CallLog, 'take' | 'reset'>
  /** Asks the server. @throws {Refusal | LinkLost} */
  readonly look: () => Promise<Snapshot>
  /** The call may have changed. */
  readonly onSeen: () => void
  /** The server knows of no such call. */
  readonly onGone: () => void
}

/** Keeps the log of a call with the truth: what is missing in it is asked for, once at a time. */
export class Lookout {
  readonly #deps: LookoutDeps
  #looking = false

  constructor(deps: LookoutDeps) {
    this.#deps = deps
  }

  take(envelope: EventEnvelope): void {
    const taken = this.#deps.log.take(envelope)
    if (taken === 'gap') void this.look()
    if (taken === 'taken') this.#deps.onSeen()
  }

  /** Never rejects: a line that is down brings the truth when it is back. */
  async look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    try {
      this.#deps.log.reset(await this.#deps.look())
      this.#deps.onSeen()
    } catch (cause) {
      if (cause instanceof Refusal) this.#deps.onGone()
    } finally {
      this.#looking = false
    }
  }
}
