import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** So wide a row of seven controls is, with air at both ends. In CSS pixels: it grows with the zoom of the browser. */
const ROW = '(max-width: 460px)'

/** Whether the window is too narrow for all controls of a call in one row. */
export class NarrowWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #query = matchMedia(ROW)

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get isNarrow(): boolean {
    return this.#query.matches
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#changed)
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#changed)
  }

  readonly #changed = (): void => this.#host.requestUpdate()
}
