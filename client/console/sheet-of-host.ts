import type { ReactiveController, ReactiveControllerHost } from 'lit'

type SheetElement = HTMLElement & ReactiveControllerHost

/** A sheet that lies closed beside its siblings in the shadow of an element, and opens at an event of that element. */
export class SheetOfHost implements ReactiveController {
  readonly #sheet: SheetElement
  readonly #wish: string
  #owner: Element | null = null
  #open = false

  /** `wish`: the name of the event at which it opens. */
  constructor(sheet: SheetElement, wish: string) {
    this.#sheet = sheet
    this.#wish = wish
    sheet.addController(this)
  }

  get open(): boolean {
    return this.#open
  }

  hostConnected(): void {
    const root = this.#sheet.getRootNode()
    this.#owner = root instanceof ShadowRoot ? root.host : null
    this.#owner?.addEventListener(this.#wish, this.#show)
  }

  hostDisconnected(): void {
    this.#owner?.removeEventListener(this.#wish, this.#show)
    this.#owner = null
  }

  /** Closed because what was to be done there is done. */
  drop(): void {
    this.#become(false)
  }

  /** Closed by a person, who goes on where the menu was opened. */
  readonly close = (): void => {
    this.#become(false)
    const detail = { open: false }
    this.#sheet.dispatchEvent(new CustomEvent('menu-request', { detail, bubbles: true, composed: true }))
  }

  /** Escape closes the sheet alone; letters are no controls here. */
  readonly leave = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') this.close()
  }

  readonly #show = (): void => {
    this.#become(true)
    // The menu that was pressed gives the focus back to its button first.
    requestAnimationFrame(() => this.#sheet.shadowRoot?.querySelector<HTMLElement>('.close')?.focus())
  }

  #become(open: boolean): void {
    this.#open = open
    this.#sheet.requestUpdate()
  }
}
