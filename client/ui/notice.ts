import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from './element.ts'
import { type IconName, icon } from './icons.ts'
import { base } from './tokens.ts'

/**
 * One sentence over the stage, with at most one thing to do about it.
 * @fires notice-action - The button was pressed.
 */
export class CallNotice extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 10px;
        padding: 10px 14px;
        border-radius: 14px;
        background: #0b0c10e6;
        color: var(--sb-on-night, #f3f1ec);
        border: 1px solid #ffffff1a;
        font-size: 14px;
        line-height: 1.35;
        text-wrap: pretty;
        animation: come var(--sb-calm) var(--sb-ease);
      }
      svg {
        color: var(--sb-caution, #f2b35e);
      }
      /* A long sentence gets the whole width, and its button a line of its own. */
      :host([long]) {
        flex-wrap: wrap;
      }
      :host([long]) span {
        flex-basis: calc(100% - 32px);
      }
      :host([long]) button {
        margin-block: 0 -2px;
        margin-inline-start: auto;
      }
      :host([tone='calm']) svg {
        color: var(--sb-on-night-2);
      }
      span {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
        unicode-bidi: plaintext;
      }
      button {
        flex: none;
        min-block-size: 44px;
        margin-block: -6px;
        margin-inline-end: -8px;
        padding: 0 12px;
        border-radius: 10px;
        font-weight: 620;
        color: var(--sb-on-night, #f3f1ec);
        background: #ffffff1f;
        transition: background var(--sb-quick);
      }
      button:hover {
        background: #ffffff33;
      }
      @keyframes come {
        from {
          opacity: 0;
          translate: 0 6px;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        :host {
          animation: none;
        }
      }
      @media (forced-colors: active) {
        svg {
          color: inherit !important;
        }
        button {
          border-color: ButtonText;
        }
      }
    `,
  ]

  @property() symbol: IconName = 'warning'
  @property() text = ''
  /** Name of the button; none if empty. */
  @property() action = ''

  override willUpdate(): void {
    this.toggleAttribute('long', this.text.length > 70)
  }

  override render() {
    return html`${icon(this.symbol, 20)}<span>${this.text}</span>${
      this.action === ''
        ? nothing
        : html`<button type="button" @click=${() => this.ask('notice-action')}>${this.action}</button>`
    }`
  }
}

define('shopbell-notice', CallNotice)
