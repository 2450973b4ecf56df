import { css, html, nothing } from 'lit'
import { property, query, state as reactive } from 'lit/decorators.js'
import type { CallState } from '../call-session.ts'
import type { Language } from '../locales/language.ts'
import { waitingWords } from '../locales/waiting.ts'
import { CallElement, define } from './element.ts'
import { icon } from './icons.ts'
import './scene.ts'
import { textButtons } from './text-buttons.ts'
import { base } from './tokens.ts'
import './ways.ts'

/** As many characters as the server takes. */
const ABOUT = 200

/**
 * The place in the line, and what one may do there.
 * @fires music-request
 * @fires say-request
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
      }
      shopbell-scene {
        overflow: visible;
        flex: 1 0 auto;
        padding-block-end: 12px;
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
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 6px 8px;
        align-items: center;
      }
      label,
      small {
        grid-column: 1 / -1;
        font-size: 13px;
        color: var(--sb-on-night-2);
      }
      label {
        font-weight: 600;
        color: var(--sb-on-night);
      }
      input {
        font: inherit;
        color: inherit;
        min-inline-size: 0;
        min-block-size: 44px;
        padding: 8px 14px;
        border-radius: var(--sb-r-s);
        border: 1px solid #7d8494;
        background: var(--sb-night-2);
      }
      .say {
        min-block-size: 44px;
        padding: 8px 16px;
      }
      .say:disabled {
        opacity: 0.55;
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
      @media (forced-colors: active) {
        input {
          border-color: CanvasText;
        }
      }
    `,
  ]

  @property({ attribute: false }) state: CallState | null = null
  @property() language: Language = 'en'
  /** Address of the other ways to reach the shop. */
  @property({ attribute: false }) waysAt = ''
  /** What stands in the field and was not passed on yet. */
  @reactive() private draft: string | null = null
  @query('input') private readonly field!: HTMLInputElement | null

  override render() {
    const { state } = this
    const words = waitingWords[this.language]
    if (state?.call.phase !== 'queued' || state.line === null) return nothing
    const { place, wait } = state.line
    const said = state.call.subject ?? ''
    const draft = this.draft ?? said
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
          ${icon('speaker', 20)}${words.music}
        </button>
        <form @submit=${this.#pass} @keydown=${typing}>
          <label for="about">${words.about}</label>
          <input
            id="about"
            maxlength=${ABOUT}
            autocomplete="off"
            aria-describedby="hint"
            .value=${draft}
            @input=${() => (this.draft = this.field?.value ?? null)}
          />
          <button class="say" ?disabled=${draft.trim() === said}>${words.pass}</button>
          <small id="hint" role="status">${said !== '' && draft === said ? words.passed : words.aboutHint}</small>
        </form>
        <small>${words.leave}</small>
        <shopbell-ways folded .at=${this.waysAt} .language=${this.language}></shopbell-ways>
      </div>`
  }

  readonly #pass = (event: Event): void => {
    event.preventDefault()
    this.ask('say-request', { text: (this.draft ?? '').trim() })
    this.draft = null
  }
}

/** What is typed here is no key of the panel. */
function typing(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation()
}

define('shopbell-waiting', CallWaiting)
