import type { ReactiveController, ReactiveControllerHost } from 'lit'

export interface Homed extends ReactiveControllerHost, HTMLElement {
  /** What was pressed; the focus goes back there at the end. */
  opener: HTMLElement | null
}

/**
 * Keeps a popover and the focus where they belong: a host that is moved in the document shows itself again and keeps
 * the focus; one that goes gives the focus back to what opened it.
 */
export class Homing implements ReactiveController {
  readonly #host: Homed
  #open = false
  #within = false

  constructor(host: Homed) {
    this.#host = host
    host.addController(this)
    // Not `toggle`, which is told a task later: the page may move the host before that.
    host.addEventListener('beforetoggle', (event) => {
      if (event.target === host) this.#open = event.newState === 'open'
    })
    host.addEventListener('focusin', () => {
      this.#within = true
    })
    host.addEventListener('focusout', (event) => {
      // With no new place for it, the focus was lost to another window, or because the host is being moved.
      if (event.relatedTarget !== null) this.#within = false
    })
  }

  hostConnected(): void {
    const host = this.#host
    // Old browsers know no popover; there the panel lies on top by its z-index.
    if (!('popover' in host)) return
    host.popover ??= 'manual'
    if (!this.#open) return
    host.showPopover()
    if (this.#within) host.focus()
  }

  hostDisconnected(): void {
    const host = this.#host
    if (!this.#within) return
    // A move is a removal with an insertion right after it.
    queueMicrotask(() => {
      if (!host.isConnected) this.giveBack()
    })
  }

  /** The focus goes back to what opened the host. */
  giveBack(): void {
    this.#within = false
    this.#host.opener?.focus()
  }
}
