import { css, html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { CallId, Millis } from '../../protocol/ids.ts'
import { saidWords } from '../locales/said-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { hush } from './hush.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'

/** A recording that says of itself that it is short is not played for longer. */
const SLACK: Millis = 1_500

/** Plays what a caller said before the answer. The bell waits while it does. */
export class DeskClip extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
      }
      button {
        display: flex;
        align-items: center;
        gap: 10px;
        inline-size: 100%;
        min-block-size: 44px;
        padding: 6px 14px 6px 10px;
        padding-inline: 10px 14px;
        border-radius: 22px;
        border: 1px solid var(--sb-edge);
        background: var(--sb-card);
        color: var(--sb-ink);
        font-size: 0.9063rem;
        font-weight: 600;
        text-align: start;
      }
      button:hover {
        background: var(--sb-quiet);
      }
      .sign {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 30px;
        block-size: 30px;
        border-radius: 50%;
        background: var(--sb-ink);
        color: var(--sb-card);
      }
      .what {
        flex: 1;
        min-inline-size: 0;
      }
      progress {
        appearance: none;
        display: block;
        inline-size: 100%;
        block-size: 3px;
        margin-block-start: 4px;
        border: 0;
        border-radius: 2px;
        overflow: hidden;
        background: var(--sb-line);
      }
      progress::-webkit-progress-bar {
        background: var(--sb-line);
      }
      progress::-webkit-progress-value {
        background: var(--sb-brass-line);
      }
      progress::-moz-progress-bar {
        background: var(--sb-brass-line);
      }
      .length {
        font-variant-numeric: tabular-nums;
        color: var(--sb-ink-2);
      }
      p {
        margin-block-start: 4px;
        font-size: 0.8125rem;
        color: var(--sb-stop);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property() call!: CallId
  /** Another one has another id. */
  @property() clip = ''
  /** Milliseconds. */
  @property({ type: Number }) length = 0
  @state() private playedTo: Millis | null = null
  @state() private failed = false
  #audio: HTMLAudioElement | null = null
  #hushed: Disposable | null = null

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('clip') && !changed.has('call')) return
    this.#stop()
    this.failed = false
  }

  override render() {
    const words = saidWords[this.tongue.language]
    const plays = this.playedTo !== null
    const length = this.tongue.figures.clock(Math.max(1_000, Math.round(this.length / 1_000) * 1_000))
    return html`<button
        type="button"
        @click=${() => (plays ? this.#stop() : void this.#play())}
      >
        <span class="sign">${icon(plays ? 'hold' : 'resume', 18)}</span>
        <span class="unseen">${plays ? words.stop : words.play(length)}</span>
        <span class="what"
          >${words.label}<progress
            aria-hidden="true"
            max=${Math.max(1, this.length)}
            .value=${this.playedTo ?? 0}
          ></progress
        ></span>
        <span class="length" aria-hidden="true">${length}</span>
      </button>
      <div role="alert">${this.failed ? html`<p>${words.gone}</p>` : nothing}</div>`
  }

  async #play(): Promise<void> {
    const audio = new Audio(`/api/calls/${encodeURIComponent(this.call)}/clip?of=${encodeURIComponent(this.clip)}`)
    this.#audio = audio
    this.#hushed = hush()
    this.failed = false
    this.playedTo = 0
    audio.addEventListener('timeupdate', () => {
      if (audio !== this.#audio) return
      this.playedTo = audio.currentTime * 1_000
      if (this.playedTo > this.length + SLACK) this.#stop()
    })
    audio.addEventListener('ended', () => audio === this.#audio && this.#stop())
    try {
      await audio.play()
    } catch {
      if (audio !== this.#audio) return
      this.#stop()
      this.failed = true
    }
  }

  #stop(): void {
    this.#audio?.pause()
    this.#audio = null
    this.#hushed?.[Symbol.dispose]()
    this.#hushed = null
    this.playedTo = null
  }
}

define('desk-clip', DeskClip)
