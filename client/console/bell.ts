import type { Tones } from '../session/sounds.ts'

/** The sounds that the bell needs: `Sounds` of the session, or silence in a test. */
export interface BellSounds extends Tones {
  volume: number
  readonly blocked: boolean
  unlock(): Promise<boolean>
}

/** Milliseconds: one ding, dong, ding and its dying away. */
const CHIME = 2_600

/** The bell of the counter: rings while somebody waits, chimes once on demand. */
export class Bell {
  readonly #sounds: BellSounds
  #ring: Disposable | null = null
  #wanted = false
  #hushed = false
  #chime: { readonly sound: Disposable; readonly timer: ReturnType<typeof setTimeout> } | null = null

  constructor(sounds: BellSounds, volume: number) {
    this.#sounds = sounds
    sounds.volume = volume
  }

  /** The browser plays nothing: it waits for a press. */
  get silent(): boolean {
    return this.#sounds.blocked
  }

  get rings(): boolean {
    return this.#ring !== null
  }

  /** 0 to 1; a bell that rings is heard at the new volume at once. */
  setVolume(volume: number): void {
    this.#sounds.volume = volume
    if (this.#ring === null) return
    this.#silence()
    this.start()
  }

  /** Inside a press. @returns whether the bell can be heard from now on. */
  unlock(): Promise<boolean> {
    return this.#sounds.unlock()
  }

  chime(): void {
    this.#endChime()
    if (this.#ring !== null || this.#hushed) return
    const sound = this.#sounds.play('ring')
    const timer = setTimeout(() => this.#endChime(), CHIME)
    this.#chime = { sound, timer }
  }

  start(): void {
    this.#endChime()
    this.#wanted = true
    if (!this.#hushed) this.#ring ??= this.#sounds.play('ring')
  }

  stop(): void {
    this.#wanted = false
    this.#silence()
  }

  /** Somebody listens to what a caller said: a bell that is to ring waits for the end of it. */
  hush(on: boolean): void {
    this.#hushed = on
    if (on) this.#silence()
    else if (this.#wanted) this.start()
  }

  #silence(): void {
    this.#ring?.[Symbol.dispose]()
    this.#ring = null
  }

  #endChime(): void {
    if (this.#chime === null) return
    clearTimeout(this.#chime.timer)
    this.#chime.sound[Symbol.dispose]()
    this.#chime = null
  }
}
