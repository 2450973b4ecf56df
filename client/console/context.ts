import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { DialledCall } from '../../protocol/call/call.ts'
import { CallElement, define } from '../ui/element.ts'
import '../ui/timer.ts'
import { glyph } from './glyphs.ts'
import type { DaySums } from './ledger.ts'
import { look } from './look.ts'
import { aboutOf, linkNameOf, linkOf, placeOf } from './page-facts.ts'
import './picture.ts'
import type { Tongue } from './tongue.ts'
import type { Step } from './trail.ts'

/** What the shopper has before them, kept current as they walk; what the day came to while nobody is there. */
export class DeskContext extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 20px;
        overflow-wrap: anywhere;
      }
      .product {
        border: 1px solid var(--sb-line);
        border-radius: var(--sb-r-m);
        overflow: hidden;
      }
      desk-picture {
        aspect-ratio: 7 / 6;
      }
      .product div {
        padding: 12px 14px;
      }
      h2 {
        font-size: 1.0625rem;
        font-weight: 640;
        line-height: 1.3;
      }
      .product p {
        margin-block-start: 2px;
        color: var(--sb-ink-2);
      }
      .product a {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        max-inline-size: 100%;
        min-block-size: 44px;
        margin-block-end: -4px;
        font-size: 0.8438rem;
        color: var(--sb-ink-2);
      }
      .product a span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 6px 14px;
        font-size: 0.875rem;
      }
      dt {
        color: var(--sb-ink-3);
      }
      dd {
        text-align: end;
      }
      .cart {
        display: grid;
        gap: 5px;
        margin-block-start: 8px;
        font-size: 0.875rem;
      }
      .cart li {
        display: flex;
        gap: 10px;
        color: var(--sb-ink-2);
      }
      .cart li span:first-child {
        flex: 1;
        min-inline-size: 0;
      }
      .trail {
        display: grid;
        gap: 9px;
        margin-block-start: 9px;
        font-size: 0.875rem;
      }
      .trail li {
        position: relative;
        display: flex;
        gap: 10px;
        padding-inline-start: 18px;
        color: var(--sb-ink-2);
      }
      .trail li::before {
        content: '';
        position: absolute;
        inset-inline-start: 1px;
        inset-block-start: 0.46em;
        inline-size: 7px;
        block-size: 7px;
        border-radius: 50%;
        background: var(--sb-edge);
        opacity: 0.6;
      }
      .trail li:not(:last-child)::after {
        content: '';
        position: absolute;
        inset-inline-start: 4px;
        inset-block: 1.3em -0.75em;
        inline-size: 1px;
        background: var(--sb-line);
      }
      .trail li:first-child {
        color: var(--sb-ink);
        font-weight: 570;
      }
      .trail li:first-child::before {
        background: var(--sb-brass-line);
        opacity: 1;
      }
      .trail .where {
        flex: 1;
        min-inline-size: 0;
      }
      .trail .ago {
        color: var(--sb-ink-3);
        font-weight: 400;
        white-space: nowrap;
      }
      .empty {
        display: grid;
        justify-items: center;
        gap: 6px;
        text-align: center;
        padding: 28px 12px;
        border: 1.5px dashed var(--sb-line);
        border-radius: var(--sb-r-m);
        color: var(--sb-ink-2);
        text-wrap: balance;
      }
      .empty b {
        color: var(--sb-ink);
        font-weight: 620;
      }
      .sums {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 8px;
        margin-block-start: 8px;
      }
      .sums div {
        padding: 12px;
        border-radius: 12px;
        background: var(--sb-quiet);
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
      }
      .sums dt {
        font-size: 0.75rem;
        color: var(--sb-ink-2);
        overflow-wrap: anywhere;
      }
      .sums dd {
        text-align: start;
        font-size: 1.25rem;
        font-weight: 640;
        line-height: 1.2;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) call: DialledCall | null = null
  @property({ attribute: false }) trail: readonly Step[] = []
  @property({ attribute: false }) offset = 0
  @property({ attribute: false }) sums: DaySums | null = null

  override render() {
    return this.call === null ? this.#nobody() : this.#somebody(this.call)
  }

  #nobody() {
    const { words, figures } = this.tongue
    const { context } = words
    return html`<div class="empty"><b>${context.empty.title}</b>${context.empty.text}</div>
      ${
        this.sums === null
          ? nothing
          : html`<div>
              <h2 class="sec">${context.figures}</h2>
              <dl class="sums">
                <div><dt>${context.answered}</dt><dd class="fig">${figures.count(this.sums.answered)}</dd></div>
                <div><dt>${context.missed}</dt><dd class="fig">${figures.count(this.sums.missed)}</dd></div>
                <div><dt>${context.talked}</dt><dd class="fig">${figures.span(this.sums.talked)}</dd></div>
              </dl>
            </div>`
      }`
  }

  #somebody({ page, shopper, phase }: DialledCall) {
    const { words, figures } = this.tongue
    const link = linkOf(page.url)
    return html`<article class="product">
        <desk-picture .src=${page.image ?? null} size="56"></desk-picture>
        <div>
          <h2>${aboutOf(page, this.tongue)}</h2>
          ${page.product?.price === undefined ? nothing : html`<p class="fig">${figures.price(page.product.price)}</p>`}
          ${
            link === null
              ? nothing
              : html`<a
                  href=${link}
                  target="_blank"
                  rel="noopener noreferrer"
                  title=${page.url}
                  aria-label=${linkNameOf(page, this.tongue)}
                  >${glyph('outside', 16)}<span>${placeOf(page.url)}</span></a
                >`
          }
        </div>
      </article>
      <dl>
        <dt>${words.context.language}</dt>
        <dd>${figures.language(shopper.language)}</dd>
        <dt>${words.context.device}</dt>
        <dd>${words.device[shopper.device]}</dd>
      </dl>
      ${this.#cart(page.cart)} ${this.#trail(phase === 'ended')}`
  }

  #cart(cart: DialledCall['page']['cart']) {
    if (cart === undefined) return nothing
    const { words, figures } = this.tongue
    const shown = cart.items.slice(0, 6)
    const rest = cart.count - shown.reduce((count, item) => count + item.quantity, 0)
    return html`<section aria-labelledby="cart">
      <h3 class="sec" id="cart">
        <span>${words.cart.title}</span>
        <span class="fig"
          >${cart.count === 0 ? words.cart.empty : words.cart.pieces(cart.count)}${
            cart.total === undefined || cart.count === 0 ? nothing : html` · ${figures.price(cart.total)}`
          }</span
        >
      </h3>
      <ul class="cart">
        ${shown.map(
          ({ name, quantity }) =>
            html`<li><span>${name}</span><span class="fig">× ${figures.count(quantity)}</span></li>`,
        )}
        ${rest > 0 && shown.length > 0 ? html`<li>${words.cart.more(rest)}</li>` : nothing}
      </ul>
    </section>`
  }

  #trail(over: boolean) {
    const { words, language } = this.tongue
    return html`<section aria-labelledby="trail">
      <h3 class="sec" id="trail">${words.context.trail}</h3>
      <ol class="trail">
        ${this.trail.map(
          ({ page, since }, index) =>
            html`<li aria-current=${index === 0 && !over ? 'location' : nothing}>
              <span class="where" title=${placeOf(page.url)}>${aboutOf(page, this.tongue)}</span>
              ${
                over
                  ? nothing
                  : index === 0
                    ? html`<span class="ago">${words.context.now}</span>`
                    : html`<shopbell-timer
                      class="ago"
                      .since=${since}
                      .offset=${this.offset}
                      .language=${language}
                    ></shopbell-timer>`
              }
            </li>`,
        )}
      </ol>
    </section>`
  }
}

define('desk-context', DeskContext)
