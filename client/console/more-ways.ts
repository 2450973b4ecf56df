import { css, html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'
import { pathOf, type View, wayTo } from './view.ts'
import { isOurs, viewSigns } from './view-signs.ts'

/**
 * The ways for which a phone has no room at its bottom.
 * @fires view-request - `View`
 */
export class DeskMoreWays extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex: 1;
        min-inline-size: 0;
      }
      button {
        flex: 1;
        min-inline-size: 0;
        min-block-size: 54px;
        display: grid;
        place-items: center;
        align-content: center;
        gap: 2px;
        border-radius: 14px;
        font-size: min(0.75rem, 4.2vw);
        font-weight: 600;
        line-height: 1.3;
        color: inherit;
      }
      .here {
        color: var(--sb-brass);
      }
      .ways {
        position: absolute;
        z-index: 6;
        inset-inline-end: 8px;
        inset-block-end: calc(100% + 8px);
        inline-size: min(300px, 100vw - 16px);
        box-sizing: border-box;
        max-block-size: calc(100dvh - 120px);
        overflow-y: auto;
        padding: 6px;
        border-radius: var(--sb-r-m);
        background: var(--sb-card);
        color: var(--sb-ink);
        border: 1px solid var(--sb-line);
        box-shadow: var(--sb-shadow);
      }
      a {
        display: flex;
        align-items: center;
        gap: 14px;
        min-block-size: 52px;
        padding: 4px 12px;
        border-radius: var(--sb-r-s);
        font-weight: 580;
        text-decoration: none;
      }
      a:hover {
        background: var(--sb-quiet);
      }
      a[aria-current] {
        color: var(--sb-brass);
      }
      button:focus-visible,
      a:focus-visible {
        outline-offset: -3px;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) views: readonly View[] = []
  @property() view: View = 'counter'
  @state() private open = false
  @query('button') private readonly button!: HTMLButtonElement

  constructor() {
    super()
    // Moves of the focus within this element do not leave its shadow tree: here it has left.
    this.addEventListener('focusout', () => {
      this.open = false
    })
  }

  override render() {
    const { words } = this.tongue
    const here = this.views.includes(wayTo(this.view))
    return html`<button
        type="button"
        class=${here ? 'here' : ''}
        aria-expanded=${this.open}
        @click=${this.#turn}
        @keydown=${this.#leave}
      >
        ${icon('more', 24)}<span>${words.views.more}</span></button
      >${this.open ? this.#ways() : nothing}`
  }

  #ways() {
    const { words } = this.tongue
    return html`<div class="ways" @keydown=${this.#leave}>
      ${this.views.map(
        (view) =>
          html`<a
            href=${pathOf(view)}
            aria-current=${view === wayTo(this.view) ? 'page' : nothing}
            @click=${(event: MouseEvent) => this.#follow(event, view)}
            >${viewSigns[view]}${words.views[view]}</a
          >`,
      )}
    </div>`
  }

  readonly #turn = (): void => {
    this.open = !this.open
    if (this.open) void this.updateComplete.then(() => this.renderRoot.querySelector('a')?.focus())
  }

  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return
    event.stopPropagation()
    this.open = false
    this.button.focus()
  }

  #follow(event: MouseEvent, view: View): void {
    if (!isOurs(event)) return
    event.preventDefault()
    this.open = false
    this.ask('view-request', view)
  }
}

define('desk-more-ways', DeskMoreWays)
