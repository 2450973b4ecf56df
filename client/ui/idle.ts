import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The element that has the focus, through all shadow trees. */
export function focused(root: DocumentOrShadowRoot): Element | null {
  const active = root.activeElement
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active
}

/**
 * Whether a host has been left alone for a while. A finger that lands on controls which are out of sight brings
 * them back and presses nothing.
 */
export class Idle implements ReactiveController {
  is = false
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #after: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #swallow = false

  constructor(host: ReactiveControllerHost & HTMLElement, after: number) {
    this.#host = host
    this.#after = after
    host.addController(this)
  }

  hostConnected(): void {
    for (const type of ['pointermove', 'keydown', 'focusin']) this.#host.addEventListener(type, this.#wake)
    this.#host.addEventListener('pointerdown', this.#touch, { capture: true })
    this.#host.addEventListener('click', this.#click, { capture: true })
    this.#wake()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    for (const type of ['pointermove', 'keydown', 'focusin']) this.#host.removeEventListener(type, this.#wake)
    this.#host.removeEventListener('pointerdown', this.#touch, { capture: true })
    this.#host.removeEventListener('click', this.#click, { capture: true })
  }

  readonly #wake = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#sleep, this.#after)
    this.#set(false)
  }

  readonly #sleep = (): void => {
    const { shadowRoot } = this.#host
    // Who walks through the controls by keyboard must see where they are.
    if (shadowRoot !== null && focused(shadowRoot)?.matches('button:focus-visible, input:focus-visible')) this.#wake()
    else this.#set(true)
  }

  readonly #touch = (event: PointerEvent): void => {
    this.#swallow = this.is && event.pointerType === 'touch'
    this.#wake()
  }

  readonly #click = (event: Event): void => {
    if (!this.#swallow) return
    this.#swallow = false
    event.stopPropagation()
    event.preventDefault()
  }

  #set(is: boolean): void {
    if (is === this.is) return
    this.is = is
    this.#host.requestUpdate()
  }
}
