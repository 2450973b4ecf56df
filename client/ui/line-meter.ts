import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { Line } from '../call-session.ts'
import { CallElement, define } from './element.ts'
import { base } from './tokens.ts'

/** How well a side sends: three bars and a word, so that colour never says it alone. */
export class LineMeter extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        --tone: var(--sb-live, #6fd39c);
      }
      :host([line='2']),
      :host([line='1']) {
        --tone: var(--sb-caution, #f2b35e);
      }
      :host([line='0']) {
        --tone: #ff9a90;
      }
      span.bars {
        display: inline-flex;
        gap: 2px;
        align-items: end;
        block-size: 13px;
      }
      i {
        inline-size: 3px;
        border-radius: 2px;
        background: var(--tone);
      }
      i.off {
        opacity: 0.28;
      }
      i:nth-child(1) {
        block-size: 5px;
      }
      i:nth-child(2) {
        block-size: 9px;
      }
      i:nth-child(3) {
        block-size: 13px;
      }
      @media (forced-colors: active) {
        i {
          background: CanvasText;
        }
      }
    `,
  ]

  @property({ type: Number, reflect: true }) line: Line = 3
  /** The word for it. */
  @property() label = ''
  /** The word is for ears only. */
  @property({ type: Boolean }) terse = false

  override render() {
    return html`<span class="bars" aria-hidden="true">${[1, 2, 3].map(
      (bar) => html`<i class=${bar > this.line ? 'off' : 'on'}></i>`,
    )}</span
      >${this.label === '' ? nothing : html`<span class=${this.terse ? 'unseen' : ''}>${this.label}</span>`}`
  }
}

define('shopbell-line-meter', LineMeter)
