import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { StaffRole } from '../../protocol/roles.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { look } from './look.ts'
import './more-ways.ts'
import { photoUrl } from './photo-url.ts'
import type { Tongue } from './tongue.ts'
import { pathOf, railViews, type View, wayTo } from './view.ts'
import { isOurs, viewSigns } from './view-signs.ts'

/** So many ways stand at the bottom of a phone, the last of them to all others. */
const ROOM = 5

/**
 * The ways through the desk: at the side of a window, at the bottom of a phone.
 * @fires view-request - `View`
 */
export class DeskRail extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        background: #14161c;
        color: #b0b4c0;
        --sb-focus: #ffd479;
      }
      nav {
        flex: 1;
        min-inline-size: 0;
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
        padding: max(18px, env(safe-area-inset-top)) 0 max(18px, env(safe-area-inset-bottom));
        overflow: auto;
        scrollbar-width: none;
      }
      .mark {
        color: #e8bd6a;
        margin-block-end: 10px;
      }
      a {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 48px;
        block-size: 48px;
        flex: none;
        border-radius: 14px;
        color: inherit;
        text-decoration: none;
        transition: background var(--sb-quick);
      }
      a:hover {
        background: #1f222b;
        color: #fff;
      }
      a[aria-current] {
        background: #2c303c;
        color: #fff;
      }
      a:focus-visible {
        outline-offset: -3px;
      }
      i {
        position: absolute;
        inset-block-start: 5px;
        inset-inline-end: 4px;
        min-inline-size: 18px;
        padding-inline: 4px;
        border-radius: 9px;
        background: #e8bd6a;
        color: #14161c;
        font: 700 11px/18px system-ui;
        text-align: center;
      }
      .self {
        margin-block-start: auto;
        border-radius: 50%;
      }
      shopbell-avatar {
        --size: 40px;
        --sb-accent: #d8a94e;
      }
      :host([bar]) {
        background: var(--sb-card);
        color: var(--sb-ink-2);
        border-block-start: 1px solid var(--sb-line);
        --sb-focus: light-dark(#8a6214, #ffd479);
      }
      :host([bar]) nav {
        position: relative;
        overflow: visible;
        flex-direction: row;
        padding: 4px 8px max(4px, env(safe-area-inset-bottom));
        gap: 4px;
      }
      :host([bar]) a {
        flex: 1;
        min-inline-size: 0;
        block-size: 54px;
        align-content: center;
        gap: 2px;
        /* Five words side by side: they grow as far as the phone is wide. */
        font-size: min(0.75rem, 4.2vw);
        white-space: nowrap;
        font-weight: 600;
        line-height: 1.3;
      }
      :host([bar]) a span {
        max-inline-size: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      :host([bar]) a:hover {
        background: none;
        color: inherit;
      }
      :host([bar]) a[aria-current] {
        background: none;
        color: var(--sb-brass);
      }
      :host([bar]) i {
        inset-inline-end: calc(50% - 26px);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property() view: View = 'counter'
  /** Whose views to show. */
  @property({ attribute: false }) staff: StaffRole = 'agent'
  /** Whose desk it is. */
  @property() name = ''
  @property({ attribute: false }) photo: string | null = null
  /** Callers whom the view of now does not show. */
  @property({ type: Number }) waiting = 0
  /** Lies at the bottom, with words. */
  @property({ type: Boolean, reflect: true }) bar = false

  override render() {
    const { words } = this.tongue
    const all = railViews(this.staff)
    const shown = this.bar && all.length > ROOM ? all.slice(0, ROOM - 1) : all
    const rest = all.slice(shown.length)
    return html`<nav aria-label=${words.views.nav}>
      ${this.bar ? nothing : html`<span class="mark">${icon('bell', 32)}</span>`}
      ${shown.map(
        (view) =>
          html`<a
            href=${pathOf(view)}
            title=${words.views[view]}
            aria-current=${view === wayTo(this.view) ? 'page' : nothing}
            @click=${(event: MouseEvent) => this.#follow(event, view)}
            >${viewSigns[view]}<span class=${this.bar ? '' : 'unseen'}>${words.views[view]}</span>${
              view === 'counter' && this.waiting > 0 ? html`<i>${this.waiting}</i>` : nothing
            }</a
          >`,
      )}
      ${
        rest.length === 0
          ? nothing
          : html`<desk-more-ways .tongue=${this.tongue} .views=${rest} .view=${this.view}></desk-more-ways>`
      }
      ${this.bar ? nothing : this.#self()}
    </nav>`
  }

  #self() {
    const { profile } = this.tongue.words.views
    return html`<a
      class="self"
      href=${pathOf('profile')}
      title=${`${this.name}: ${profile}`}
      aria-current=${this.view === 'profile' ? 'page' : nothing}
      @click=${(event: MouseEvent) => this.#follow(event, 'profile')}
      ><shopbell-avatar .name=${this.name} .photo=${photoUrl(this.photo)}></shopbell-avatar
      ><span class="unseen">${profile}</span></a
    >`
  }

  #follow(event: MouseEvent, view: View): void {
    if (!isOurs(event)) return
    event.preventDefault()
    this.ask('view-request', view)
  }
}

define('desk-rail', DeskRail)
