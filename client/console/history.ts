import { html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { HistoryLine } from '../../protocol/rest/routes.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { historyStyle } from './history-style.ts'
import { isMissed, type Ledger } from './ledger.ts'
import { aboutOf, linkOf, placeOf } from './page-facts.ts'
import './picture.ts'
import type { Tongue } from './tongue.ts'

/**
 * All calls, newest first, by days.
 * @fires older-request
 * @fires refresh-request
 */
export class DeskHistory extends CallElement {
  static override styles = historyStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) ledger!: Ledger

  override render() {
    const { lines } = this.ledger
    return html`<h1 tabindex="-1">${this.tongue.words.history.title}</h1>
      ${lines.length === 0 ? this.#blank() : this.#table(lines)}`
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  #blank() {
    const { words } = this.tongue
    const { state } = this.ledger
    if (state === 'loading')
      return html`<div role="status">
        <span class="unseen">${words.history.loading}</span>
        ${Array.from({ length: 7 }, () => html`<span class="skeleton row"></span>`)}
      </div>`
    const { title, text } = state === 'failed' ? words.history.failed : words.history.empty
    return html`<div class="blank" role="status">
      <b>${title}</b>${text}
      ${
        state === 'failed'
          ? html`<button type="button" class="btn" @click=${() => this.ask('refresh-request')}>
              ${icon('retry', 20)}${words.retry}
            </button>`
          : nothing
      }
    </div>`
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
          </tr>
        </thead>
        ${[...days].map(
          ([day, calls]) =>
            html`<tbody>
              <tr class="day"><th scope="rowgroup" colspan="5">${day}</th></tr>
              ${calls.map((line) => this.#line(line))}
            </tbody>`,
        )}
      </table>
      ${this.#foot()}`
  }

  #line(line: HistoryLine) {
    const { words, figures } = this.tongue
    const { history } = words
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
      </td>
    </tr>`
  }

  #foot() {
    const { words } = this.tongue
    const { older, state } = this.ledger
    if (older === 'all') return html`<p class="foot">${words.history.all}</p>`
    if (state === 'failed')
      return html`<div class="foot" role="alert">
        ${words.history.failed.title}
        <button type="button" class="btn" @click=${() => this.ask('older-request')}>${words.retry}</button>
      </div>`
    return html`<p class="foot">
      <button type="button" class="btn" ?disabled=${state === 'loading'} @click=${() => this.ask('older-request')}>
        ${state === 'loading' ? words.history.loading : words.history.older}
      </button>
    </p>`
  }
}

define('desk-history', DeskHistory)
