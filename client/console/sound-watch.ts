import type { DeskParts } from './desk-parts.ts'
import { onHush } from './hush.ts'

type SoundParts = Pick<DeskParts, 'bell' | 'onSoundChange'>

/** Whether the bell can be heard: browsers keep a page silent until a press, and some take it back later. */
export class SoundWatch {
  readonly #parts: () => SoundParts
  readonly #changed: () => void
  #unlocked = false
  #silent = false
  #unlisten: (() => void) | null = null
  #unhush: (() => void) | null = null

  constructor(parts: () => SoundParts, changed: () => void) {
    this.#parts = parts
    this.#changed = changed
  }

  /** There was a press on this page since it was loaded, so that it may ring. */
  get unlocked(): boolean {
    return this.#unlocked
  }

  /** The browser plays nothing, although there was a press. */
  get silent(): boolean {
    return this.#silent
  }

  connect(): void {
    // Any press lets the page sound again, where the browser had stopped it.
    window.addEventListener('click', this.#pressed)
    window.addEventListener('keydown', this.#pressed)
    this.#unhush = onHush((hushed) => this.#parts().bell.hush(hushed))
  }

  disconnect(): void {
    this.#unlisten?.()
    this.#unlisten = null
    this.#unhush?.()
    window.removeEventListener('click', this.#pressed)
    window.removeEventListener('keydown', this.#pressed)
  }

  /** Inside a press: unlocks sound, and proves it. */
  chime(): void {
    const { bell, onSoundChange } = this.#parts()
    this.#unlocked = true
    // Before the first press there is nothing to listen to, and browsers complain about whoever tries.
    this.#unlisten ??= onSoundChange(() => this.#hearken())
    void bell.unlock().then((heard) => {
      if (heard) bell.chime()
      this.#hearken()
    })
  }

  #hearken(): void {
    const { silent } = this.#parts().bell
    if (silent === this.#silent) return
    this.#silent = silent
    this.#changed()
  }

  readonly #pressed = (): void => {
    if (!this.#silent) return
    void this.#parts()
      .bell.unlock()
      .then(() => this.#hearken())
  }
}
