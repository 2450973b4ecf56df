import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import type { KeptWords } from '../../protocol/rest/keeping.ts'
import { saidWords } from '../locales/said-words.ts'
import { CallElement, define } from '../ui/element.ts'
import type { CallRest } from './call-rest.ts'
import './clip-player.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'

/**
 * What a shopper let the shop keep of what they said before the answer, and until when. A supervisor erases it before its time.
 * @fires kept-erased
 */
export class DeskKeptSaid extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      h3 {
        font-size: 0.875rem;
        font-weight: 600;
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      small {
        font-size: 0.8125rem;
        color: var(--sb-ink-3);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .wrong {
        color: var(--sb-stop);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: Pick<CallRest, 'eraseKept'>
  @property() call!: CallId
  @property({ attribute: false }) said!: KeptWords
  @property({ type: Boolean }) supervisor = false
  @state() private asked = false
  @state() private failed = false

  override render() {
    const words = saidWords[this.tongue.language]
    const { subject, clip, until } = this.said
    return html`<h3>${words.kept}</h3>
      ${subject === null ? nothing : html`<p class="text" dir="auto">“${subject}”</p>`}
      ${
        clip === null
          ? nothing
          : html`<desk-clip .tongue=${this.tongue} .call=${this.call} clip="kept" .length=${clip.length}></desk-clip>`
      }
      <small>${words.until(this.tongue.figures.stamp(until))}</small>
      ${
        this.supervisor
          ? html`<div class="acts">
              <button
                type="button"
                class="btn ${this.asked ? 'stop' : ''}"
                @click=${() => void this.#erase()}
                @blur=${() => (this.asked = false)}
              >
                ${this.asked ? words.eraseSure : words.erase}
              </button>
            </div>`
          : nothing
      }
      <div role="alert">${this.failed ? html`<p class="wrong">${words.failed}</p>` : nothing}</div>`
  }

  /** The second press means it. */
  async #erase(): Promise<void> {
    if (!this.asked) {
      this.asked = true
      return
    }
    this.asked = false
    const reply = await this.calls.eraseKept(this.call)
    this.failed = !reply.ok
    if (reply.ok) this.ask('kept-erased')
  }
}

define('desk-kept-said', DeskKeptSaid)
