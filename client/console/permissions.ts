import type { CounterSession } from '../counter-session.ts'
import type { DeskParts } from './desk-parts.ts'
import type { Asked } from './door.ts'

type PermissionParts = Pick<DeskParts, 'noticePermission' | 'askNotices'>

/** What the browser was asked for since somebody signed in here, and how far that has come. */
export class Permissions {
  readonly #parts: () => PermissionParts
  readonly #changed: () => void
  #notices: Asked = 'not-yet'
  #microphone: Asked = 'not-yet'
  #noNotices = false

  constructor(parts: () => PermissionParts, changed: () => void) {
    this.#parts = parts
    this.#changed = changed
  }

  get notices(): Asked {
    return this.#notices
  }

  get microphone(): Asked {
    return this.#microphone
  }

  /** Notices of the system were refused just now. */
  get noNotices(): boolean {
    return this.#noNotices
  }

  async askNotices(): Promise<void> {
    const { noticePermission, askNotices } = this.#parts()
    const before = noticePermission()
    if (before === 'default') {
      this.#notices = 'asking'
      this.#changed()
    }
    const granted = (await askNotices()) === 'granted'
    this.#notices = granted ? 'allowed' : 'refused'
    // Who refused it long ago knows.
    this.#noNotices = before === 'default' && !granted
    this.#changed()
  }

  dismissNotices(): void {
    this.#noNotices = false
    this.#changed()
  }

  async askMicrophone(counter: CounterSession): Promise<void> {
    this.#microphone = 'asking'
    this.#changed()
    await counter.prepareDevices()
    this.#microphone = counter.state.microphoneTrouble === null ? 'allowed' : 'refused'
    this.#changed()
  }

  /** Somebody else sits here: nothing was asked for yet. */
  forget(): void {
    this.#notices = 'not-yet'
    this.#microphone = 'not-yet'
  }
}
