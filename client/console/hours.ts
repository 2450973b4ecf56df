import { html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Hours, HoursException, Interval } from '../../protocol/hours/hours.ts'
import { deskHoursWords } from '../locales/desk-hours-words.ts'
import { type HoursWords, hoursWords } from '../locales/hours-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { unloadedPage } from './blank-page.ts'
import './hours-day.ts'
import {
  days,
  firstHours,
  MOST_EXCEPTIONS,
  sameOnWorkdays,
  setDay,
  setException,
  unfilled,
  withException,
  without,
} from './hours-draft.ts'
import { HoursFigures, ownZone, zones } from './hours-figures.ts'
import type { HoursKeeper, HoursState } from './hours-keeper.ts'
import './hours-preview.ts'
import { hoursStyle } from './hours-style.ts'
import { saveBar } from './save-bar.ts'
import './switch.ts'
import type { Tongue } from './tongue.ts'

/**
 * The opening hours of the shop or of a desk, for the owner to keep. Set `state` anew whenever the keeper tells.
 * @slot - Below the heading.
 */
export class DeskHours extends CallElement {
  static override styles = hoursStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) keeper!: HoursKeeper
  @property({ attribute: false }) state!: HoursState
  /** Name of the desk whose hours they are; empty for the shop. */
  @property() desk = ''
  @state() private words: HoursWords | null = null
  /** The day that was just added: its date gets the focus. */
  #added = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.keeper.open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.keeper.close()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('keeper')
    if (before !== undefined) {
      before.close()
      this.keeper.open()
    }
    if (changed.has('tongue') && changed.get('tongue')?.language !== this.tongue.language) void this.#learn()
  }

  override updated(): void {
    if (!this.#added) return
    this.#added = false
    const dates = this.renderRoot.querySelectorAll<HTMLElement>('.exception input[type="date"]')
    dates.item(dates.length - 1)?.focus()
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const { words } = this
    if (words === null) return html`<h1 tabindex="-1">${this.tongue.words.views.hours}</h1>`
    const { loading, draft } = this.state
    return html`<h1 tabindex="-1">${words.title}</h1>
      <slot></slot>
      ${loading === 'here' ? this.#page(words, draft) : unloadedPage(this, words, 2)}`
  }

  #page(words: HoursWords, draft: Hours | null) {
    const figures = new HoursFigures(this.tongue.figures.tag, draft?.zone ?? ownZone())
    const own = deskHoursWords[this.tongue.language]
    const { title, text } = this.desk === '' ? words.keep : own.keep(this.desk)
    const keep = html`<section class="switch">
      <desk-switch
        .label=${title}
        .text=${text}
        ?on=${draft !== null}
        @switch-request=${(event: CustomEvent<boolean>) =>
          this.keeper.edit(event.detail ? firstHours(ownZone()) : null)}
      ></desk-switch>
    </section>`
    if (draft === null)
      return html`<p class="now open"><i></i>${this.desk === '' ? words.always : own.asShop(this.desk)}</p>
        <div class="columns one"><div class="editor">${keep}</div></div>
        ${saveBar(this, words)}`
    return html`${this.#now(words, figures)}
      <div class="columns">
        <div class="editor">
          ${keep} ${this.#week(words, draft, figures)}
          ${this.#exceptions(words, draft, figures)} ${this.#zone(words, draft)}
          <section class="switch">
            <desk-switch
              .label=${words.after.title}
              .text=${words.after.text}
              ?on=${draft.ringAfterHours}
              @switch-request=${(event: CustomEvent<boolean>) =>
                this.keeper.edit({ ...draft, ringAfterHours: event.detail })}
            ></desk-switch>
          </section>
        </div>
        <desk-hours-preview
          .words=${words}
          .figures=${figures}
          .preview=${this.state.preview}
          ?draft=${this.state.dirty}
          ?wrong=${this.state.marks.length > 0 || unfilled(draft).length > 0}
        ></desk-hours-preview>
      </div>
      ${saveBar(this, words)}`
  }

  #now(words: HoursWords, figures: HoursFigures) {
    const { preview, dirty } = this.state
    if (preview === null) return html`<p class="now"></p>`
    const when = preview.changesAt === null ? null : figures.when(preview.changesAt, Date.now())
    const text = preview.open ? words.open(when) : words.closedNow(when)
    return html`<p class="now ${preview.open ? 'open' : ''}">
      <i></i><span>${dirty ? html`${words.onceSaved}: ` : nothing}${text}</span>
    </p>`
  }

  #zone(words: HoursWords, draft: Hours) {
    const { title, text } = words.zone
    return html`<section>
      <header><h2 id="zone">${title}</h2><p>${text}</p></header>
      <select
        aria-labelledby="zone"
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.keeper.edit({ ...draft, zone: event.target.value })
        }}
      >
        ${zones(draft.zone).map(
          (zone) => html`<option value=${zone} .selected=${zone === draft.zone}>${zone.replaceAll('_', ' ')}</option>`,
        )}
      </select>
      ${this.#trouble('/zone', words)}
    </section>`
  }

  #week(words: HoursWords, draft: Hours, figures: HoursFigures) {
    const { title, text } = words.week
    return html`<section>
      <header><h2>${title}</h2><p>${text}</p></header>
      ${days.map(
        (day, index) =>
          html`<div class="day" role="group" aria-labelledby=${day}>
            <h3 id=${day}>${figures.weekday(index)}</h3>
            <desk-hours-day
              .words=${words}
              .day=${figures.weekday(index)}
              .intervals=${draft.week[day]}
              .path=${`/week/${day}`}
              .marks=${this.state.marks}
              @intervals-request=${(event: CustomEvent<Interval[]>) =>
                this.keeper.edit(setDay(draft, day, event.detail))}
            ></desk-hours-day>
            ${
              day === 'mon'
                ? html`<button type="button" class="btn" @click=${() => this.keeper.edit(sameOnWorkdays(draft))}>
                    ${words.workdays}
                  </button>`
                : nothing
            }
          </div>`,
      )}
    </section>`
  }

  #exceptions(words: HoursWords, draft: Hours, figures: HoursFigures) {
    const { title, text } = words.exceptions
    return html`<section>
      <header><h2>${title}</h2><p>${text}</p></header>
      ${draft.exceptions.length === 0 ? html`<p class="none">${words.noExceptions}</p>` : nothing}
      ${draft.exceptions.map((exception, index) => this.#exception(words, draft, exception, index, figures))}
      <button
        type="button"
        class="btn add"
        ?disabled=${draft.exceptions.length >= MOST_EXCEPTIONS}
        @click=${() => {
          this.#added = true
          this.keeper.edit(withException(draft, figures.dateAt(Date.now())))
        }}
      >
        ${words.addException}
      </button>
    </section>`
  }

  #exception(words: HoursWords, draft: Hours, exception: HoursException, index: number, figures: HoursFigures) {
    const path = `/exceptions/${index}`
    const name = exception.date === '' ? words.newDay : figures.day(exception.date)
    const marked = this.state.marks.some((mark) => mark.path === path)
    const change = (next: Partial<HoursException>): void => this.keeper.edit(setException(draft, index, next))
    return html`<div class="exception ${marked ? 'wrong' : ''}" role="group" aria-label=${name}>
      <label
        >${words.date}<input
          type="date"
          min="2020-01-01"
          max="2099-12-31"
          aria-invalid=${marked ? 'true' : nothing}
          .value=${exception.date}
          @change=${(event: Event) => change({ date: valueOf(event) })}
      /></label>
      <label class="note"
        >${words.note}<input
          type="text"
          maxlength="80"
          placeholder=${words.noteHint}
          .value=${exception.note}
          @input=${(event: Event) => change({ note: valueOf(event) })}
      /></label>
      <button
        type="button"
        class="round"
        aria-label=${words.removeException(name)}
        @click=${() => this.#remove(draft, index)}
      >
        ${icon('close', 18)}
      </button>
      ${this.#trouble(path, words)}
      <desk-hours-day
        .words=${words}
        .day=${name}
        .intervals=${exception.intervals}
        .path=${`${path}/intervals`}
        .marks=${this.state.marks}
        @intervals-request=${(event: CustomEvent<Interval[]>) => change({ intervals: event.detail })}
      ></desk-hours-day>
    </div>`
  }

  #trouble(path: string, words: HoursWords) {
    const mark = this.state.marks.find((each) => each.path === path)
    return mark === undefined ? nothing : html`<p class="trouble">${words.trouble[mark.trouble]}</p>`
  }

  #remove(draft: Hours, index: number): void {
    this.keeper.edit({ ...draft, exceptions: without(draft.exceptions, index) })
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus())
  }

  async #learn(): Promise<void> {
    const { language } = this.tongue
    const words = await hoursWords(language).catch(() => null)
    if (words !== null && language === this.tongue.language) this.words = words
  }
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement ? target.value : ''
}

define('desk-hours', DeskHours)
