import type { Call } from '../../protocol/call/call.ts'
import { partiesOf, partOf } from '../../protocol/call/parts.ts'
import { relation } from '../../protocol/call/relation.ts'
import type { PartyId } from '../../protocol/ids.ts'
import type { OwnSide } from './own-side.ts'

/** Opens and shuts what leaves the browser: a side is heard only while it talks, or has pressed `Answer`, and is here. */
export class Gate {
  readonly #own: Pick<OwnSide, 'setOpen' | 'speaks'>
  readonly #me: PartyId
  readonly #call: () => Call
  #answering = false
  #leaving = false
  #shut = false

  constructor(own: Pick<OwnSide, 'setOpen' | 'speaks'>, me: PartyId, call: () => Call) {
    this.#own = own
    this.#me = me
    this.#call = call
  }

  get isShut(): boolean {
    return this.#shut
  }

  /** The call may have changed. */
  follow(): void {
    this.#own.setOpen(this.#opens())
  }

  /** Answer was pressed and nobody has said no yet, or somebody did. */
  answer(underWay: boolean): void {
    this.#answering = underWay
    this.follow()
  }

  /** The page goes. @returns whether a voice was silenced */
  leave(): boolean {
    const spoke = this.#own.speaks
    this.#leaving = true
    this.follow()
    return spoke
  }

  /** The page came back as it was, out of the browser's memory. */
  comeBack(): void {
    this.#leaving = false
  }

  /** For good. @returns false, if it was shut already */
  shut(): boolean {
    const open = !this.#shut
    this.#shut = true
    return open
  }

  #opens(): boolean {
    const call = this.#call()
    if (this.#shut || this.#leaving) return false
    if (this.#answering && rings(call, this.#me)) return true
    return partiesOf(call).some((other) => relation(call, this.#me, other) === 'open')
  }
}

function rings(call: Call, me: PartyId): boolean {
  return call.phase === 'ringing' || (call.phase === 'connected' && partOf(call, me) === 'asked')
}
