import { css, html, nothing } from 'lit'
import { property, state as reactive } from 'lit/decorators.js'
import { friendWords } from '../locales/friend-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from '../ui/element.ts'
import { friendsStyle } from '../ui/friends-style.ts'
import { icon } from '../ui/icons.ts'
import { qrCode } from '../ui/qr.ts'
import { base } from '../ui/tokens.ts'

/**
 * The way to the counter on another device: whoever goes online there as the same agent takes the lead, and the call
 * goes on. Opens at an `onward-request` of its host.
 */
export class DeskOnward extends CallElement {
  static override styles = [
    base,
    friendsStyle,
    css`
      .code {
        display: block;
        inline-size: min(200px, 60vw);
        margin: 14px auto 4px;
        border-radius: 12px;
        background: #fff;
      }
      .address {
        text-align: center;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property() language: Language = 'en'
  @reactive() private open = false
  #host: Element | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    const root = this.getRootNode()
    this.#host = root instanceof ShadowRoot ? root.host : null
    this.#host?.addEventListener('onward-request', this.#show)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#host?.removeEventListener('onward-request', this.#show)
  }

  override render() {
    if (!this.open) return nothing
    const words = friendWords[this.language]
    const address = `${location.origin}/console/`
    return html`<section role="group" aria-label=${words.onward} @keydown=${this.#leave}>
      <div class="top">
        <h2>${words.onward}</h2>
        <button type="button" class="close" aria-label=${words.close} @click=${this.#close}>${icon('close', 20)}</button>
      </div>
      <p>${words.onwardLead}</p>
      ${qrCode(address, words.onwardCode)}
      <p class="address">${address}</p>
    </section>`
  }

  readonly #show = (): void => {
    this.open = true
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.close')?.focus())
  }

  readonly #close = (): void => {
    this.open = false
    this.ask('menu-request', { open: false })
  }

  /** Escape closes the sheet alone; letters are no controls here. */
  readonly #leave = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') this.#close()
  }
}

define('desk-onward', DeskOnward)
