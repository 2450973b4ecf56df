import { css, html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { inkOn, inks, isReadable, readableNear } from '../../protocol/colour.ts'
import type { ShopLook } from '../../protocol/rest/shop.ts'
import type { ShopWords } from '../locales/shop-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { shopStyle } from './shop-style.ts'

/** To begin with; each can be read on. */
const swatches = ['#0b5d8f', '#17615a', '#8a2846', '#5b3a8c', '#b4431a', '#f2c94c'] as const
/** What the picker shows while the shop has no colour of its own. */
const HOUSE = '#171a21'

/**
 * Colour and corner of the shop.
 * @fires look-request - `Partial<ShopLook>`
 */
class DeskShopColours extends CallElement {
  static override styles = [
    ...shopStyle,
    css`
      .colours {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      .swatch {
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 50%;
        border: 1px solid color-mix(in srgb, var(--sb-ink) 18%, transparent);
      }
      input[type='color'] {
        flex: none;
        inline-size: 56px;
        min-block-size: 46px;
        padding: 4px;
        cursor: pointer;
      }
      .hex {
        flex: 0 1 130px;
      }
      .hex input {
        font-family: ui-monospace, monospace;
      }
      .verdict {
        display: flex;
        gap: 12px;
        align-items: center;
        font-size: 0.9375rem;
        text-wrap: pretty;
      }
      .verdict i {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 50%;
      }
      .verdict.wrong {
        color: var(--sb-stop);
      }
      .near {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .near i {
        inline-size: 20px;
        block-size: 20px;
        border-radius: 50%;
      }
      .page {
        position: relative;
        inline-size: 34px;
        block-size: 24px;
        border: 1.5px solid currentColor;
        border-radius: 4px;
      }
      .page::after {
        content: '';
        position: absolute;
        inset-block-end: 2px;
        right: 2px;
        inline-size: 12px;
        block-size: 6px;
        border-radius: 3px;
        background: currentColor;
      }
      .page.start::after {
        right: auto;
        left: 2px;
      }
    `,
  ]

  @property({ attribute: false }) words!: ShopWords
  @property({ attribute: false }) look!: ShopLook
  /** BCP 47, for the figures. */
  @property() language = 'en'
  /** What stands in the field and is no colour yet. */
  @state() private typed: string | null = null

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('look') && changed.get('look')?.accent !== this.look.accent) this.typed = null
  }

  override updated(): void {
    // CSSOM, not style attributes: the policy of our own pages forbids those.
    for (const spot of this.renderRoot.querySelectorAll<HTMLElement>('[data-colour]')) {
      const colour = spot.dataset['colour'] ?? ''
      spot.style.background = colour
      spot.style.color = inkOn(colour).ink
    }
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#hex')?.focus()
  }

  override render() {
    const { words, look } = this
    const { accent, corner } = look
    return html`<section aria-labelledby="look">
      <header><h2 id="look">${words.look.title}</h2><p>${words.look.text}</p></header>
      <div class="stack" role="group" aria-labelledby="accent">
        <h3 id="accent">${words.accent}</h3>
        <div class="colours">
          ${swatches.map(
            (colour) =>
              html`<button
                type="button"
                class="swatch"
                data-colour=${colour}
                aria-label=${words.swatch(colour)}
                title=${colour}
                aria-pressed=${accent === colour}
                @click=${() => this.#take(colour)}
              >
                ${accent === colour ? icon('check', 22) : nothing}
              </button>`,
          )}
        </div>
        <div class="colours">
          <input
            type="color"
            aria-label=${words.pick}
            .value=${accent ?? HOUSE}
            @input=${(event: Event) => this.#take(valueOf(event))}
          />
          <label class="hex"
            ><span class="unseen">${words.hex}</span
            ><input
              id="hex"
              maxlength="7"
              spellcheck="false"
              autocapitalize="off"
              autocomplete="off"
              placeholder="#0b5d8f"
              aria-invalid=${this.typed === null ? nothing : 'true'}
              aria-describedby="verdict"
              .value=${this.typed ?? accent ?? ''}
              @input=${(event: Event) => this.#type(valueOf(event))}
          /></label>
          <button type="button" class="btn bare" ?disabled=${accent === null} @click=${() => this.#take(null)}>
            ${words.ours}
          </button>
        </div>
        <div id="verdict" role="status" class="stack">${this.#verdict()}</div>
      </div>
      <fieldset class="stack">
        <legend><h3>${words.corner.title}</h3></legend>
        <p class="note">${words.corner.text}</p>
        <div class="choices">
          ${(['end', 'start'] as const).map(
            (each) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="corner"
                  .checked=${corner === each}
                  @change=${() => this.ask('look-request', { corner: each })}
                /><span class="page ${each}" aria-hidden="true"></span>${words[each]}</label
              >`,
          )}
        </div>
      </fieldset>
    </section>`
  }

  #verdict() {
    const { words } = this
    const { accent } = this.look
    if (this.typed !== null) return html`<p class="trouble">${words.noHex}</p>`
    if (accent === null) return nothing
    const { ink, contrast } = inkOn(accent)
    // Cut, not rounded: 4.48 is no 4.5.
    const ratio = (Math.floor(contrast * 10) / 10).toLocaleString(this.language, { minimumFractionDigits: 1 })
    const spot = html`<i data-colour=${accent} aria-hidden="true">${icon('bell', 24)}</i>`
    if (isReadable(accent))
      return html`<p class="verdict">
        ${spot}<span>${ink === inks[0] ? words.readsWhite(ratio) : words.readsDark(ratio)}</span>
      </p>`
    const { darker, lighter } = readableNear(accent)
    return html`<p class="verdict wrong">${spot}<span>${words.unreadable(ratio)}</span></p>
      <div class="near">
        ${[darker, lighter].map(
          (colour) =>
            html`<button type="button" class="btn" @click=${() => this.#take(colour)}>
              <i data-colour=${colour} aria-hidden="true"></i>${words.take(colour)}
            </button>`,
        )}
      </div>`
  }

  #take(accent: string | null): void {
    this.typed = null
    this.ask('look-request', { accent })
  }

  #type(text: string): void {
    const colour = colourIn(text)
    if (colour === undefined) this.typed = text
    else this.#take(colour)
  }
}

/** `#abc`, `aabbcc`; nothing at all: none. */
function colourIn(text: string): string | null | undefined {
  const typed = text.trim().toLowerCase().replace(/^#/, '')
  if (typed === '') return null
  return /^[0-9a-f]{6}$/.test(typed) ? `#${typed}` : undefined
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement ? target.value : ''
}

define('desk-shop-colours', DeskShopColours)
