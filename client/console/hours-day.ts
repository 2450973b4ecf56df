import { css, html, nothing, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import type { Interval } from '../../protocol/hours/hours.ts'
import type { HoursWords } from '../locales/hours-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { MOST_INTERVALS, setTimes, withInterval, without } from './hours-draft.ts'
import { endOf } from './hours-figures.ts'
import type { HoursMark } from './hours-keeper.ts'
import { look } from './look.ts'

/**
 * The pairs of times of one day.
 * @fires intervals-request - `Interval[]`
 */
export class DeskHoursDay extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 8px;
        min-inline-size: 0;
        container-type: inline-size;
      }
      .pair {
        display: grid;
        grid-template-columns: minmax(0, 132px) auto minmax(0, 132px) 44px auto;
        justify-content: start;
        align-items: center;
        gap: 6px 8px;
      }
      input {
        inline-size: 100%;
        min-inline-size: 0;
        min-block-size: 44px;
        padding: 8px 10px;
        border-radius: 12px;
        border: 1px solid var(--sb-edge);
        background: var(--sb-paper);
        color: var(--sb-ink);
        font: inherit;
        font-variant-numeric: tabular-nums;
      }
      .wrong input {
        border-color: var(--sb-stop);
      }
      .hint {
        font-size: 0.8125rem;
        color: var(--sb-ink-3);
      }
      .trouble {
        grid-column: 1 / -1;
        font-size: 0.875rem;
        color: var(--sb-stop);
      }
      .round {
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 50%;
        color: var(--sb-ink-2);
      }
      .round:hover {
        background: var(--sb-quiet);
      }
      .none {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-block-size: 44px;
        color: var(--sb-ink-3);
      }
      .add {
        justify-self: start;
        min-block-size: 44px;
        padding: 8px 2px;
        font-size: 0.9375rem;
        font-weight: 560;
        color: var(--sb-ink-2);
        text-decoration: underline;
        text-decoration-color: var(--sb-edge);
        text-underline-offset: 0.2em;
      }
      @container (max-width: 380px) {
        .pair {
          grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr) 44px;
        }
        .hint {
          grid-column: 1 / -1;
        }
        input {
          padding-inline: 8px 6px;
        }
        /* Phones open their clock by a tap on the time. */
        input::-webkit-calendar-picker-indicator {
          display: none;
        }
      }
      .add:hover {
        color: var(--sb-ink);
        text-decoration-color: currentColor;
      }
    `,
  ]

  @property({ attribute: false }) words!: HoursWords
  /** Name of the day. */
  @property() day = ''
  @property({ attribute: false }) intervals: readonly Interval[] = []
  /** Where the intervals stand in the table. */
  @property() path = ''
  @property({ attribute: false }) marks: readonly HoursMark[] = []
  /** What gets the focus once the intervals have come back. */
  #next: 'last' | 'add' | null = null

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('intervals') || this.#next === null) return
    const inputs = this.renderRoot.querySelectorAll<HTMLElement>('input:first-of-type')
    const target =
      this.#next === 'last' ? inputs.item(inputs.length - 1) : this.renderRoot.querySelector<HTMLElement>('.add')
    this.#next = null
    target?.focus()
  }

  override render() {
    const { words, intervals } = this
    const add =
      intervals.length >= MOST_INTERVALS
        ? nothing
        : html`<button type="button" class="add" aria-label=${words.addTo(this.day)} @click=${this.#add}>${words.add}</button>`
    if (intervals.length === 0) return html`<div class="none">${words.closed} ${add}</div>`
    return html`${intervals.map((interval, index) => this.#pair(interval, index))}${add}`
  }

  #pair({ from, to }: Interval, index: number) {
    const { words, day } = this
    const end = endOf({ from, to })
    const mark = this.marks.find(({ path }) => path === `${this.path}/${index}`)
    const trouble = mark === undefined ? nothing : `trouble-${index}`
    const change = (event: Event): void => this.#change(event, index)
    return html`<div class="pair ${mark === undefined ? '' : 'wrong'}">
      <input
        type="time"
        aria-label=${words.opens(day)}
        aria-invalid=${mark === undefined ? nothing : 'true'}
        aria-describedby=${trouble}
        .value=${from}
        @change=${change}
      />
      <span aria-hidden="true">–</span>
      <input
        type="time"
        aria-label=${words.closes(day)}
        aria-invalid=${mark === undefined ? nothing : 'true'}
        aria-describedby=${trouble}
        .value=${to === '24:00' ? '00:00' : to}
        @change=${change}
      />
      <button type="button" class="round" aria-label=${words.remove(day, `${from} – ${to}`)} @click=${() => this.#remove(index)}>
        ${icon('close', 18)}
      </button>
      ${end === null ? nothing : html`<span class="hint">${words[end]}</span>`}
      ${mark === undefined ? nothing : html`<p class="trouble" id="trouble-${index}">${words.trouble[mark.trouble]}</p>`}
    </div>`
  }

  #change(event: Event, index: number): void {
    if (!(event.currentTarget instanceof HTMLInputElement)) return
    const [from, to] = [...(event.currentTarget.parentElement?.querySelectorAll('input') ?? [])]
    if (from !== undefined && to !== undefined)
      this.ask('intervals-request', setTimes(this.intervals, index, from.value, to.value))
  }

  readonly #add = (): void => {
    this.#next = 'last'
    this.ask('intervals-request', withInterval(this.intervals))
  }

  #remove(index: number): void {
    this.#next = 'add'
    this.ask('intervals-request', without(this.intervals, index))
  }
}

define('desk-hours-day', DeskHoursDay)
