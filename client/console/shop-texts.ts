import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { ShopText, ShopTexts } from '../../protocol/rest/shop.ts'
import { GREETING_LENGTH, LABEL_LENGTH } from '../../protocol/shop-look.ts'
import { buttonWords } from '../locales/button.ts'
import { type Language, languages } from '../locales/language.ts'
import { type ShopWords, shopWords } from '../locales/shop-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { shopStyle } from './shop-style.ts'
import { ownName } from './tongue.ts'

export interface TextRequest {
  readonly language: Language
  readonly change: Partial<ShopText>
}

/**
 * What the shop says in its own words, a tab a language.
 * @fires speak-request - `Language`: another tab.
 * @fires text-request - `TextRequest`
 */
class DeskShopTexts extends CallElement {
  static override styles = [
    ...shopStyle,
    css`
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        border-block-end: 1px solid var(--sb-line);
      }
      .tabs button {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 44px;
        padding: 8px 14px;
        border-radius: 10px 10px 0 0;
        font-weight: 560;
        color: var(--sb-ink-2);
      }
      .tabs button:hover {
        background: var(--sb-quiet);
      }
      .tabs [aria-selected='true'] {
        color: var(--sb-ink);
        box-shadow: inset 0 -2px 0 var(--sb-ink);
      }
      .tabs i {
        inline-size: 8px;
        block-size: 8px;
        border-radius: 50%;
        background: var(--sb-brass);
      }
      @media (max-width: 360px) {
        .tabs {
          gap: 0;
        }
        .tabs button {
          padding-inline: 9px;
        }
      }
      .field {
        gap: 5px;
      }
      small.pair span:last-child {
        flex: none;
        font-variant-numeric: tabular-nums;
      }
      textarea {
        min-block-size: 84px;
        padding: 10px 12px;
        border-radius: 12px;
        border: 1px solid var(--sb-edge);
        background: var(--sb-paper);
        color: var(--sb-ink);
        font: inherit;
        font-size: 1rem;
        font-weight: 450;
        resize: vertical;
      }
      @media (forced-colors: active) {
        .tabs [aria-selected='true'] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ]

  @property({ attribute: false }) words!: ShopWords
  @property({ attribute: false }) texts!: ShopTexts
  @property() spoken: Language = 'en'
  @property() language: Language = 'en'
  /** A greeting to begin with, in the language of the tab. */
  @state() private example = ''

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('spoken')) void this.#learn()
  }

  override render() {
    const { words, texts, spoken } = this
    const { label, greeting } = texts[spoken]
    return html`<section aria-labelledby="texts">
      <header><h2 id="texts">${words.texts.title}</h2><p>${words.texts.text}</p></header>
      <div class="tabs" role="tablist" aria-labelledby="texts" @keydown=${this.#key}>
        ${languages.map((each) => {
          const said = texts[each].label !== '' || texts[each].greeting !== ''
          return html`<button
            type="button"
            role="tab"
            id=${`tab-${each}`}
            aria-controls="fields"
            aria-selected=${each === spoken}
            tabindex=${each === spoken ? 0 : -1}
            @click=${() => this.ask('speak-request', each)}
          >
            ${ownName(each)}${said ? html`<i aria-hidden="true"></i><span class="unseen">, ${words.said}</span>` : nothing}
          </button>`
        })}
      </div>
      <div class="stack" id="fields" role="tabpanel" aria-labelledby=${`tab-${spoken}`}>
        <div class="stack field">
          <label for="label">${words.label}</label>
          <input
            id="label"
            lang=${spoken}
            maxlength=${LABEL_LENGTH}
            placeholder=${buttonWords(spoken).open([]).title}
            aria-describedby="label-hint"
            .value=${label}
            @input=${(event: Event) => this.#say({ label: textOf(event) })}
          />
          ${this.#hint('label-hint', words.labelHint, LABEL_LENGTH - label.length)}
        </div>
        <div class="stack field">
          <label for="greeting">${words.greeting}</label>
          <textarea
            id="greeting"
            rows="2"
            lang=${spoken}
            maxlength=${GREETING_LENGTH}
            placeholder=${this.example}
            aria-describedby="greeting-hint"
            .value=${greeting}
            @input=${(event: Event) => this.#say({ greeting: textOf(event) })}
          ></textarea>
          ${this.#hint('greeting-hint', words.greetingHint, GREETING_LENGTH - greeting.length)}
        </div>
      </div>
    </section>`
  }

  #hint(id: string, text: string, left: number) {
    return html`<small class="pair hint"
      ><span id=${id}>${text}</span><span>${this.words.left(left.toLocaleString(this.language))}</span></small
    >`
  }

  #say(change: Partial<ShopText>): void {
    const detail: TextRequest = { language: this.spoken, change }
    this.ask('text-request', detail)
  }

  /** As in every list of tabs: the arrows go from one to the next. */
  readonly #key = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const turned = getComputedStyle(this).direction === 'rtl' ? -step : step
    const next = languages.at((languages.indexOf(this.spoken) + turned) % languages.length) ?? this.spoken
    this.ask('speak-request', next)
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus())
  }

  async #learn(): Promise<void> {
    const { spoken } = this
    const words = await shopWords(spoken).catch(() => null)
    if (words !== null && spoken === this.spoken) this.example = words.greetingExample
  }
}

/** One line: what was pasted with others becomes a space. */
function textOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLTextAreaElement).value.replace(/\s*[\r\n\t]+\s*/g, ' ')
}

define('desk-shop-texts', DeskShopTexts)
