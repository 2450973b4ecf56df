import type { Call } from '../../protocol/call/call.ts'

/** Whether what one side says may leave the browser: only while they talk, or have pressed `Answer`, and are here. */
export class Gate {
  /** Answer was pressed and nobody has said no yet. */
  answering = false
  /** The page goes. If it comes back as it was, out of the browser's memory, the next welcome opens the gate again. */
  leaving = false
  #shut = false

  get isShut(): boolean {
    return this.#shut
  }

  /** For good. @returns false, if it was shut already */
  shut(): boolean {
    const open = !this.#shut
    this.#shut = true
    return open
  }

  opensFor(call: Call): boolean {
    if (this.#shut || this.leaving) return false
    return call.phase === 'connected' ? call.hold === null : call.phase === 'ringing' && this.answering
  }
}
