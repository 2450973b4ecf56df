import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { HoursKeeper } from './hours-keeper.ts'
import type { HoursRest } from './hours-rest.ts'

/** Keeps the draft of the opening hours as long as the desk is open, whichever view is shown. */
export class HoursWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #keeper: HoursKeeper | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#leaving)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#leaving)
  }

  keeper(rest: HoursRest): HoursKeeper {
    this.#keeper ??= new HoursKeeper(rest, () => this.#host.requestUpdate())
    return this.#keeper
  }

  /** The browser asks before a page with unsaved changes goes. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#keeper?.state.dirty === true) event.preventDefault()
  }
}
