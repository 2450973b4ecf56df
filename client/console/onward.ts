import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import { friendWords } from '../locales/friend-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from '../ui/element.ts'
import { friendsStyle } from '../ui/friends-style.ts'
import { icon } from '../ui/icons.ts'
import { qrCode } from '../ui/qr.ts'
import { base } from '../ui/tokens.ts'
import { SheetOfHost } from './sheet-of-host.ts'

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
  readonly #sheet = new SheetOfHost(this, 'onward-request')

  override render() {
    if (!this.#sheet.open) return nothing
    const words = friendWords[this.language]
    const address = `${location.origin}/console/`
    return html`<section role="group" aria-label=${words.onward} @keydown=${this.#sheet.leave}>
      <div class="top">
        <h2>${words.onward}</h2>
        <button type="button" class="close" aria-label=${words.close} @click=${this.#sheet.close}>${icon('close', 20)}</button>
      </div>
      <p>${words.onwardLead}</p>
      ${qrCode(address, words.onwardCode)}
      <p class="address">${address}</p>
    </section>`
  }
}

define('desk-onward', DeskOnward)
