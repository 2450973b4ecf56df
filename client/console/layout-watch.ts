import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** `desk`: four columns. `tablet`: the context is a drawer. `phone`: one column, callers and context are sheets. */
export type Layout = 'desk' | 'tablet' | 'phone'

const DESK = '(min-width: 1180px)'
const PHONE = '(max-width: 719px)'

/** Which layout fits the window now. In CSS pixels, so that 200 % zoom gets the layout of half the width. */
export class LayoutWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #desk = matchMedia(DESK)
  readonly #phone = matchMedia(PHONE)

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get layout(): Layout {
    if (this.#desk.matches) return 'desk'
    return this.#phone.matches ? 'phone' : 'tablet'
  }

  hostConnected(): void {
    for (const query of [this.#desk, this.#phone]) query.addEventListener('change', this.#changed)
  }

  hostDisconnected(): void {
    for (const query of [this.#desk, this.#phone]) query.removeEventListener('change', this.#changed)
  }

  readonly #changed = (): void => this.#host.requestUpdate()
}
