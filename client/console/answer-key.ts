import type { ReactiveController } from 'lit'
import { isTyping } from './call.ts'

/** Alt+A answers whoever waits longest, wherever the focus is. */
export class AnswerKey implements ReactiveController {
  readonly #answer: () => boolean

  /** `answer` tells whether there was anybody to be answered. */
  constructor(answer: () => boolean) {
    this.#answer = answer
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#key)
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#key)
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyA' || event.repeat) return
    if (!isTyping(event) && this.#answer()) event.preventDefault()
  }
}
