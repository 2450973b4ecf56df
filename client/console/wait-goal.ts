import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import { LONGEST_GOAL, SHORTEST_GOAL } from '../../protocol/rest/wait-goal.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import { settingStyle, settingText } from './setting-style.ts'
import type { Tongue } from './tongue.ts'

/** How long a caller should wait at most. Shows what the server has saved, and saves what is written when it is left. */
export class DeskWaitGoal extends CallElement {
  static override styles = [
    look,
    settingStyle,
    settingText,
    css`
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
      }
      .text {
        flex: 1 1 240px;
        min-inline-size: 0;
      }
      input {
        box-sizing: border-box;
        inline-size: 96px;
        min-block-size: 44px;
        padding: 8px 12px;
        border-radius: 12px;
        border: 1px solid var(--sb-edge);
        background: var(--sb-card);
        color: var(--sb-ink);
        font: inherit;
        text-align: end;
      }
      input[aria-invalid='true'] {
        border-color: var(--sb-stop);
      }
      p {
        display: flex;
        align-items: center;
        gap: 6px;
        margin-block-start: 8px;
        font-size: 0.875rem;
        color: var(--sb-go);
      }
      .wrong {
        color: var(--sb-stop);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: Pick<CallRest, 'waitGoal' | 'setWaitGoal'>
  @state() private seconds: number | null = null
  @state() private said: 'nothing' | 'saved' | 'failed' | 'wrong' = 'nothing'

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => this.#read())
  }

  override render() {
    if (this.seconds === null) return nothing
    const { setGoal: words } = this.tongue.words.supervise.board
    const wrong = this.said === 'wrong'
    return html`<label
        ><span class="text"><b>${words.title}</b><small id="hint">${words.text}</small></span
        ><input
          type="number"
          inputmode="numeric"
          min=${SHORTEST_GOAL}
          max=${LONGEST_GOAL}
          step="1"
          required
          aria-describedby="hint"
          aria-invalid=${wrong}
          .value=${String(this.seconds)}
          @change=${(event: Event) => void this.#save(event)}
      /></label>
      <div role="status">
        ${this.said === 'saved' ? html`<p>${icon('check', 16)}${words.saved}</p>` : nothing}
        ${wrong ? html`<p class="wrong">${words.wrong(SHORTEST_GOAL, LONGEST_GOAL)}</p>` : nothing}
        ${this.said === 'failed' ? html`<p class="wrong">${words.failed}</p>` : nothing}
      </div>`
  }

  async #read(): Promise<void> {
    const reply = await this.calls.waitGoal()
    if (reply.ok) this.seconds = reply.data.seconds
  }

  /** What could not be saved stays written, and is said not to hold. */
  async #save({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return
    const seconds = target.valueAsNumber
    if (!target.validity.valid || !Number.isInteger(seconds)) {
      this.said = 'wrong'
      return
    }
    const reply = await this.calls.setWaitGoal(seconds)
    this.said = reply.ok ? 'saved' : 'failed'
    if (reply.ok) this.seconds = reply.data.seconds
  }
}

define('desk-wait-goal', DeskWaitGoal)
