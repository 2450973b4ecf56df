import type { Call } from '../../protocol/call/call.ts'
import type { PartyId } from '../../protocol/ids.ts'
import type { Tones } from './sounds.ts'
import type { TuneName } from './tunes.ts'

/** What the call sounds like to one side, besides the voices: a shopper hears that it rings, and that they are on hold. */
export class CallTones {
  readonly #tones: Tones | null
  readonly #me: PartyId
  #phase: Call['phase'] | null = null
  #name: TuneName | null = null
  #playing: Disposable | null = null

  constructor(tones: Tones | null, me: PartyId) {
    this.#tones = tones
    this.#me = me
  }

  follow(call: Call): void {
    const before = this.#phase
    this.#phase = call.phase
    this.#loop(this.#loopOf(call))
    const mine = this.#me === 'shopper' || (call.phase !== 'idle' && 'agent' in call && call.agent === this.#me)
    if (before === 'ringing' && call.phase === 'connected' && mine) this.#tones?.play('join')
    if (before === 'connected' && call.phase === 'ended' && mine) this.#tones?.play('leave')
  }

  silence(): void {
    this.#loop(null)
  }

  #loopOf(call: Call): TuneName | null {
    if (this.#me !== 'shopper') return null
    if (call.phase === 'queued' || call.phase === 'ringing') return 'ring-back'
    return call.phase === 'connected' && call.hold !== null ? 'hold' : null
  }

  #loop(name: TuneName | null): void {
    if (name === this.#name) return
    this.#playing?.[Symbol.dispose]()
    this.#name = name
    this.#playing = name === null ? null : (this.#tones?.play(name) ?? null)
  }
}
