import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { HistoryLine } from '../../protocol/rest/routes.ts'
import type { CounterState } from '../counter-session.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import '../ui/timer.ts'
import type { Board, BoardCall } from './board.ts'
import './colleagues.ts'
import './gone-card.ts'
import './history-lines.ts'
import type { Ledger } from './ledger.ts'
import { look } from './look.ts'
import { aboutOf, shopperLine } from './page-facts.ts'
import './picture.ts'
import './ring-card.ts'
import { saidIn, saidStyle } from './said.ts'
import './status.ts'
import './switch.ts'
import type { Tongue } from './tongue.ts'
import './wrap-up.ts'

/**
 * The column of people: who rings, who is talked with, who was here today, who stands beside me.
 * @slot - What is to be mended before a ring can be heard.
 * @fires answer-with-camera-request - `boolean`
 * @fires call-view-request
 * @fires history-request
 * and the wishes of status and ring cards.
 */
export class DeskCallers extends CallElement {
  static override styles = [
    look,
    saidStyle,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-block-size: 0;
      }
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      section.lines {
        gap: 2px;
      }
      .sec {
        margin: 8px 4px 0;
      }
      .many {
        color: var(--sb-brass);
        font-weight: 700;
      }
      .talk {
        display: flex;
        gap: 12px;
        align-items: center;
        inline-size: 100%;
        padding: 10px;
        border-radius: 14px;
        text-align: start;
        background: var(--sb-quiet);
      }
      .talk:hover {
        background: color-mix(in srgb, var(--sb-quiet), var(--sb-ink) 6%);
      }
      desk-picture {
        inline-size: 44px;
        block-size: 44px;
        border-radius: 12px;
      }
      .talk > span {
        flex: 1;
        min-inline-size: 0;
      }
      .talk b,
      .talk small {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .talk b {
        font-weight: 580;
        line-height: 1.3;
      }
      .talk small,
      .talk shopbell-timer {
        font-size: 0.8125rem;
        color: var(--sb-ink-2);
      }
      .talk shopbell-timer {
        align-self: flex-start;
      }
      .line {
        display: flex;
        gap: 10px;
        align-items: center;
        padding: 10px 14px;
        border-radius: var(--sb-r-m);
        color: var(--sb-brass);
        background: var(--sb-brass-soft);
      }
      .line b {
        flex: 1;
        font-weight: 600;
      }
      .line shopbell-timer {
        font-size: 0.8125rem;
      }
      .none {
        padding: 4px;
        font-size: 0.9063rem;
        color: var(--sb-ink-3);
      }
      .all {
        min-block-size: 44px;
        padding-inline: 4px;
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--sb-ink-2);
        text-decoration: underline;
        text-underline-offset: 0.18em;
        justify-self: start;
      }
      .foot {
        margin-block-start: auto;
        display: grid;
        gap: 8px;
        padding-block-start: 14px;
      }
      .foot > * {
        border-block-start: 1px solid var(--sb-line);
        padding-block-start: 10px;
      }
      .row {
        block-size: 40px;
        margin-block: 8px;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) counter!: CounterState
  @property({ attribute: false }) board!: Board
  @property({ attribute: false }) ledger!: Ledger
  @property({ attribute: false }) today: readonly HistoryLine[] = []
  /** There is no other column. */
  @property({ type: Boolean }) alone = false

  override render() {
    const { tongue, counter, board } = this
    const { words } = tongue
    const me = counter.colleagues.find(({ id }) => id === counter.me)
    return html`<desk-status
        .tongue=${tongue}
        .presence=${me?.presence ?? 'offline'}
        .since=${me?.since ?? null}
        .offset=${counter.clockOffset}
      ></desk-status>
      ${
        me?.until === undefined
          ? nothing
          : html`<desk-wrap-up .tongue=${tongue} .until=${me.until} .offset=${counter.clockOffset}></desk-wrap-up>`
      }
      ${this.#ringing(board)} ${this.#line(counter)}
      <slot></slot>
      ${board.talking === null ? nothing : this.#talking(board.talking)} ${this.#today()}
      <div class="foot">
        <desk-switch
          .label=${words.answerWithCamera.label}
          .text=${counter.answersWithCamera ? words.answerWithCamera.on : words.answerWithCamera.off}
          ?on=${counter.answersWithCamera}
          @switch-request=${(event: CustomEvent<boolean>) => this.ask('answer-with-camera-request', event.detail)}
          >${icon(counter.answersWithCamera ? 'camera' : 'camera-off', 22)}</desk-switch
        >
        <desk-colleagues .tongue=${tongue} .colleagues=${counter.colleagues} .me=${counter.me}></desk-colleagues>
      </div>`
  }

  #ringing({ ringing, gone }: Board) {
    if (ringing.length === 0 && gone.length === 0) return nothing
    const { tongue } = this
    const { words, figures } = tongue
    return html`<section aria-labelledby="ringing">
      <h2 class="sec" id="ringing">
        <span>${words.ringing}</span>
        ${ringing.length === 0 ? nothing : html`<span class="many fig">${figures.count(ringing.length)}</span>`}
      </h2>
      ${repeat(
        ringing,
        ({ call }) => call.id,
        (ring, index) => html`<desk-ring-card
            .tongue=${tongue}
            .ring=${ring}
            ?first=${index === 0}
            ?alone=${this.alone}
          ></desk-ring-card>`,
      )}
      ${repeat(
        gone,
        ({ call }) => call.id,
        (each) => html`<desk-gone-card .tongue=${tongue} .gone=${each}></desk-gone-card>`,
      )}
    </section>`
  }

  /** Who stands in the line: nobody rings for them yet. */
  #line({ waiting, clockOffset }: CounterState) {
    const { words, language } = this.tongue
    if (waiting.callers === 0) return nothing
    return html`<p class="line" role="status">
      ${icon('bell', 20)}<b>${words.inLine(waiting.callers)}</b>
      <shopbell-timer .since=${waiting.since} .offset=${clockOffset} .language=${language}></shopbell-timer>
    </p>`
  }

  #talking({ call, state }: BoardCall<'connected'>) {
    const { tongue } = this
    return html`<section aria-labelledby="talking">
      <h2 class="sec" id="talking">${tongue.words.talking}</h2>
      <button type="button" class="talk" title=${tongue.words.call.toCall} @click=${() => this.ask('call-view-request')}>
        <desk-picture .src=${call.page.image ?? null} size="22"></desk-picture>
        <span><b>${aboutOf(call.page, tongue)}</b><small>${shopperLine(call.shopper, tongue)}</small></span>
        <shopbell-timer
          .since=${call.since}
          .offset=${state.clockOffset}
          .language=${tongue.language}
        ></shopbell-timer>
      </button>
      ${saidIn(call, tongue)}
    </section>`
  }

  #today() {
    const { words, figures } = this.tongue
    const { lines, state } = this.ledger
    return html`<section class="lines" aria-labelledby="today">
      <h2 class="sec" id="today">
        <span>${words.today}</span>${
          this.today.length === 0 ? nothing : html`<span class="fig">${figures.count(this.today.length)}</span>`
        }
      </h2>
      ${
        lines.length === 0 && state === 'loading'
          ? html`<div aria-hidden="true">
              <span class="skeleton row"></span><span class="skeleton row"></span><span class="skeleton row"></span>
            </div>`
          : this.today.length === 0
            ? html`<p class="none">${state === 'failed' ? words.history.failed.title : words.nothingToday}</p>`
            : html`<desk-history-lines .tongue=${this.tongue} .lines=${this.today.slice(0, SHOWN)}></desk-history-lines>`
      }
      ${
        lines.length === 0
          ? nothing
          : html`<button type="button" class="all" @click=${() => this.ask('history-request')}>
              ${words.wholeHistory}
            </button>`
      }
    </section>`
  }
}

/** Lines of today beside the calls; the history has them all. */
const SHOWN = 5

define('desk-callers', DeskCallers)
