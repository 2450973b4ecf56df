import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { Presence } from '../../protocol/messages/counter.ts'
import type { BlockLine } from '../../protocol/rest/blocks.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { endedSentence } from '../ui/ended.ts'
import { icon } from '../ui/icons.ts'
import '../ui/scene.ts'
import { textButtons } from '../ui/text-buttons.ts'
import '../ui/tile.ts'
import '../ui/timer.ts'
import { night } from '../ui/tokens.ts'
import { askLine } from './ask-words.ts'
import type { Ended, Ring } from './board.ts'
import './after-call.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import { aboutOf, factsOf } from './page-facts.ts'
import './picture.ts'
import type { Tongue } from './tongue.ts'

/**
 * The stage while nobody talks: nobody rings, somebody rings, a call has just ended.
 * @fires ended-dismiss
 */
export class DeskQuietStage extends CallElement {
  static override styles = [
    look,
    night,
    textButtons,
    css`
      :host {
        display: grid;
        position: relative;
        min-block-size: 0;
        border-radius: 20px;
        overflow: hidden;
        container-type: size;
        background: radial-gradient(120% 90% at 50% 20%, #262833, var(--sb-night) 70%);
        color: var(--sb-on-night);
        --sb-focus: #ffd479;
      }
      shopbell-scene {
        grid-area: 1 / 1;
      }
      desk-after-call {
        inline-size: min(440px, 100cqw - 32px);
      }
      @container (max-width: 420px) {
        shopbell-scene {
          padding-inline: 16px;
        }
      }
      .disc {
        display: grid;
        place-items: center;
        inline-size: 112px;
        block-size: 112px;
        border-radius: 50%;
        background: var(--sb-night-3);
        color: #e8bd6a;
      }
      .disc.off {
        color: var(--sb-on-night-2);
      }
      desk-picture {
        inline-size: clamp(132px, 26cqh, 208px);
        block-size: clamp(132px, 26cqh, 208px);
        border-radius: 50%;
        background: #efe7da;
        color: #8d7a5c;
      }
      desk-picture.small {
        inline-size: 84px;
        block-size: 84px;
      }
      .waits {
        color: #f0c877;
      }
      figure {
        position: absolute;
        inset-block-end: 16px;
        inset-inline-end: 16px;
        inline-size: min(240px, 40cqw);
        border-radius: 14px;
        overflow: hidden;
        border: 2px solid #ffffff40;
        background: var(--sb-night-2);
      }
      figure shopbell-tile {
        aspect-ratio: 16 / 10;
        inline-size: 100%;
      }
      figcaption {
        padding: 6px 10px;
        font-size: 0.8125rem;
        line-height: 1.35;
        color: var(--sb-on-night-2);
      }
      a {
        display: inline-flex;
        justify-content: center;
        min-block-size: 44px;
        align-items: center;
        color: var(--sb-on-night);
      }
      @container (max-height: 460px) {
        figure {
          inline-size: 132px;
        }
        figcaption {
          display: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property() presence: Presence = 'offline'
  /** The oldest call that rings, and how many do. */
  @property({ attribute: false }) ring: Ring | null = null
  @property({ type: Number }) rings = 0
  @property({ attribute: false }) ended: Ended | null = null
  @property({ attribute: false }) calls!: CallRest
  @property({ type: Boolean }) supervisor = false
  /** The caller who was kept out last, from within a call. */
  @property({ attribute: false }) blocked: BlockLine | null = null
  /** The demo shop is open next door. */
  @property({ type: Boolean }) demo = false

  override render() {
    if (this.ring !== null) return this.#incoming(this.ring)
    return this.ended === null ? this.#idle() : this.#ended(this.ended)
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('button, a')?.focus())
  }

  #idle() {
    const { idle } = this.tongue.words
    const here = this.presence === 'available' || this.presence === 'busy'
    const { title, text } = idle[this.presence === 'busy' ? 'available' : this.presence]
    return html`<shopbell-scene ?still=${!here} heading=${title} text=${text}>
      <span class="disc ${here ? '' : 'off'}">${icon('bell', 52)}</span>
      ${
        here && this.demo
          ? html`<a slot="actions" href="/demo/" target="_blank" rel="noopener">${idle.tryDemo}</a>`
          : nothing
      }
    </shopbell-scene>`
  }

  #incoming({ call, state }: Ring) {
    const { tongue } = this
    const { words } = tongue
    const about = aboutOf(call.page, tongue)
    const { camera } = state.own
    return html`<shopbell-scene
        heading=${this.rings > 1 ? words.incoming.many(this.rings) : (askLine(state, tongue) ?? words.incoming.title(about))}
        text=${factsOf(call, tongue).slice(1).join(' · ')}
      >
        <desk-picture .src=${call.page.image ?? null} size="64"></desk-picture>
        <shopbell-timer
          slot="detail"
          class="waits"
          .since=${call.phase === 'connected' ? call.ask?.since : call.dialledAt}
          .offset=${state.clockOffset}
          .language=${tongue.language}
          .sentence=${words.waits}
        ></shopbell-timer>
      </shopbell-scene>
      ${
        camera === null
          ? nothing
          : html`<figure>
              <shopbell-tile .track=${camera} ?mirrored=${state.own.facing !== 'environment'}></shopbell-tile>
              <figcaption>${words.answerWithCamera.preview}</figcaption>
            </figure>`
      }`
  }

  #ended({ state, call }: Ended) {
    const { tongue } = this
    const { title, text } = endedSentence(state, tongue.callWords)
    return html`<shopbell-scene still heading=${title} text=${text}>
      <desk-picture class="small" .src=${call.page.image ?? null} size="36"></desk-picture>
      <span slot="detail"
        >${aboutOf(call.page, tongue)} · ${tongue.words.call.endedAt(tongue.figures.time(call.at - state.clockOffset))}</span
      >
      <desk-after-call
        slot="detail"
        .tongue=${tongue}
        .calls=${this.calls}
        .call=${call.id}
        .blocked=${this.blocked?.call === call.id ? this.blocked : null}
        ?supervisor=${this.supervisor}
      ></desk-after-call>
      <button type="button" slot="actions" class="say next" @click=${() => this.ask('ended-dismiss')}>
        ${icon('check', 20)}${tongue.words.call.done}
      </button>
    </shopbell-scene>`
  }
}

define('desk-quiet-stage', DeskQuietStage)
