import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Keeping } from '../../protocol/rest/keeping.ts'
import { saidWords } from '../locales/said-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { CallRest } from './call-rest.ts'
import { formStyle } from './form-style.ts'
import { look } from './look.ts'
import { settingStyle } from './setting-style.ts'
import './switch.ts'
import type { Tongue } from './tongue.ts'

/** Whether the shop keeps what shoppers say while they wait, and for how long; for the owner. Shows what the server has saved. */
export class DeskKeepSwitch extends CallElement {
  static override styles = [
    look,
    formStyle,
    settingStyle,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 12px;
        margin-block-start: 10px;
        padding-block-start: 12px;
        border-block-start: 1px solid var(--sb-line);
      }
      input {
        max-inline-size: 120px;
      }
      form > small,
      form > p {
        flex: 1 1 100%;
        min-block-size: 1.4em;
        margin: 0;
        font-size: 0.8125rem;
        color: var(--sb-ink-2);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: Pick<CallRest, 'keeping' | 'keep'>
  @state() private keeping: Keeping | null = null
  @state() private outcome: 'none' | 'saved' | 'failed' = 'none'
  @state() private draft: number | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => this.#read())
  }

  override render() {
    const { keeping, outcome } = this
    if (keeping === null) return nothing
    const words = saidWords[this.tongue.language]
    const days = this.draft ?? keeping.days
    const told = outcome === 'none' ? '' : words[outcome]
    return html`<desk-switch
        .label=${words.keep.title}
        .text=${words.keep.text}
        ?on=${keeping.keeps}
        @switch-request=${(event: CustomEvent<boolean>) => void this.#save({ ...keeping, keeps: event.detail })}
        >${icon('microphone', 22)}</desk-switch
      >
      ${
        keeping.keeps
          ? html`<form @submit=${(event: Event) => this.#submit(event, keeping)}>
              <label class="field"
                >${words.days}
                <input
                  type="number"
                  min="1"
                  max="365"
                  required
                  aria-describedby="days"
                  .value=${String(days)}
                  @input=${({ target }: Event) => this.#type((target as HTMLInputElement).valueAsNumber)}
                /></label>
              <button class="btn" ?disabled=${days === keeping.days}>${words.save}</button>
              <small id="days">${words.daysHint}</small>
              <p role="status">${told}</p>
            </form>`
          : html`<p class="unseen" role="status">${told}</p>`
      }`
  }

  #type(days: number): void {
    this.outcome = 'none'
    this.draft = Number.isNaN(days) ? null : days
  }

  #submit(event: Event, keeping: Keeping): void {
    event.preventDefault()
    if (this.draft !== null) void this.#save({ ...keeping, days: this.draft })
  }

  async #read(): Promise<void> {
    const reply = await this.calls.keeping()
    if (reply.ok) this.keeping = reply.data
  }

  /** What could not be saved stays as it was. */
  async #save(keeping: Keeping): Promise<void> {
    const reply = await this.calls.keep(keeping)
    this.outcome = reply.ok ? 'saved' : 'failed'
    if (!reply.ok) return
    this.keeping = reply.data
    this.draft = null
  }
}

define('desk-keep-switch', DeskKeepSwitch)
