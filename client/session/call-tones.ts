import type { Call } from '../../protocol/call/call.ts'
import { isCustomer, type PartyId } from '../../protocol/ids.ts'
import type { SoundName, Tones } from './sounds.ts'

/** What the call sounds like to one side, besides the voices: a shopper hears music in the line, that it rings, and
 * that they are on hold. */
export class CallTones {
  readonly #tones: Tones | null
  readonly #me: PartyId
  #phase: Call['phase'] | null = null
  #name: SoundName | null = null
  #playing: Disposable | null = null

  constructor(tones: Tones | null, me: PartyId) {
    this.#tones = tones
    this.#me = me
  }

  /** @param music - Whether they want any while they wait. */
  follow(call: Call, music: boolean): void {
    const before = this.#phase
    this.#phase = call.phase
    this.#loop(this.#loopOf(call, music))
    const mine = isCustomer(this.#me) || (call.phase !== 'idle' && 'agent' in call && call.agent === this.#me)
    if (before === 'ringing' && call.phase === 'connected' && mine) this.#tones?.play('join')
    if (before === 'connected' && call.phase === 'ended' && mine) this.#tones?.play('leave')
  }

  silence(): void {
    this.#loop(null)
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
