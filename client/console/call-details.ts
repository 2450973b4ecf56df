import { css, html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { AgentId, CallId } from '../../protocol/ids.ts'
import type { CallRecord } from '../../protocol/rest/call-record.ts'
import { CallElement, define } from '../ui/element.ts'
import './block-caller.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import './kept-said.ts'
import './note-form.ts'
import { timelineOf } from './timeline.ts'
import type { Tongue } from './tongue.ts'

/**
 * A call of the past in full: what happened, what was written down, whether its caller may call again.
 * @fires note-change
 */
export class DeskCallDetails extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
        gap: 20px 32px;
        padding: 16px 18px;
        border-radius: var(--sb-r-m);
        background: var(--sb-card);
        border: 1px solid var(--sb-line);
      }
      h2 {
        margin-block-end: 8px;
        font-size: 0.875rem;
        font-weight: 600;
      }
      .side {
        display: grid;
        align-content: start;
        gap: 16px;
      }
      ol li {
        display: grid;
        grid-template-columns: 5.5em minmax(0, 1fr);
        gap: 10px;
        padding-block: 4px;
        font-size: 0.9063rem;
        overflow-wrap: anywhere;
      }
      time {
        color: var(--sb-ink-3);
      }
      small {
        font-size: 0.8125rem;
        color: var(--sb-ink-3);
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .row {
        block-size: 22px;
        margin-block: 8px;
      }
      .wrong {
        color: var(--sb-stop);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: CallRest
  @property() call!: CallId
  @property() me!: AgentId
  @property({ type: Boolean }) supervisor = false
  @state() private record: CallRecord | null = null
  @state() private failed = false

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('call')) void this.#read()
  }

  override render() {
    const { words } = this.tongue
    const { timeline } = words.supervise
    if (this.failed)
      return html`<div role="alert">
        <p class="wrong">${timeline.failed}</p>
        <button type="button" class="btn" @click=${() => void this.#read()}>${words.retry}</button>
      </div>`
    const { record } = this
    if (record === null)
      return html`<div role="status">
        <span class="unseen">${timeline.loading}</span>
        ${Array.from({ length: 4 }, () => html`<span class="skeleton row"></span>`)}
      </div>`
    return html`<div>
        <h2>${timeline.title}</h2>
        <ol>
          ${timelineOf(record, this.tongue).map(
            ({ at, text }) =>
              html`<li><time class="fig">${this.tongue.figures.exactly(at)}</time><span>${text}</span></li>`,
          )}
        </ol>
      </div>
      <div class="side">
        ${
          record.said === null
            ? nothing
            : html`<desk-kept-said
                .tongue=${this.tongue}
                .calls=${this.calls}
                .call=${this.call}
                .said=${record.said}
                ?supervisor=${this.supervisor}
                @kept-erased=${() => (this.record = { ...record, said: null })}
              ></desk-kept-said>`
        }
        ${this.#note(record)}
        <desk-block-caller
          .tongue=${this.tongue}
          .calls=${this.calls}
          .call=${this.call}
          ?supervisor=${this.supervisor}
        ></desk-block-caller>
      </div>`
  }

  #note({ note, talked }: CallRecord) {
    const { note: words } = this.tongue.words.supervise
    if (this.supervisor || talked.includes(this.me))
      return html`<desk-note-form
        .tongue=${this.tongue}
        .calls=${this.calls}
        .call=${this.call}
        .note=${note}
      ></desk-note-form>`
    if (note === null) return html`<p><small>${words.none}</small></p>`
    return html`<div>
      <h2>${words.title}${note.result === null ? nothing : html`: ${words.result[note.result]}`}</h2>
      <p class="text">${note.text}</p>
      <small>${words.by(note.byName ?? '', this.tongue.figures.day(note.at, Date.now()))}</small>
    </div>`
  }

  async #read(): Promise<void> {
    const { call } = this
    this.record = null
    this.failed = false
    const reply = await this.calls.record(call)
    if (call !== this.call) return
    this.record = reply.ok ? reply.data : null
    this.failed = !reply.ok
  }
}

define('desk-call-details', DeskCallDetails)
