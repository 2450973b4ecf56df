import { css, html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { OriginFault, ShopWords } from '../locales/shop-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { originIn } from './shop-origin.ts'
import { shopStyle } from './shop-style.ts'

/**
 * The addresses whose pages may carry the button.
 * @fires front-request - `Partial<ShopFront>`
 */
class DeskShopOrigins extends CallElement {
  static override styles = [
    ...shopStyle,
    css`
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 52px;
        border-block-start: 1px solid var(--sb-line);
      }
      li:last-child {
        border-block-end: 1px solid var(--sb-line);
      }
      code {
        flex: 1;
        min-inline-size: 0;
      }
      .wrong code {
        color: var(--sb-stop);
      }
      .round {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 50%;
        color: var(--sb-ink-2);
      }
      .round:hover {
        background: var(--sb-quiet);
      }
      form {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: 6px 10px;
      }
      form > :is(p, small) {
        grid-column: 1 / -1;
      }
      .btn {
        min-block-size: 46px;
      }
    `,
  ]

  @property({ attribute: false }) words!: ShopWords
  @property({ attribute: false }) origins: readonly string[] = []
  /** A JSON pointer to what the server refused. */
  @property({ attribute: false }) mark: string | null = null
  @state() private fault: OriginFault | null = null
  @state() private said = ''
  @query('#address') private address!: HTMLInputElement

  override focus(): void {
    this.address.focus()
  }

  override render() {
    const { words, origins, fault } = this
    return html`<section aria-labelledby="origins">
      <header><h2 id="origins">${words.origins.title}</h2><p>${words.origins.text}</p></header>
      ${
        origins.length === 0
          ? html`<p class="note">${words.noOrigins}</p>`
          : html`<ul>
              ${origins.map((origin, index) => {
                const wrong = this.mark === `/origins/${index}`
                return html`<li class=${wrong ? 'wrong' : ''}>
                  <code>${origin}</code>${wrong ? html`<span class="trouble">${this.#whyWrong(origin)}</span>` : nothing}
                  <button
                    type="button"
                    class="round"
                    aria-label=${words.remove(origin)}
                    title=${words.remove(origin)}
                    @click=${() => this.#remove(origin)}
                  >
                    ${icon('close', 18)}
                  </button>
                </li>`
              })}
            </ul>`
      }
      <form novalidate @submit=${this.#add}>
        <label
          >${words.address}
          <input
            id="address"
            type="url"
            inputmode="url"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength="2000"
            placeholder="https://www.example.com"
            aria-invalid=${fault === null ? nothing : 'true'}
            aria-describedby="address-said"
            @input=${() => (this.fault = null)}
        /></label>
        <button class="btn">${words.add}</button>
        <small class="hint" id="address-said" role="status"
          >${
            fault === null
              ? this.said === ''
                ? words.addressHint
                : this.said
              : html`<span class="trouble">${words.fault[fault]}</span>`
          }</small
        >
      </form>
    </section>`
  }

  #whyWrong(origin: string): string {
    const found = originIn(origin, [])
    return this.words.fault['fault' in found ? found.fault : 'repeated']
  }

  readonly #add = (event: Event): void => {
    event.preventDefault()
    const found = originIn(this.address.value, this.origins)
    this.address.focus()
    if ('fault' in found) {
      this.fault = found.fault
      return
    }
    this.fault = null
    this.address.value = ''
    this.said = this.words.added(found.origin)
    this.ask('front-request', { origins: [...this.origins, found.origin] })
  }

  #remove(origin: string): void {
    this.fault = null
    this.said = this.words.removed(origin)
    this.ask('front-request', { origins: this.origins.filter((each) => each !== origin) })
    // What had the focus is gone.
    this.address.focus()
  }
}

define('desk-shop-origins', DeskShopOrigins)
