import type { Call } from '../../protocol/call/call.ts'
import { customersOf, talkersOf } from '../../protocol/call/parts.ts'
import { relation } from '../../protocol/call/relation.ts'
import { isCustomer, type PartyId } from '../../protocol/ids.ts'
import type { SoundName, Tones } from './sounds.ts'

/**
 * What the call sounds like to one side, besides the voices: a shopper hears music in the line, that it rings, and that
 * they are on hold; everybody inside, that somebody has come in.
 */
export class CallTones {
  readonly #tones: Tones | null
  readonly #me: PartyId
  /** Who talks with this side, or has: a hold that ends is no arrival. */
  readonly #met = new Set<PartyId>()
  #phase: Call['phase'] | null = null
  #name: SoundName | null = null
  #playing: Disposable | null = null

  constructor(tones: Tones | null, me: PartyId) {
    this.#tones = tones
    this.#me = me
  }

  /** @param music - Whether they want any while they wait. @param hush - Nothing is to sound into a recording. */
  follow(call: Call, music: boolean, hush = false): void {
    const before = this.#phase
    this.#phase = call.phase
    const arrived = this.#meet(call, before === null)
    this.#loop(hush ? null : this.#loopOf(call, music))
    const mine = isCustomer(this.#me) || (call.phase !== 'idle' && 'agent' in call && call.agent === this.#me)
    const began = before === 'ringing' && call.phase === 'connected' && mine
    if (began || (before === 'connected' && arrived)) this.#tones?.play('join')
    if (before === 'connected' && call.phase === 'ended' && mine) this.#tones?.play('leave')
  }

  silence(): void {
    this.#loop(null)
  }

  /** @param all - The page has just come: whoever is in was met before. @returns whether somebody is new to this side */
  #meet(call: Call, all: boolean): boolean {
    const fresh = [...customersOf(call), ...talkersOf(call)].filter(
      (party) => !this.#met.has(party) && (all || relation(call, party, this.#me) === 'open'),
    )
    for (const party of fresh) this.#met.add(party)
    return fresh.length > 0
  }

  #loopOf(call: Call, music: boolean): SoundName | null {
    if (!isCustomer(this.#me)) return null
    if (call.phase === 'queued') return music ? 'waiting' : null
    if (call.phase === 'ringing') return 'ring-back'
    return call.phase === 'connected' && call.hold !== null ? 'hold' : null
  }

  #loop(name: SoundName | null): void {
    if (name === this.#name) return
    this.#playing?.[Symbol.dispose]()
    this.#name = name
    this.#playing = name === null ? null : (this.#tones?.play(name) ?? null)
  }
}
