import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import { carryDeskWords } from '../locales/carry-desk-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import '../ui/timer.ts'
import { look } from './look.ts'
import type { OwnCall } from './own-call.ts'
import { aboutOf } from './page-facts.ts'
import type { Tongue } from './tongue.ts'

/**
 * The agent talks on another device, or in another tab: one press, and the call goes on here. Comes and goes with the call.
 * @fires continue-request
 */
export class DeskOwnCallCard extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        grid-template-columns: 48px minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 14px;
        padding: 16px;
        border-radius: 18px;
        border: 1px solid var(--sb-brass-line);
        background: var(--sb-brass-soft);
      }
      .sign {
        display: grid;
        place-items: center;
        inline-size: 48px;
        block-size: 48px;
        border-radius: 50%;
        background: #17794a;
        color: #fff;
      }
      b {
        display: block;
        font-weight: 640;
        line-height: 1.3;
        text-wrap: balance;
      }
      small {
        display: block;
        margin-block-start: 2px;
        font-size: 0.9063rem;
        color: var(--sb-ink-2);
        overflow-wrap: anywhere;
      }
      .clock {
        align-self: start;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        color: var(--sb-ink-2);
      }
      .btn {
        grid-column: 1 / -1;
        inline-size: 100%;
        min-block-size: 52px;
        margin-block-start: 12px;
        border-radius: 15px;
        font-size: 1.0625rem;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) call: OwnCall | null = null
  /** It runs in another tab of this very browser. */
  @property({ type: Boolean }) tab = false

  override render() {
    return html`<div role="status">${this.call === null ? nothing : this.#card(this.call)}</div>`
  }

  #card({ page, since, clockOffset, absent }: OwnCall) {
    const { tongue } = this
    const words = carryDeskWords[tongue.language]
    return html`<div class="card">
      <span class="sign">${icon('phone', 24)}</span>
      <span
        ><b>${absent ? words.nowhere : this.tab ? words.tab : words.elsewhere}</b
        ><small>${words.about(aboutOf(page, tongue))}</small></span
      >
      <shopbell-timer
        class="clock"
        aria-hidden="true"
        .since=${since}
        .offset=${clockOffset}
        .language=${tongue.language}
      ></shopbell-timer>
      <button type="button" class="btn go" @click=${() => this.ask('continue-request')}>
        ${icon('phone', 20)}${words.here}
      </button>
    </div>`
  }
}

define('desk-own-call', DeskOwnCallCard)
