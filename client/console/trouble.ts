import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { type IconName, icon } from '../ui/icons.ts'
import { look } from './look.ts'

/**
 * Something to know or to mend, with the next step.
 * @fires trouble-action
 * @fires trouble-dismiss
 */
export class DeskTrouble extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        border-radius: var(--sb-r-m);
        padding: 13px 14px;
        background: var(--sb-quiet);
      }
      :host([tone='stop']) {
        background: var(--sb-stop-soft);
        color: var(--sb-stop);
      }
      :host([tone='warn']) {
        background: var(--sb-warn-soft);
        color: var(--sb-warn);
      }
      .top {
        display: flex;
        gap: 10px;
      }
      b {
        display: block;
        font-weight: 640;
        line-height: 1.35;
      }
      p {
        margin-block-start: 3px;
        font-size: 0.875rem;
        color: var(--sb-ink);
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 10px;
      }
      .act .btn {
        min-block-size: 44px;
        padding-inline: 14px;
        background: var(--sb-card);
        color: var(--sb-ink);
        font-size: 0.9375rem;
      }
    `,
  ]

  @property() symbol: IconName = 'warning'
  @property() heading = ''
  @property() text = ''
  /** Names of the buttons; none if empty. */
  @property() action = ''
  @property() dismiss = ''

  override render() {
    return html`<div class="top">
        ${icon(this.symbol, 20)}
        <div>${this.heading === '' ? nothing : html`<b>${this.heading}</b>`}<p>${this.text}</p></div>
      </div>
      <slot></slot>
      ${
        this.action === '' && this.dismiss === ''
          ? nothing
          : html`<div class="act">
              ${this.action === '' ? nothing : this.#button(this.action, 'trouble-action')}
              ${this.dismiss === '' ? nothing : this.#button(this.dismiss, 'trouble-dismiss')}
            </div>`
      }`
  }

  #button(label: string, wish: string) {
    return html`<button type="button" class="btn" @click=${() => this.ask(wish)}>${label}</button>`
  }
}

define('desk-trouble', DeskTrouble)
