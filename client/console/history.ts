import { html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import type { HistoryLine, Me } from '../../protocol/rest/routes.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { blankPage, retryButton, skeletons } from './blank-page.ts'
import './call-details.ts'
import type { CallRest, HistorySearch } from './call-rest.ts'
import type { DesksKeeper } from './desks-keeper.ts'
import { glyph } from './glyphs.ts'
import './history-search.ts'
import { historyStyle } from './history-style.ts'
import { isMissed, type Ledger, LedgerKeeper } from './ledger.ts'
import { aboutOf, linkOf, placeOf } from './page-facts.ts'
import './picture.ts'
import type { Tongue } from './tongue.ts'
import { isSupervisor } from './view.ts'

/**
 * All calls, newest first, by days.
 * @fires older-request
 * @fires refresh-request
 * @fires blocked-request
 * @fires changes-request
 * @fires note-change
 */
export class DeskHistory extends CallElement {
  static override styles = historyStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) ledger!: Ledger

  @property({ attribute: false }) calls!: CallRest
  @property({ attribute: false }) me!: Pick<Me, 'agent' | 'role'>
  /** Who may have talked. */
  @property({ attribute: false }) agents: readonly Colleague[] = []
  @property({ attribute: false }) keeper!: Pick<DesksKeeper, 'open'>
  @property({ attribute: false }) desks: readonly DeskSettings[] = []
  @state() private by: HistorySearch = {}
  /** What was found; `null` while all is shown. */
  @state() private found: LedgerKeeper | null = null
  /** The call whose details are open. */
  @state() private opened: CallId | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.keeper.open()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A note was written, a call has ended: what was found may be otherwise now.
    if (changed.has('ledger')) void this.found?.refresh()
  }

  override render() {
    const { lines } = this.#shown
    return html`<h1 tabindex="-1">${this.tongue.words.history.title}</h1>
      ${this.#search()} ${lines.length === 0 ? this.#blank() : this.#table(lines)}`
  }

  get #shown(): Ledger {
    return this.found?.ledger ?? this.ledger
  }

  /** Those that had calls; one that was removed since has no name left. */
  get #desks(): readonly (readonly [string, string])[] {
    const names = new Map<string, string>(this.desks.map(({ id, name }) => [id, name]))
    return [...new Set(this.ledger.lines.map(({ desk }) => desk))].map((desk) => [desk, names.get(desk) ?? desk])
  }

  #search() {
    const { lines, older, state } = this.#shown
    const supervisor = isSupervisor(this.me.role)
    const found = this.found !== null && state === 'ready' ? { count: lines.length, more: older === 'more' } : null
    return html`<desk-history-search
      .tongue=${this.tongue}
      .by=${this.by}
      .agents=${this.agents.map(({ id, name }) => [id, name] as const)}
      .desks=${this.#desks}
      .found=${found}
      .download=${supervisor ? this.calls.tableOf(this.by) : ''}
      @search-change=${(event: CustomEvent<HistorySearch>) => this.#find(event.detail)}
    >
      ${
        supervisor
          ? html`<button type="button" class="btn bare" @click=${() => this.ask('blocked-request')}>
              ${icon('lock', 18)}${this.tongue.words.views.blocked}
            </button>`
          : nothing
      }
      ${
        this.me.role === 'owner'
          ? html`<button type="button" class="btn bare" @click=${() => this.ask('changes-request')}>
              ${glyph('changes', 18)}${this.tongue.words.views.changes}
            </button>`
          : nothing
      }
    </desk-history-search>`
  }

  #find(by: HistorySearch): void {
    this.by = by
    this.opened = null
    if (Object.keys(by).length === 0) {
      this.found = null
      return
    }
    const source = { history: (before: number | null, limit: number) => this.calls.search(by, before, limit) }
    const keeper = new LedgerKeeper(source, () => this.found === keeper && this.requestUpdate())
    this.found = keeper
    void keeper.refresh()
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  #blank() {
    const { words } = this.tongue
    const { state } = this.#shown
    if (state === 'loading') return skeletons(words.history.loading, 7, 'row')
    const none = this.found === null ? words.history.empty : words.supervise.search.nothing
    return state === 'failed' ? blankPage(words.history.failed, retryButton(words.retry, this.#again)) : blankPage(none)
  }

  #table(lines: readonly HistoryLine[]) {
    const { words, figures } = this.tongue
    const { history } = words
    const now = Date.now()
    const days = Map.groupBy(lines, (line) => figures.day(line.dialledAt, now))
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${history.when}</th>
            <th scope="col">${history.what}</th>
            <th scope="col">${history.who}</th>
            <th scope="col">${history.length}</th>
            <th scope="col">${history.end}</th>
            <th scope="col"><span class="unseen">${words.supervise.timeline.title}</span></th>
          </tr>
        </thead>
        ${[...days].map(
          ([day, calls]) =>
            html`<tbody>
              <tr class="day"><th scope="rowgroup" colspan="6">${day}</th></tr>
              ${calls.map((line) => this.#line(line))}
            </tbody>`,
        )}
      </table>
      ${this.#foot()}`
  }

  #line(line: HistoryLine) {
    const { words, figures } = this.tongue
    const { history } = words
    const { timeline } = words.supervise
    const open = this.opened === line.call
    const about = aboutOf(line.page, this.tongue)
    const link = linkOf(line.page.url)
    const missed = isMissed(line)
    const place = placeOf(line.page.url)
    return html`<tr class=${missed ? 'missed' : ''}>
      <td class="when fig">
        <time datetime=${new Date(line.dialledAt).toISOString()}>${figures.time(line.dialledAt)}</time>
      </td>
      <td class="about">
        <div class="what">
          <desk-picture .src=${line.page.image ?? null} size="20"></desk-picture>
          <span>
            <b
              >${
                link === null
                  ? about
                  : html`<a
                      href=${link}
                      target="_blank"
                      rel="noopener noreferrer"
                      title=${line.page.url}
                      aria-label=${words.openPage(about)}
                      >${about}</a
                    >`
              }</b
            ><small>${place === about ? '' : place}</small></span
          >
        </div>
      </td>
      <td class="who">${line.agentName ?? history.nobody}</td>
      <td class="length fig">${
        line.talked === 0
          ? '–'
          : html`<span aria-hidden="true">${figures.clock(line.talked)}</span
              ><span class="unseen">${history.talkedFor(line.talked)}</span>`
      }</td>
      <td class="end">
        <div>
          ${missed ? icon('warning', 16) : nothing}<span>${history.outcome[line.outcome]}</span>
          ${missed ? html`<small class="fig">${history.waited(figures.clock(line.waited))}</small>` : nothing}
        </div>
        ${this.#note(line)}
      </td>
      <td class="more">
        <button
          type="button"
          aria-expanded=${open}
          aria-label=${open ? timeline.hide : timeline.show(about)}
          title=${open ? timeline.hide : timeline.title}
          @click=${() => this.#turn(line.call)}
        >
          ${glyph('chevron', 20)}
        </button>
      </td>
    </tr>
    ${open ? this.#details(line) : nothing}`
  }

  #note({ note }: HistoryLine) {
    if (note === null) return nothing
    const { result } = this.tongue.words.supervise.note
    return html`<p class="note" title=${note.text}>
      ${note.result === null ? nothing : html`<b>${result[note.result]}</b>`}
      ${note.text === '' ? nothing : html`<span>${note.text}</span>`}
    </p>`
  }

  #details({ call }: HistoryLine) {
    return html`<tr class="details">
      <td colspan="6">
        <desk-call-details
          .tongue=${this.tongue}
          .calls=${this.calls}
          .call=${call}
          .me=${this.me.agent}
          ?supervisor=${isSupervisor(this.me.role)}
        ></desk-call-details>
      </td>
    </tr>`
  }

  readonly #again = (): void => {
    if (this.found === null) this.ask('refresh-request')
    else void this.found.refresh()
  }

  readonly #older = (): void => {
    if (this.found === null) this.ask('older-request')
    else void this.found.readOlder()
  }

  #turn(call: CallId): void {
    this.opened = this.opened === call ? null : call
  }

  #foot() {
    const { words } = this.tongue
    const { older, state } = this.#shown
    if (older === 'all') return html`<p class="foot">${words.history.all}</p>`
    if (state === 'failed')
      return html`<div class="foot" role="alert">
        ${words.history.failed.title}
        <button type="button" class="btn" @click=${this.#older}>${words.retry}</button>
      </div>`
    return html`<p class="foot">
      <button type="button" class="btn" ?disabled=${state === 'loading'} @click=${this.#older}>
        ${state === 'loading' ? words.history.loading : words.history.older}
      </button>
    </p>`
  }
}

define('desk-history', DeskHistory)
