import type { Call } from '../../protocol/call/call.ts'
import { partiesOf, partOf } from '../../protocol/call/parts.ts'
import { relation } from '../../protocol/call/relation.ts'
import type { PartyId } from '../../protocol/ids.ts'

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

  opensFor(call: Call, me: PartyId): boolean {
    if (this.#shut || this.leaving) return false
    if (this.answering && rings(call, me)) return true
    return partiesOf(call).some((other) => relation(call, me, other) === 'open')
  }
}

function rings(call: Call, me: PartyId): boolean {
  return call.phase === 'ringing' || (call.phase === 'connected' && partOf(call, me) === 'asked')
}
