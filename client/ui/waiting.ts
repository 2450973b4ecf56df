import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { CallSession, CallState } from '../call-session.ts'
import type { Language } from '../locales/language.ts'
import { waitingWords } from '../locales/waiting.ts'
import './about.ts'
import { CallElement, define } from './element.ts'
import { icon } from './icons.ts'
import './scene.ts'
import { textButtons } from './text-buttons.ts'
import { base } from './tokens.ts'
import './ways.ts'

/**
 * The place in the line, and what one may do there.
 * @fires music-request
 */
export class CallWaiting extends CallElement {
  static override styles = [
    base,
    textButtons,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        overflow: auto;
        /* What is cut fades: there is more below. */
        padding-block-end: 24px;
        mask-image: linear-gradient(#000 calc(100% - 16px), transparent);
      }
      shopbell-scene {
        overflow: visible;
        flex: 1 0 auto;
        padding-block-end: 12px;
      }
      @container (max-height: 819px) {
        shopbell-scene:has(~ .more [busy]) {
          --sb-figure: none;
        }
      }
      .place {
        display: grid;
        place-items: center;
        inline-size: 84px;
        block-size: 84px;
        border-radius: 999px;
        background: var(--sb-night-3);
        font-size: 34px;
        font-weight: 640;
        font-variant-numeric: tabular-nums;
        color: var(--sb-accent);
      }
      .more {
        display: grid;
        gap: 10px;
        margin-inline: 20px;
        margin-block-end: 8px;
        text-align: start;
      }
      small {
        font-size: 13px;
        color: var(--sb-on-night-2);
      }
      .say {
        min-block-size: 44px;
        padding: 8px 16px;
      }
      .music {
        justify-self: center;
        gap: 8px;
        border-radius: 999px;
      }
      .music:not([aria-pressed='true']) {
        background: var(--sb-on-night);
        color: var(--sb-night);
      }
      /* On a low screen what one may do comes before the figure, whose number the headline says. */
      @media (max-height: 640px) {
        shopbell-scene {
          --sb-figure: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) state: CallState | null = null
  @property({ attribute: false }) session!: CallSession
  @property() language: Language = 'en'
  /** Address of the other ways to reach the shop. */
  @property({ attribute: false }) waysAt = ''

  override render() {
    const { state } = this
    const words = waitingWords[this.language]
    if (state?.call.phase !== 'queued' || state.line === null) return nothing
    const { place, wait } = state.line
    return html`<shopbell-scene role="status" heading=${words.place(place)} text=${words.wait(wait)}>
        <span class="place" aria-hidden="true">${new Intl.NumberFormat(this.language).format(place)}</span>
      </shopbell-scene>
      <div class="more">
        <button
          type="button"
          class="say music"
          aria-pressed=${state.music}
          @click=${() => this.ask('music-request', { on: !state.music })}
        >
          ${icon(state.music ? 'speaker' : 'speaker-off', 20)}${words.music}
        </button>
        <shopbell-about open .session=${this.session} .language=${this.language}></shopbell-about>
        <small>${words.leave}</small>
        <shopbell-ways folded .at=${this.waysAt} .language=${this.language}></shopbell-ways>
      </div>`
  }
}

define('shopbell-waiting', CallWaiting)
