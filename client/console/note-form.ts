import { css, html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import { type CallResult, callResults, NOTE_LENGTH } from '../../protocol/notes.ts'
import type { Note } from '../../protocol/rest/notes.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import { noteStyle } from './note-style.ts'
import type { Tongue } from './tongue.ts'

/** So many characters before the end, the count is shown. */
const SHORT_OF = 200

/**
 * What came of a call, and a note: a press on a result saves it, the text is saved by its button.
 * @fires note-change - `Note`, or `null` where nothing is left of it.
 */
export class DeskNoteForm extends CallElement {
  static override styles = [
    look,
    noteStyle,
    css`
      :host {
        display: grid;
        gap: 14px;
        text-align: start;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
      }
      small {
        font-size: 0.8125rem;
        font-weight: 450;
        color: var(--sb-ink-2);
      }
      .done {
        display: inline-flex;
        align-items: center;
        gap: 5px;
        color: var(--sb-go);
        font-weight: 560;
      }
      .wrong {
        color: var(--sb-stop);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: Pick<CallRest, 'note'>
  @property() call!: CallId
  @property({ attribute: false }) note: Note | null = null
  @state() private result: CallResult | null = null
  @state() private text = ''
  @state() private step: 'idle' | 'saving' | 'saved' | 'failed' = 'idle'

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('call')) this.step = 'idle'
    if (!changed.has('call') && !changed.has('note')) return
    this.result = this.note?.result ?? null
    this.text = this.note?.text ?? ''
  }

  override render() {
    const { note: words } = this.tongue.words.supervise
    const left = NOTE_LENGTH - this.text.length
    return html`<fieldset>
        <legend>${words.title}</legend>
        <div class="chips">
          ${callResults.map(
            (result) =>
              html`<button
                type="button"
                class="chip"
                aria-pressed=${result === this.result}
                @click=${() => this.#choose(result)}
              >
                ${words.result[result]}
              </button>`,
          )}
        </div>
      </fieldset>
      <label class="field"
        >${words.text}
        <textarea
          rows="3"
          maxlength=${NOTE_LENGTH}
          .value=${this.text}
          @input=${this.#type}
          @keydown=${this.#key}
        ></textarea
        >${left <= SHORT_OF ? html`<small class="fig">${words.left(left)}</small>` : nothing}</label
      >
      <div class="foot">
        <button type="button" class="btn strong" ?disabled=${this.step === 'saving'} @click=${() => void this.#save()}>
          ${this.step === 'saving' ? words.saving : words.save}
        </button>
        <span role="status"
          >${
            this.step === 'saved'
              ? html`<small class="done">${icon('check', 16)}${words.saved}</small>`
              : this.step === 'failed'
                ? html`<small class="wrong">${words.failed}</small>`
                : nothing
          }</span
        >
      </div>`
  }

  #choose(result: CallResult): void {
    this.result = this.result === result ? null : result
    void this.#save()
  }

  readonly #type = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) this.text = event.target.value
    this.step = 'idle'
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void this.#save()
  }

  async #save(): Promise<void> {
    const { call, result, text } = this
    this.step = 'saving'
    const reply = await this.calls.note(call, { result, text })
    if (call !== this.call) return
    this.step = reply.ok ? 'saved' : 'failed'
    // What was typed meanwhile stays.
    if (reply.ok && text === this.text && result === this.result) this.ask('note-change', reply.data.note)
  }
}

define('desk-note-form', DeskNoteForm)
