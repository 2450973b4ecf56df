import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { Instant, Millis } from '../../protocol/ids.ts'
import type { CallWords } from '../locales/call-words.ts'
import './avatar.ts'
import { CallElement, define } from './element.ts'
import { icon } from './icons.ts'
import './timer.ts'
import { base } from './tokens.ts'
import './wave.ts'

/**
 * The call made small, while the shopper looks at the shop.
 * @fires view-request - `{ view: 'card' }`
 * @fires hangup-request
 * @fires tap-request
 * @fires close-request - After the end.
 */
export class CallPill extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 6px;
        inline-size: max-content;
        max-inline-size: 100%;
      }
      button {
        min-block-size: 44px;
        border-radius: 999px;
        flex: none;
        transition: background var(--sb-quick);
      }
      .open {
        display: flex;
        align-items: center;
        gap: 10px;
        padding-inline: 4px 10px;
        flex: 0 1 auto;
        min-inline-size: 0;
        text-align: start;
      }
      .open:hover {
        background: var(--sb-night-3);
      }
      shopbell-avatar {
        --size: 36px;
      }
      .open {
        position: relative;
      }
      b {
        font-weight: 600;
        min-inline-size: 0;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      shopbell-timer {
        color: var(--sb-on-night-2);
        font-size: 13px;
      }
      .stop {
        inline-size: 56px;
        display: grid;
        place-items: center;
        background: var(--sb-hangup);
        color: #fff;
      }
      .stop:hover {
        background: #a82a21;
      }
      .end,
      .end:hover {
        inline-size: 44px;
        background: var(--sb-night-3);
      }
      .tap {
        padding: 0 16px;
        font-weight: 650;
        background: var(--sb-on-night);
        color: var(--sb-night);
      }
      @media (forced-colors: active) {
        button {
          border-color: ButtonText;
        }
      }
    `,
  ]

  @property({ attribute: false }) words: CallWords | null = null
  /** Whose call it is, or what it is doing. */
  @property() label = ''
  /** Shows a person; their initial. Empty where nobody has answered. */
  @property() person = ''
  @property({ attribute: false }) since: Instant | null = null
  @property({ attribute: false }) offset: Millis = 0
  @property({ type: Number }) level = 0
  /** Nothing is heard just now. */
  @property({ type: Boolean }) quiet = false
  @property({ type: Boolean, attribute: 'needs-tap' }) needsTap = false
  /** Nothing to hang up any more. */
  @property({ type: Boolean }) over = false

  override focus(): void {
    // A pill that has just come has no button yet.
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus())
  }

  override render() {
    const { words } = this
    if (words === null) return nothing
    const { action } = words
    return html`<button type="button" class="open" @click=${this.#open}>
        <span class="unseen">${action.open}:</span>
        ${
          this.person === ''
            ? nothing
            : html`<shopbell-avatar .name=${this.person} .level=${this.level}></shopbell-avatar>`
        }<b>${this.label}</b>${this.person === '' || this.quiet ? nothing : html`<shopbell-wave .level=${this.level}></shopbell-wave>`}${
          this.since === null
            ? nothing
            : html`<shopbell-timer
                aria-hidden="true"
                .since=${this.since}
                .offset=${this.offset}
                .language=${words.language}
              ></shopbell-timer>`
        }
      </button>
      ${
        this.needsTap
          ? html`<button type="button" class="tap" @click=${() => this.ask('tap-request')}>${action.tapToGoOn}</button>`
          : nothing
      }${
        this.over
          ? html`<button type="button" class="stop end" aria-label=${action.close} @click=${() => this.ask('close-request')}>
              ${icon('close', 20)}
            </button>`
          : html`<button type="button" class="stop" aria-label=${action.hangUp} @click=${() => this.ask('hangup-request')}>
              ${icon('hang-up', 26)}
            </button>`
      }`
  }

  readonly #open = (): void => {
    this.ask('view-request', { view: 'card' })
  }
}

define('shopbell-pill', CallPill)
