import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { ShopWays } from '../../protocol/rest/ways.ts'
import type { WayKind } from '../../protocol/ways.ts'
import type { Language } from '../locales/language.ts'
import { waysWords } from '../locales/ways-words.ts'
import { CallElement, define } from './element.ts'
import { drawn } from './icons.ts'
import { base } from './tokens.ts'

type Shown = ShopWays['ways']

const paths: { readonly [K in WayKind]: string } = {
  phone: 'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4.5 6a2 2 0 0 1 2-2z',
  email:
    'M5.5 5.5h13A1.5 1.5 0 0 1 20 7v10a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17V7a1.5 1.5 0 0 1 1.5-1.5zM4.5 7.5 12 13l7.5-5.5',
  whatsapp: 'M4 20l1.2-3.8A8 8 0 1 1 8 19zM9 9.5c0 3 2.5 5.5 5.5 5.5',
  telegram: 'M20.5 4.5 3.5 11.2l5.5 2 2 6 3-4 4.5 3.3zM9 13.2l11.5-8.7',
  page: 'M10 14l4-4M8.5 11 6.3 13.2a3.2 3.2 0 0 0 4.5 4.5L13 15.5M11 8.5l2.2-2.2a3.2 3.2 0 0 1 4.5 4.5L15.5 13',
}

/** What has come once is shown again without the server: it may be out of reach just then. */
const known = new Map<string, Shown>()

/**
 * The other ways to reach the shop, as its owner wrote them. Nothing where there are none.
 */
export class CallWays extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-block-end: 16px;
        inline-size: min(300px, 100vw - 88px);
        max-inline-size: 100%;
        text-align: start;
      }
      h3,
      summary {
        font: inherit;
        font-size: 13px;
        font-weight: 600;
        color: var(--sb-on-night-2);
      }
      h3 {
        margin: 14px 0 6px;
        text-align: center;
      }
      summary {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 44px;
        cursor: pointer;
      }
      summary::before {
        content: '';
        inline-size: 7px;
        block-size: 7px;
        margin-inline: 3px 2px;
        border: solid;
        border-width: 0 2px 2px 0;
        rotate: -45deg;
      }
      [open] > summary::before {
        rotate: 45deg;
      }
      :host([folded]) {
        margin-block-end: 0;
        inline-size: auto;
      }
      ul {
        display: grid;
        gap: 6px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-block-size: 44px;
        padding: 5px 14px;
        border-radius: 12px;
        background: var(--sb-night-2, #1f222b);
        color: var(--sb-on-night, #f3f1ec);
        text-decoration: none;
        line-height: 1.25;
      }
      a:hover {
        background: var(--sb-night-3, #2c303c);
      }
      svg {
        flex: none;
        color: var(--sb-accent);
      }
      span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      b {
        display: block;
        font-size: 12px;
        font-weight: 500;
        color: var(--sb-on-night-2);
      }
      @media (forced-colors: active) {
        a {
          border: 1px solid LinkText;
        }
      }
    `,
  ]

  /** Where they are asked for; with none, `ways` are shown as they are. */
  @property() at = ''
  @property() language: Language = 'en'
  /** Behind their heading, until it is pressed. */
  @property({ type: Boolean, reflect: true }) folded = false
  @property({ attribute: false }) ways: Shown = []

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('at') && this.at !== '') void this.#load(this.at)
  }

  override render() {
    const { title } = waysWords[this.language]
    if (this.ways.length === 0) return nothing
    const list = html`<ul aria-label=${title}>
      ${this.ways.map((way) => this.#way(way))}
    </ul>`
    return this.folded ? html`<details><summary>${title}</summary>${list}</details>` : html`<h3>${title}</h3>${list}`
  }

  #way({ kind, text, href }: Shown[number]) {
    const outside = href.startsWith('https:')
    return html`<li>
      <a href=${href} target=${outside ? '_blank' : nothing} rel=${outside ? 'noopener noreferrer' : nothing}>
        ${drawn(paths[kind], 20)}<span><b>${waysWords[this.language].kinds[kind]}</b>${text}</span>
      </a>
    </li>`
  }

  async #load(at: string): Promise<void> {
    this.ways = known.get(at) ?? []
    try {
      const response = await fetch(at, { credentials: 'omit', signal: AbortSignal.timeout(8_000) })
      if (!response.ok) return
      const { ways } = (await response.json()) as ShopWays
      known.set(at, ways)
      if (at === this.at) this.ways = ways
    } catch {
      // Out of reach: what is known of them is all there is to show.
    }
  }
}

define('shopbell-ways', CallWays)
