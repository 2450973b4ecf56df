import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { Me } from '../../protocol/rest/routes.ts'
import { CallElement, define } from '../ui/element.ts'
import { type IconName, icon } from '../ui/icons.ts'
import { frontStyle } from './front-style.ts'
import { glyph } from './glyphs.ts'
import { bellUrl } from './icons.ts'
import type { OwnCall } from './own-call.ts'
import './own-call-card.ts'
import type { Tongue } from './tongue.ts'
import { volumeSlider, volumeStyle } from './volume-slider.ts'

/** How far a thing that the browser asks for has come. */
export type Asked = 'not-yet' | 'asking' | 'allowed' | 'refused'

/**
 * Between the sign-in and the counter: one press that lets this page ring.
 * @fires online-request
 * @fires skip-request - Goes on to the counter while the browser still asks.
 * @fires volume-request - 0 to 1
 * @fires sign-out-request
 */
export class DeskDoor extends CallElement {
  static override styles = [
    frontStyle,
    volumeStyle,
    css`
      ul {
        display: grid;
        gap: 4px;
      }
      li {
        display: grid;
        grid-template-columns: 44px minmax(0, 1fr);
        gap: 4px 14px;
        align-items: center;
        padding: 10px 0;
      }
      li + li {
        border-block-start: 1px solid var(--sb-line);
      }
      .sign {
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 50%;
        background: var(--sb-brass-soft);
        color: var(--sb-brass);
      }
      b {
        display: block;
        font-weight: 620;
      }
      li p {
        color: var(--sb-ink-2);
        font-size: 0.9063rem;
        text-wrap: pretty;
      }
      .state {
        grid-column: 2;
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 0.875rem;
        font-weight: 600;
        color: var(--sb-ink-2);
      }
      .state.allowed {
        color: var(--sb-go);
      }
      .state.refused {
        color: var(--sb-stop);
      }
      .volume {
        font-weight: 600;
        font-size: 0.9375rem;
      }
      .act {
        display: grid;
        gap: 14px;
      }
      @media (max-width: 860px) {
        .sheet {
          gap: 16px;
        }
        /* The one thing to do stays in sight, however long the words above are. */
        .act {
          position: sticky;
          inset-block-end: 0;
          gap: 4px;
          margin-inline: -24px;
          padding: 8px 24px max(14px, env(safe-area-inset-bottom));
          background: var(--sb-paper);
          border-block-start: 1px solid var(--sb-line);
        }
      }
      .foot {
        display: flex;
        justify-content: space-between;
        flex-wrap: wrap;
        gap: 8px;
        font-size: 0.875rem;
        color: var(--sb-ink-2);
        align-items: center;
      }
      .link {
        min-block-size: 44px;
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) me!: Me
  @property({ attribute: false }) volume = 0.8
  @property({ attribute: false }) notices: Asked = 'not-yet'
  @property({ attribute: false }) microphone: Asked = 'not-yet'
  /** Pressed: the browser asks, the counter opens. */
  @property({ type: Boolean }) opening = false
  /** This page was left in the middle of a call a moment ago. */
  @property({ type: Boolean, attribute: 'in-call' }) inCall = false
  /** The call in which they talk on another device, while it runs. */
  @property({ attribute: false }) call: OwnCall | null = null

  override render() {
    const { words } = this.tongue
    const { door } = words
    return html`<div class="scene" aria-hidden="true">
        <span class="mark"><img src=${bellUrl} alt="" width="320" height="248" /></span>
        <p>${this.me.shop.name}</p>
      </div>
      <main>
        <div class="sheet">
          <header>
            <h1>${door.greeting(this.me.name)}</h1>
            <p class="lead">${door.text(this.me.shop.name)}</p>
          </header>
          <desk-own-call .tongue=${this.tongue} .call=${this.call} @continue-request=${this.#online}></desk-own-call>
          ${this.inCall && this.call === null ? html`<p class="say" role="status">${icon('phone', 20)}${door.inCall}</p>` : nothing}
          <ul>
            ${this.#item(icon('speaker', 22), door.sound, 'not-yet')}
            ${this.#item(glyph('notices', 22), door.notices, this.notices)}
            ${this.#item(icon('microphone', 22), door.microphone, this.microphone)}
          </ul>
          <div class="act">
          ${volumeSlider(words.volume, this.volume, this.#turn)}
          ${
            this.opening
              ? html`<button type="button" class="btn big" @click=${() => this.ask('skip-request')}>${door.goOn}</button>`
              : html`<button type="button" class="btn go big" @click=${this.#online}>
                  ${icon('bell', 24)}${door.goOnline}
                </button>`
          }
          </div>
          <p class="foot">
            <span>${this.me.email}</span>
            <button type="button" class="link" @click=${() => this.ask('sign-out-request')}>
              ${words.settings.signOut}
            </button>
          </p>
        </div>
      </main>`
  }

  #item(sign: unknown, { title, text }: { readonly title: string; readonly text: string }, asked: Asked) {
    const { door } = this.tongue.words
    const states: Readonly<Record<Asked, { readonly word: string; readonly symbol: IconName } | null>> = {
      'not-yet': null,
      asking: { word: door.asking, symbol: 'more' },
      allowed: { word: door.allowed, symbol: 'check' },
      refused: { word: door.refused, symbol: 'close' },
    }
    const state = states[asked]
    return html`<li>
      <span class="sign">${sign}</span>
      <div><b>${title}</b><p>${text}</p></div>
      ${state === null ? nothing : html`<span class="state ${asked}" role="status">${icon(state.symbol, 18)}${state.word}</span>`}
    </li>`
  }

  readonly #online = (): void => this.ask('online-request')

  readonly #turn = (volume: number): void => this.ask('volume-request', volume)
}

define('desk-door', DeskDoor)
