import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { HistoryLine } from '../../protocol/rest/routes.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { isMissed, type Ledger } from './ledger.ts'
import { look } from './look.ts'
import { aboutOf, linkOf, placeOf } from './page-facts.ts'
import './picture.ts'
import type { Tongue } from './tongue.ts'

/**
 * All calls, newest first, by days.
 * @fires older-request
 * @fires refresh-request
 */
export class DeskHistory extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      h1 {
        font-size: 1.5rem;
        font-weight: 660;
        letter-spacing: -0.015em;
        margin-block-end: 8px;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      thead th {
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--sb-ink-3);
        text-align: start;
        padding: 6px 10px;
      }
      tbody th {
        text-align: start;
        font-size: 0.9375rem;
        font-weight: 640;
        padding: 22px 10px 8px;
      }
      td {
        padding: 10px;
        border-block-start: 1px solid var(--sb-line);
        vertical-align: middle;
      }
      .when,
      .length {
        white-space: nowrap;
      }
      .when {
        color: var(--sb-ink-2);
      }
      .what {
        display: flex;
        align-items: center;
        gap: 12px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      desk-picture {
        inline-size: 40px;
        block-size: 40px;
        border-radius: 10px;
      }
      .what b {
        font-weight: 580;
        display: block;
        line-height: 1.3;
      }
      .what small {
        color: var(--sb-ink-3);
        font-size: 0.8125rem;
      }
      .missed .end {
        color: var(--sb-stop);
        font-weight: 560;
      }
      .end div {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 6px;
      }
      .end svg {
        align-self: center;
      }
      .end small {
        color: var(--sb-ink-3);
        font-weight: 400;
        font-size: 0.8125rem;
      }
      .foot {
        display: grid;
        justify-items: center;
        gap: 10px;
        padding: 24px 0;
        color: var(--sb-ink-3);
      }
      .blank {
        display: grid;
        justify-items: center;
        gap: 8px;
        text-align: center;
        padding: 72px 24px;
        color: var(--sb-ink-2);
        text-wrap: balance;
      }
      .blank b {
        font-size: 1.1875rem;
        color: var(--sb-ink);
        font-weight: 640;
      }
      .blank .btn {
        margin-block-start: 8px;
      }
      .row {
        block-size: 44px;
        margin-block-start: 16px;
      }
      @container (max-width: 640px) {
        thead {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        tbody tr:not(.day) {
          display: grid;
          grid-template-columns: 40px auto minmax(0, 1fr) auto;
          gap: 3px 12px;
          padding: 12px 0;
          border-block-start: 1px solid var(--sb-line);
        }
        tbody tr td {
          padding: 0;
          border: 0;
          font-size: 0.9063rem;
          color: var(--sb-ink-2);
        }
        .about {
          grid-area: 1 / 1 / auto / span 3;
        }
        .about .what {
          color: var(--sb-ink);
        }
        .when {
          grid-area: 1 / 4;
          text-align: end;
        }
        .end {
          grid-area: 2 / 2;
        }
        .who {
          grid-area: 2 / 3;
        }
        .who::before {
          content: '· ';
        }
        .length {
          grid-area: 2 / 4;
          text-align: end;
        }
        .missed .end {
          grid-column: 2 / span 3;
        }
        .missed .who,
        .missed .length {
          display: none;
        }
        tbody th {
          padding-inline: 0;
        }
      }
    `,
  ]

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
