import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import { obstacleOf } from '../locales/call-words.ts'
import { CallElement, define } from '../ui/element.ts'
import '../ui/tile.ts'
import '../ui/timer.ts'
import { askLine } from './ask-words.ts'
import type { Ring } from './board.ts'
import { glyph } from './glyphs.ts'
import { look } from './look.ts'
import { aboutOf, linkNameOf, linkOf, placeOf, priceLine, shopperLine } from './page-facts.ts'
import './picture.ts'
import { saidIn, saidStyle } from './said.ts'
import type { Tongue } from './tongue.ts'

/**
 * A call that rings: all that an agent wants to know before they answer, and the two things to do about it.
 * @fires answer-request
 * @fires decline-request
 * @fires details-request - All of the page, please.
 */
export class DeskRingCard extends CallElement {
  static override styles = [
    look,
    saidStyle,
    css`
      :host {
        display: block;
        position: relative;
        border-radius: var(--sb-r-m);
        background: var(--sb-card);
        border: 1.5px solid var(--sb-brass-line);
        box-shadow: 0 0 0 5px var(--sb-brass-soft);
        padding: 14px;
        animation: ring 2s ease-in-out infinite;
      }
      @keyframes ring {
        50% {
          box-shadow: 0 0 0 8px var(--sb-brass-soft);
        }
      }
      .asks {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 0 0 12px;
        padding-block-end: 10px;
        border-block-end: 1px solid var(--sb-line);
        color: var(--sb-ink);
        font-weight: 620;
      }
      .facts {
        display: flex;
        gap: 12px;
      }
      .facts > div {
        min-inline-size: 0;
        flex: 1;
      }
      desk-picture {
        inline-size: 58px;
        block-size: 58px;
        border-radius: 12px;
      }
      h3 {
        font-size: 1.0313rem;
        font-weight: 640;
        line-height: 1.3;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      p {
        margin-block-start: 2px;
        color: var(--sb-ink-2);
        font-size: 0.9rem;
      }
      .waits {
        color: var(--sb-brass);
        font-weight: 600;
      }
      .page {
        display: flex;
        align-items: center;
        gap: 6px;
        margin-block-start: 10px;
        padding-block-start: 10px;
        border-block-start: 1px solid var(--sb-line);
        font-size: 0.8125rem;
        color: var(--sb-ink-2);
        min-block-size: 24px;
      }
      .page a {
        min-inline-size: 0;
        line-height: 44px;
        margin-block: -10px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .page button {
        flex: none;
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 44px;
        margin-block: -10px;
        margin-inline-start: auto;
        font-weight: 600;
        color: var(--sb-ink);
      }
      figure {
        display: flex;
        align-items: center;
        gap: 12px;
        margin-block-start: 12px;
        font-size: 0.8125rem;
        color: var(--sb-ink-2);
      }
      shopbell-tile {
        flex: none;
        inline-size: 96px;
        aspect-ratio: 4 / 3;
        border-radius: 10px;
      }
      .subject {
        margin-block-start: 12px;
        color: var(--sb-ink);
      }
      .clip {
        margin-block-start: 10px;
      }
      .wrong {
        margin-block-start: 10px;
        color: var(--sb-stop);
      }
      .act {
        display: flex;
        gap: 8px;
        margin-block-start: 12px;
      }
      .act .btn {
        flex: 1 1 auto;
      }
      .act .btn.go {
        flex-grow: 2;
      }
      @media (prefers-reduced-motion: reduce) {
        :host {
          animation: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) ring!: Ring
  /** The oldest one, which the key answers. */
  @property({ type: Boolean }) first = false
  /** There is no stage and no context beside it: the own picture and a way to the page are shown here. */
  @property({ type: Boolean }) alone = false
  /** Pressed, and on its way to the server. */
  @state() private pressed: 'answer' | 'decline' | null = null

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // A wish that was refused comes back as an error: the buttons are to be pressed again.
    if (changed.has('ring') && this.ring.state.error !== null) this.pressed = null
  }

  override render() {
    const { tongue, ring } = this
    const { words } = tongue
    const { call, state } = ring
    const { page, shopper } = call
    const price = priceLine(page, tongue)
    const link = linkOf(page.url)
    const asks = askLine(state, tongue)
    return html`${asks === null ? nothing : html`<p class="asks" id="asks">${glyph('transfer', 18)}${asks}</p>`}
      <div class="facts" id="facts">
        <desk-picture .src=${page.image ?? null}></desk-picture>
        <div>
          <h3>${aboutOf(page, tongue)}</h3>
          ${price === '' ? nothing : html`<p class="fig">${price}</p>`}
          <p>
            ${shopperLine(shopper, tongue)} ·
            <span class="waits"
              ><shopbell-timer
                .since=${call.phase === 'connected' ? call.ask?.since : call.dialledAt}
                .offset=${state.clockOffset}
                .language=${tongue.language}
                .sentence=${words.waits}
              ></shopbell-timer
            ></span>
          </p>
          ${shopper.listensOnly ? html`<p>${words.listensOnly}</p>` : nothing}
          ${call.phase === 'connected' || call.shopperAwayUntil === null ? nothing : html`<p>${words.reloads}</p>`}
        </div>
      </div>
      ${
        link === null
          ? nothing
          : html`<p class="page">
              ${glyph('outside', 16)}<a
                href=${link}
                target="_blank"
                rel="noopener noreferrer"
                title=${page.url}
                aria-label=${linkNameOf(page, tongue)}
                >${placeOf(page.url)}</a
              >${
                this.alone
                  ? html`<button type="button" @click=${() => this.ask('details-request', this.ring)}>
                      ${glyph('info', 18)}${words.call.context}
                    </button>`
                  : nothing
              }
            </p>`
      }
      ${
        this.alone && this.first && state.own.camera !== null
          ? html`<figure>
              <shopbell-tile .track=${state.own.camera} ?mirrored=${state.own.facing !== 'environment'}></shopbell-tile>
              <figcaption>${words.answerWithCamera.preview}</figcaption>
            </figure>`
          : nothing
      }
      ${saidIn(call, tongue)}
      <div role="alert">${this.#refusal()}</div>
      <div class="act">
        <button
          type="button"
          class="btn"
          aria-describedby=${asks === null ? 'facts' : 'asks facts'}
          ?disabled=${this.pressed !== null}
          @click=${() => this.#press('decline')}
        >
          ${words.decline}
        </button>
        <button
          type="button"
          class="btn go"
          aria-describedby=${asks === null ? 'facts' : 'asks facts'}
          aria-keyshortcuts=${this.first ? 'Alt+A' : nothing}
          title=${this.first ? words.answerKey : nothing}
          ?disabled=${this.pressed !== null}
          @click=${() => this.#press('answer')}
        >
          ${words.answer}
        </button>
      </div>`
  }

  /** Why the press did not do; nothing where the card that says who answered is on its way. */
  #refusal() {
    const { error } = this.ring.state
    if (error === null || obstacleOf(error) === 'over') return nothing
    const { title, text } = this.tongue.callWords.obstacle[obstacleOf(error)]
    return html`<p class="wrong">${title}. ${text}</p>`
  }

  #press(what: 'answer' | 'decline'): void {
    this.pressed = what
    this.ask(`${what}-request`, this.ring)
  }
}

define('desk-ring-card', DeskRingCard)
