import { css, html } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { look } from './look.ts'
import { settingText } from './setting-style.ts'

/**
 * A wish that stands until it is taken back.
 * @fires switch-request - `boolean`
 */
export class DeskSwitch extends CallElement {
  static override styles = [
    look,
    settingText,
    css`
      :host {
        display: block;
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        inline-size: 100%;
        min-block-size: 48px;
        padding: 6px 4px;
        text-align: start;
        border-radius: var(--sb-r-s);
      }
      .text {
        flex: 1;
        min-inline-size: 0;
      }
      i {
        position: relative;
        flex: none;
        inline-size: 44px;
        block-size: 26px;
        border-radius: 13px;
        border: 2px solid var(--sb-edge);
        transition: background var(--sb-quick);
      }
      i::after {
        content: '';
        position: absolute;
        inset-block-start: 3px;
        inset-inline-start: 3px;
        inline-size: 16px;
        block-size: 16px;
        border-radius: 50%;
        background: var(--sb-edge);
        transition: inset-inline-start var(--sb-quick) var(--sb-ease);
      }
      [aria-checked='true'] i {
        background: var(--desk-go-fill);
        border-color: var(--desk-go-fill);
      }
      [aria-checked='true'] i::after {
        inset-inline-start: 21px;
        background: #fff;
      }
      @media (forced-colors: active) {
        i::after {
          background: ButtonText;
        }
        [aria-checked='true'] i {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    `,
  ]

  @property() label = ''
  @property() text = ''
  @property({ type: Boolean }) on = false

  override render() {
    return html`<button
      type="button"
      role="switch"
      aria-checked=${this.on}
      aria-label=${this.label}
      aria-describedby="text"
      @click=${() => this.ask('switch-request', !this.on)}
    >
      <slot></slot>
      <span class="text"><b>${this.label}</b><small id="text">${this.text}</small></span>
      <i></i>
    </button>`
  }
}

define('desk-switch', DeskSwitch)
