import type { Call, Outcome } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import { evolve } from '../../protocol/call/evolve.ts'
import type { Instant, PartyId } from '../../protocol/ids.ts'
import type { Snapshot } from '../../protocol/messages/call.ts'
import type { EventEnvelope } from '../../protocol/messages/notices.ts'

/** A call as its numbered events tell it. Nobody guesses: what does not follow on is not taken. */
export class CallLog {
  #seq: number
  #call: Call
  #names: Readonly<Record<string, string>>
  #photos: Readonly<Record<string, string>> = {}

  constructor({ seq, call, names, photos }: Snapshot) {
    this.#seq = seq
    this.#call = call
    this.#names = names
    this.#photos = photos ?? {}
  }

  get call(): Call {
    return this.#call
  }
  get names(): Readonly<Record<string, string>> {
    return this.#names
  }

  get photos(): Readonly<Record<string, string>> {
    return this.#photos
  }

  /** `old`: known already. `gap`: something is missing; ask for a snapshot. */
  take({ seq, event, names, photos }: EventEnvelope): 'taken' | 'old' | 'gap' {
    if (seq <= this.#seq) return 'old'
    if (seq > this.#seq + 1) return 'gap'
    this.#seq = seq
    this.#call = evolve<CallEvent['type']>(this.#call, event)
    this.#names = { ...this.#names, ...names }
    this.#photos = { ...this.#photos, ...photos }
    return 'taken'
  }

  /** A snapshot older than what is known is late, not true. */
  reset({ seq, call, names, photos }: Snapshot): void {
    if (seq < this.#seq) return
    this.#seq = seq
    this.#call = call
    this.#names = { ...this.#names, ...names }
    this.#photos = { ...this.#photos, ...photos }
  }

  /** The call is over although nobody said it: the server is out of reach, or has forgotten the call. */
  assumeEnd(outcome: Outcome, by: PartyId | null, at: Instant): void {
    const call = this.#call
    const talks = call.phase === 'connected'
    const talked = talks ? Math.max(0, at - call.since) : 0
    const agent = talks ? call.agent : null
    this.#call = evolve<CallEvent['type']>(call, { type: 'ended', at, outcome, by, agent, talked })
  }
}
