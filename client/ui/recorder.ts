import { css, html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { CLIP_LENGTH } from '../../protocol/call/say.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { CallSession } from '../call-session.ts'
import { clock } from '../locales/duration.ts'
import type { Language } from '../locales/language.ts'
import { type RecorderWords, recorderWords } from '../locales/recorder-words.ts'
import { Recording, type RecordingTrouble } from '../session/recording.ts'
import { CallElement, define } from './element.ts'
import { drawn, icon } from './icons.ts'
import { textButtons } from './text-buttons.ts'
import { base } from './tokens.ts'

/** Bars of the level, each of which lights from its share of loudness on. */
const BARS = 12

/** A square: what runs ends, and is not held. */
const stop = drawn(
  'M8 6.5h8A1.5 1.5 0 0 1 17.5 8v8a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 16V8A1.5 1.5 0 0 1 8 6.5z',
  20,
)

/**
 * Says it aloud: records, plays, sends, throws away. Before the first recording, what is slotted: the button that loads it.
 * @slot - Begins the first recording.
 */
export class CallRecorder extends CallElement {
  static override styles = [
    base,
    textButtons,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .say {
        min-block-size: 44px;
        padding: 8px 14px;
        gap: 8px;
        flex: 1 1 auto;
      }
      /* By itself in its row, in every language. */
      .row .next {
        flex-basis: 100%;
      }
      /* Long words break before the buttons beside them go below. */
      .row .say:not(.next) {
        flex-basis: 0;
        padding-inline: 8px;
      }
      .row .square:not(.next) {
        flex: none;
        padding: 8px 12px;
      }
      .take {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 10px;
        align-items: center;
        min-block-size: 44px;
        padding-inline: 14px 4px;
        border-radius: 14px;
        background: var(--sb-night-2);
        box-shadow: inset 0 0 0 1.5px var(--sb-accent);
      }
      .level {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 3px;
        block-size: 22px;
      }
      .level i {
        flex: 1;
        max-inline-size: 6px;
        block-size: 6px;
        border-radius: 3px;
        background: #7d8494;
        transition: block-size 90ms;
      }
      .level i.lit {
        block-size: 22px;
        background: var(--sb-accent);
      }
      .left {
        font-variant-numeric: tabular-nums;
        font-weight: 600;
      }
      .take .say {
        flex: none;
        min-block-size: 36px;
        padding: 4px 14px;
        margin-block: 4px;
        border-radius: 11px;
      }
      .take .say::after {
        content: '';
        position: absolute;
        inset-block: -8px;
        inset-inline: 0;
      }
      .take .say {
        position: relative;
      }
      progress {
        appearance: none;
        grid-column: 1 / -1;
        inline-size: calc(100% - 10px);
        block-size: 3px;
        margin-block-end: 8px;
        border: 0;
        border-radius: 2px;
        overflow: hidden;
        background: var(--sb-night-3);
      }
      progress::-webkit-progress-bar {
        background: var(--sb-night-3);
      }
      progress::-webkit-progress-value {
        background: var(--sb-accent);
      }
      progress::-moz-progress-bar {
        background: var(--sb-accent);
      }
      p {
        margin: 0;
        font-size: 13px;
        color: var(--sb-on-night-2);
      }
      p.wrong {
        color: var(--sb-caution);
      }
      @media (prefers-reduced-motion: reduce) {
        .level i {
          transition: none;
        }
      }
      @media (forced-colors: active) {
        .level i.lit {
          background: Highlight;
        }
      }
    `,
  ]

  @property({ attribute: false }) session!: CallSession
  @property() language: Language = 'en'
  #recording: Recording | null = null
  #unsubscribe: (() => void) | null = null
  #shown = ''

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
  record(): void {
    this.#hold()
    void this.#recording?.begin()
  }

  override willUpdate(): void {
    if (this.isConnected && this.#unsubscribe === null) this.#hold()
  }

  override render() {
    const recording = this.#recording
    if (recording === null) return html`<slot></slot>`
    const words = recorderWords[this.language]
    const wrong = recording.trouble === null ? '' : troubleIn(words, recording.trouble)
    return html`${this.#step(recording, words)}
      <p role="status" class=${wrong === '' ? '' : 'wrong'}>${wrong || this.#told(recording, words)}</p>`
  }

  override updated(): void {
    const step = this.#recording?.step.step ?? 'none'
    const before = this.#shown
    this.#shown = step
    // Where the pressed button is gone, the next one takes its place under the hand.
    const lost = before !== '' && before !== step && step !== 'sending'
    if (lost && (this.matches(':focus-within') || document.activeElement === document.body))
      this.renderRoot.querySelector<HTMLElement>('[data-next]')?.focus()
  }

  #step(recording: Recording, words: RecorderWords) {
    const { step } = recording
    const again = () => void recording.begin()
    switch (step.step) {
      case 'none':
        return html`<slot></slot>`
      case 'recording':
        return html`<div class="take">
          <span class="left">${this.#clock(step.left)}</span>
          <span class="level" aria-hidden="true"
            >${Array.from({ length: BARS }, (_, bar) => html`<i class=${recording.level * BARS > bar ? 'lit' : ''}></i>`)}</span
          >
          ${this.#button(words.stop, 'next', () => recording.stop(), stop, true)}
          <progress max=${CLIP_LENGTH} value=${CLIP_LENGTH - step.left} aria-label=${words.left(this.#clock(step.left))}></progress>
        </div>`
      case 'taken':
        return html`<div class="row">
          ${this.#button(words.send, 'next', () => void recording.send(), icon('check', 20), true)}
          ${this.#play(recording, words, step.taken.length)} ${this.#more(words, again, recording)}
        </div>`
      case 'sending':
        return html`<div class="row"><button type="button" class="say next" disabled>${words.sending}</button></div>`
      case 'sent':
        return html`<div class="row">
          ${step.taken === null ? nothing : this.#play(recording, words, step.taken.length)}
          ${this.#more(words, again, recording)}
        </div>`
    }
  }

  #more(words: RecorderWords, again: () => void, recording: Recording) {
    return html`${this.#square(words.again, 'retry', again)}
    ${this.#square(words.remove, 'close', () => void recording.remove())}`
  }

  #play(recording: Recording, words: RecorderWords, length: Millis) {
    const { plays } = recording
    const label = plays ? words.stopPlaying : words.play(this.#clock(length))
    return this.#button(label, '', () => void recording.play(), plays ? stop : icon('resume', 20))
  }

  #button(label: string, look: string, press: () => void, sign: TemplateResult, next = false) {
    return html`<button type="button" class="say ${look}" ?data-next=${next} @click=${press}>
      ${sign}${label}
    </button>`
  }

  #square(label: string, symbol: 'retry' | 'close', press: () => void) {
    return html`<button type="button" class="say square" aria-label=${label} title=${label} @click=${press}>
      ${icon(symbol, 20)}
    </button>`
  }

  /** What is said once a step; the clock runs beside it, unsaid. */
  #told(recording: Recording, words: RecorderWords): string {
    const { step } = recording
    if (step.step === 'recording') return words.recording
    if (step.step === 'sending') return ''
    if (step.step === 'taken') {
      const recorded = words.recorded(this.#clock(step.taken.length))
      return step.full ? `${words.full} ${recorded}` : recorded
    }
    if (step.step === 'none') return ''
    const { call } = this.session.state
    const length = 'clip' in call ? call.clip?.length : undefined
    return words.sent(this.#clock(step.taken?.length ?? length ?? 0))
  }

  #clock(span: Millis): string {
    // A recording that is not there for a second is there all the same.
    return clock(Math.max(1_000, Math.round(span / 1_000) * 1_000), this.language)
  }

  #hold(): void {
    this.#recording ??= Recording.of(this.session)
    this.#unsubscribe ??= this.#recording.subscribe(() => this.requestUpdate())
  }
}

function troubleIn(words: RecorderWords, trouble: RecordingTrouble): string {
  const told: { readonly [T in RecordingTrouble]: string } = {
    failed: words.failed,
    'not-sent': words.notSent,
    'too-often': words.tooOften,
    'no-room': words.noRoom,
  }
  return told[trouble]
}

define('shopbell-recorder', CallRecorder)
