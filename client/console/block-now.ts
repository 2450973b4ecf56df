import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import { CallElement, define } from '../ui/element.ts'
import { friendsStyle } from '../ui/friends-style.ts'
import { icon } from '../ui/icons.ts'
import './block-caller.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import { SheetOfHost } from './sheet-of-host.ts'
import type { Tongue } from './tongue.ts'

/**
 * Keeps the caller out from within the call: asks for how long, notes it as spam, and ends the call as any other. Opens
 * at a `block-request` of its host.
 * @fires hangup-request
 */
export class DeskBlockNow extends CallElement {
  static override styles = [
    look,
    friendsStyle,
    css`
      section {
        background: var(--sb-card);
        color: var(--sb-ink);
      }
      p,
      .close {
        color: var(--sb-ink-2);
      }
      .close:hover {
        background: var(--sb-quiet);
      }
      desk-block-caller {
        margin-block-start: 12px;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: CallRest
  @property() call!: CallId
  /** May keep out for ever. */
  @property({ type: Boolean }) supervisor = false
  readonly #sheet = new SheetOfHost(this, 'block-request')

  override render() {
    if (!this.#sheet.open) return nothing
    const { block: words } = this.tongue.words.supervise
    return html`<section role="group" aria-label=${words.open} @keydown=${this.#sheet.leave}>
      <div class="top">
        <h2>${words.open}</h2>
        <button type="button" class="close" aria-label=${this.tongue.words.close} @click=${this.#sheet.close}>
          ${icon('close', 20)}
        </button>
      </div>
      <p>${words.inCall}</p>
      <desk-block-caller
        asking
        .tongue=${this.tongue}
        .calls=${this.calls}
        .call=${this.call}
        ?supervisor=${this.supervisor}
        @caller-blocked=${() => void this.#end()}
      ></desk-block-caller>
    </section>`
  }

  /** What somebody has written down already stays. */
  async #end(): Promise<void> {
    const { calls, call } = this
    const record = await calls.record(call)
    if (record.ok && record.data.note === null) await calls.note(call, { result: 'spam', text: '' })
    this.#sheet.drop()
    this.ask('hangup-request')
  }
}

define('desk-block-now', DeskBlockNow)
