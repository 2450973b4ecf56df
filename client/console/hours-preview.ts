import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { HoursPreview } from '../../protocol/hours/preview.ts'
import type { HoursWords } from '../locales/hours-words.ts'
import { CallElement, define } from '../ui/element.ts'
import type { HoursFigures } from './hours-figures.ts'
import { look } from './look.ts'

/** What the table on the page means: now, and on the next days. */
export class DeskHoursPreview extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
      }
      h2 {
        font-size: 1.0313rem;
        font-weight: 640;
      }
      small {
        color: var(--sb-warn);
        font-weight: 560;
        font-size: 0.875rem;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 16px;
        margin-block-start: 10px;
        font-size: 0.9375rem;
      }
      div {
        display: grid;
        grid-template-columns: subgrid;
        grid-column: 1 / -1;
        padding-block: 7px;
        border-block-start: 1px solid var(--sb-line);
      }
      dt {
        color: var(--sb-ink-2);
        white-space: nowrap;
      }
      .other dt {
        color: var(--sb-ink);
        font-weight: 600;
      }
      dd {
        text-align: end;
      }
      dd span {
        display: block;
        font-size: 0.8125rem;
        color: var(--sb-ink-3);
        overflow-wrap: anywhere;
      }
      em {
        font-style: normal;
        color: var(--sb-ink-3);
      }
      p {
        margin-block-start: 10px;
        font-size: 0.9375rem;
        color: var(--sb-ink-2);
      }
      .skeleton {
        block-size: 320px;
        margin-block-start: 12px;
      }
    `,
  ]

  @property({ attribute: false }) words!: HoursWords
  @property({ attribute: false }) figures!: HoursFigures
  @property({ attribute: false }) preview: HoursPreview | null = null
  /** What it shows is not saved yet. */
  @property({ type: Boolean }) draft = false
  /** Something is to be mended first. */
  @property({ type: Boolean }) wrong = false

  override render() {
    const { words } = this
    return html`<h2>${words.preview}</h2>
      ${this.draft ? html`<small>${words.onceSaved}</small>` : nothing}
      ${
        this.preview === null
          ? this.wrong
            ? html`<p>${words.noPreview}</p>`
            : html`<span class="skeleton"></span>`
          : html`<dl>${this.preview.days.map((day) => this.#day(day))}</dl>`
      }`
  }

  #day({ date, exception, note, periods }: HoursPreview['days'][number]) {
    const { words, figures } = this
    const times = periods.map(({ from, to }) => `${figures.time(from)} – ${figures.time(to)}`)
    return html`<div class=${exception ? 'other' : ''}>
      <dt class="fig">${figures.day(date)}</dt>
      <dd class="fig">
        ${
          times.length === 0
            ? html`<em>${words.closed}</em>`
            : times.map((time, index) => html`${index === 0 ? nothing : html`<br />`}${time}`)
        }
        ${note === '' ? nothing : html`<span>${note}</span>`}
      </dd>
    </div>`
  }
}

define('desk-hours-preview', DeskHoursPreview)
