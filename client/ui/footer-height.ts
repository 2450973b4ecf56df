import type { LitElement, ReactiveController } from 'lit'

/** Tells the stage as `--footer` how tall the footer over it is, so that the small pictures keep clear of a remark. */
export class FooterHeight implements ReactiveController {
  readonly #host: LitElement
  readonly #watch = new ResizeObserver(() => this.#measure())
  #footer: HTMLElement | null = null

  constructor(host: LitElement) {
    this.#host = host
  }

  hostUpdated(): void {
    const footer = this.#host.renderRoot.querySelector('footer')
    if (footer === this.#footer) return
    this.#watch.disconnect()
    this.#footer = footer
    if (footer !== null) this.#watch.observe(footer)
  }

  hostDisconnected(): void {
    this.#watch.disconnect()
    this.#footer = null
  }

  #measure(): void {
    this.#host.style.setProperty('--footer', `${this.#footer?.offsetHeight ?? 0}px`)
  }
}
