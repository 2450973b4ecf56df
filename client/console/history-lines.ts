import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { HistoryLine } from '../../protocol/rest/routes.ts'
import { CallElement, define } from '../ui/element.ts'
import { isMissed } from './ledger.ts'
import { look } from './look.ts'
import { aboutOf } from './page-facts.ts'
import './picture.ts'
import type { Tongue } from './tongue.ts'

/** The calls of a day in short, beside what rings and talks. */
export class DeskHistoryLines extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
      }
      li {
        display: flex;
        gap: 12px;
        align-items: center;
        padding: 9px 6px;
        border-radius: 12px;
      }
      .sign {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 40px;
        block-size: 40px;
        border-radius: 50%;
        overflow: hidden;
        font-weight: 650;
        background: var(--sb-quiet);
        color: var(--sb-ink-2);
      }
      .missed .sign {
        background: var(--sb-stop-soft);
        color: var(--sb-stop);
      }
      .what {
        min-inline-size: 0;
        flex: 1;
      }
      b,
      small {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      b {
        font-weight: 580;
        line-height: 1.3;
      }
      small,
      time {
        font-size: 0.8125rem;
        color: var(--sb-ink-3);
      }
      .missed small {
        color: var(--sb-stop);
      }
      time {
        align-self: flex-start;
        margin-block-start: 2px;
        white-space: nowrap;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) lines: readonly HistoryLine[] = []

  override render() {
    const { figures } = this.tongue
    return html`<ul>
      ${this.lines.map((line) => {
        const about = aboutOf(line.page, this.tongue)
        const missed = isMissed(line)
        return html`<li class=${missed ? 'missed' : ''}>
          <span class="sign" aria-hidden="true"
            >${missed ? '!' : line.page.image === undefined ? initial(about) : nothing}${
              missed || line.page.image === undefined
                ? nothing
                : html`<desk-picture .src=${line.page.image} size="20"></desk-picture>`
            }</span
          >
          <span class="what"><b title=${about}>${about}</b><small class="fig">${endOf(line, this.tongue)}</small></span>
          <time class="fig" datetime=${new Date(line.dialledAt).toISOString()}>${figures.time(line.dialledAt)}</time>
        </li>`
      })}
    </ul>`
  }
}

/** With Ben · 6:12; Missed · waited 0:20. */
export function endOf(line: HistoryLine, { words, figures }: Tongue): string {
  if (line.agent === null)
    return `${words.history.outcome[line.outcome]} · ${words.history.waited(figures.clock(line.waited))}`
  const who = words.history.answeredBy(line.agentName ?? words.history.nobody)
  const talked = `${who} · ${figures.clock(line.talked)}`
  return line.outcome === 'lost' ? `${talked} · ${words.history.outcome.lost}` : talked
}

function initial(text: string): string {
  return [...text.trim()][0]?.toLocaleUpperCase() ?? ''
}

define('desk-history-lines', DeskHistoryLines)
