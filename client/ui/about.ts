import { css, html, nothing } from 'lit'
import { property, query, state as reactive } from 'lit/decorators.js'
import { isWaiting } from '../../protocol/call/call.ts'
import type { CallSession } from '../call-session.ts'
import { type AboutWords, aboutWords } from '../locales/about-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from './element.ts'
import { icon } from './icons.ts'
import type { CallRecorder } from './recorder.ts'
import { textButtons } from './text-buttons.ts'
import { base } from './tokens.ts'

/** As many characters as the server takes. */
const LENGTH = 200

/** What of a call was typed and not passed on; the elements come and go with its phases. */
interface Draft {
  text: string | null
  open: boolean
  /** They have pressed `Record`. */
  spoken: boolean
  /** For how many days the shop wants to keep what is said; `null`: it does not, or it is not known yet. */
  days: number | null
}
const drafts = new WeakMap<CallSession, Draft>()

/**
 * What it is about, typed or said aloud, for whoever will answer. Closed, it is what is slotted: the button that opens it.
 * @slot - Loads and opens it.
 */
export class CallAbout extends CallElement {
  static override styles = [
    base,
    textButtons,
    css`
      :host {
        display: grid;
        gap: 10px;
        text-align: start;
      }
      :host([unfolded][slot]) {
        margin-block-start: 18px;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 6px 8px;
        align-items: center;
      }
      label,
      small {
        font-size: 13px;
        color: var(--sb-on-night-2);
      }
      form > label,
      form > small {
        grid-column: 1 / -1;
      }
      form > label {
        font-weight: 600;
        color: var(--sb-on-night);
      }
      input:not([type='checkbox']) {
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
      .record {
        inline-size: 100%;
        gap: 8px;
      }
      .keep {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 10px;
        align-items: center;
        min-block-size: 44px;
        color: var(--sb-on-night);
        cursor: pointer;
      }
      .keep input {
        inline-size: 20px;
        block-size: 20px;
        margin: 0;
        accent-color: var(--sb-accent);
      }
      .keep small {
        grid-column: 2;
      }
      @media (forced-colors: active) {
        input {
          border-color: CanvasText;
        }
      }
    `,
  ]

  @property({ attribute: false }) session!: CallSession
  @property() language: Language = 'en'
  /** Whether it is opened without a press. */
  @property({ type: Boolean }) open = false
  @reactive() private draft: Draft = { text: null, open: false, spoken: false, days: null }
  @query('input') private readonly field!: HTMLInputElement | null
  @query('shopbell-recorder') private readonly recorder!: CallRecorder | null
  #unsubscribe: (() => void) | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#unsubscribe?.()
    this.#unsubscribe = null
  }

  /** Inside the press. */
  unfold(): void {
    this.#change({ open: true })
    void this.updateComplete.then(() => this.field?.focus())
  }

  override willUpdate(): void {
    if (!this.isConnected || this.#unsubscribe !== null) return
    const known = drafts.get(this.session)
    this.draft = known ?? this.draft
    this.#unsubscribe = this.session.subscribe(() => this.requestUpdate())
    drafts.set(this.session, this.draft)
    if (known === undefined) void this.#askWhatIsKept()
  }

  override render() {
    const { call, own } = this.session.state
    if (!isWaiting(call)) return nothing
    const said = call.subject ?? ''
    if (!this.#isOpen) return html`<slot></slot>`
    // Sent before this page was loaded: it says so, and may be taken back.
    if (call.clip !== undefined) void import('./recorder.ts').catch(() => undefined)
    const words = aboutWords[this.language]
    const text = this.draft.text ?? said
    const typed = said !== '' && text === said ? words.passed : words.hint
    return html`<form @submit=${this.#pass} @keydown=${typing}>
        <label for="about">${words.about}</label>
        <input
          id="about"
          maxlength=${LENGTH}
          autocomplete="off"
          aria-describedby="hint"
          .value=${text}
          @input=${() => this.#change({ text: this.field?.value ?? null, open: true })}
        />
        <button class="say" ?disabled=${text.trim() === said}>${words.pass}</button>
        <small id="hint" role="status">${typed}</small>
      </form>
      ${
        own.microphone === 'none'
          ? html`<small>${words.typingOnly}</small>`
          : html`<shopbell-recorder .session=${this.session} .language=${this.language}
              ><button
                type="button"
                class="say record"
                ?disabled=${own.microphone === 'asking'}
                @click=${() => void this.#record()}
              >
                ${icon('microphone', 20)}${words.record}
              </button></shopbell-recorder
            >`
      }
      ${this.#keeping(words, call.keep !== undefined)}`
  }

  /** For whoever arranges what is around it. */
  override updated(): void {
    const { call } = this.session.state
    this.toggleAttribute('unfolded', this.#isOpen)
    this.toggleAttribute('busy', this.draft.spoken || (isWaiting(call) && call.clip !== undefined))
  }

  get #isOpen(): boolean {
    const { call } = this.session.state
    return this.open || this.draft.open || (isWaiting(call) && (call.subject !== undefined || call.clip !== undefined))
  }

  #keeping(words: AboutWords, kept: boolean) {
    const { days } = this.draft
    if (days === null) return html`<small>${words.deleted}</small>`
    return html`<label class="keep"
      ><input type="checkbox" aria-describedby="kept" .checked=${kept} @change=${this.#allow} /><span
        >${words.keep(daysIn(days, this.language))}</span
      ><small id="kept">${words.keepHint}</small></label
    >`
  }

  readonly #pass = (event: Event): void => {
    event.preventDefault()
    void this.session.say((this.draft.text ?? '').trim())
    this.#change({ text: null })
  }

  async #record(): Promise<void> {
    this.#change({ open: true, spoken: true })
    try {
      await import('./recorder.ts')
      this.recorder?.record()
    } catch {
      // Out of reach: the button may be pressed again.
    }
  }

  /** The server's word holds: what it did not hear is not ticked. */
  readonly #allow = async ({ target }: Event): Promise<void> => {
    const box = target as HTMLInputElement
    try {
      await this.session.request('keep', { allow: box.checked })
    } catch {
      const { call } = this.session.state
      box.checked = isWaiting(call) && call.keep !== undefined
    }
  }

  async #askWhatIsKept(): Promise<void> {
    try {
      this.#change({ days: (await this.session.request('keep', {})).days })
    } catch {
      // Nothing is asked, and nothing kept.
    }
  }

  #change(change: Partial<Draft>): void {
    Object.assign(this.draft, change)
    this.requestUpdate()
  }
}

function daysIn(days: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
}

/** What is typed here is no key of the panel. */
function typing(event: KeyboardEvent): void {
  if (event.key !== 'Escape') event.stopPropagation()
}

define('shopbell-about', CallAbout)
