import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { Instant, Millis } from '../../protocol/ids.ts'
import { CallElement, define } from '../ui/element.ts'
import '../ui/timer.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'

/**
 * After a call: time to write it up, and the way to be rung again before it is over.
 * @fires end-wrap-up-request
 */
export class DeskWrapUp extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: center;
        padding: 12px 14px;
        border-radius: var(--sb-r-m);
        background: var(--sb-brass-soft);
      }
      div {
        flex: 1 1 10em;
        min-inline-size: 0;
      }
      b {
        display: block;
        font-weight: 620;
        line-height: 1.3;
      }
      shopbell-timer {
        font-size: 0.8438rem;
        color: var(--sb-ink-2);
        white-space: normal;
      }
      .btn {
        flex: none;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) until: Instant | null = null
  @property({ attribute: false }) offset: Millis = 0

  override render() {
    const { words, language } = this.tongue
    if (this.until === null) return nothing
    return html`<div>
        <b>${words.wrapUp.title}</b>
        <shopbell-timer
          .until=${this.until}
          .offset=${this.offset}
          .language=${language}
          .sentence=${words.wrapUp.left}
        ></shopbell-timer>
      </div>
      <button type="button" class="btn" @click=${() => this.ask('end-wrap-up-request')}>${words.wrapUp.done}</button>`
  }
}

define('desk-wrap-up', DeskWrapUp)
