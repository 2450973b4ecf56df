import { css, html } from 'lit'
import { property, state } from 'lit/decorators.js'
import { isReadable } from '../../protocol/colour.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import type { ShopFront } from '../../protocol/rest/shop.ts'
import { shownLook } from '../../protocol/shop-look.ts'
import { ShopbellButton } from '../button/shopbell-button.ts'
import { welcomeOf } from '../call/welcome.ts'
import type { Language } from '../locales/language.ts'
import type { ShopWords } from '../locales/shop-words.ts'
import { CallElement, define } from '../ui/element.ts'
import '../ui/panel.ts'
import { shopStyle } from './shop-style.ts'

/** The real button, which asks the draft and nobody else. */
class PreviewButton extends ShopbellButton {
  #draft: ShopPresence = { state: 'closed', shop: '', agents: [] }

  set draft(draft: ShopPresence) {
    if (JSON.stringify(draft) === JSON.stringify(this.#draft)) return
    this.#draft = draft
    this.changed(true)
  }

  override async ask(): Promise<ShopPresence> {
    // What was set while a question was on its way is its answer, too.
    await Promise.resolve()
    return this.#draft
  }
}

/** How pages show the shop, before it is saved: the button in its states, and the panel after the press. */
class DeskShopPreview extends CallElement {
  static override styles = [
    ...shopStyle,
    css`
      section {
        gap: 12px;
        grid-template-columns: minmax(0, 1fr);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 8px 12px;
      }
      .choices {
        gap: 6px;
      }
      .choice {
        padding: 8px 12px;
        font-size: 0.875rem;
      }
      .stage {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: center;
        gap: 12px;
        padding: 20px 12px;
        border-radius: 14px;
        border: 1px solid var(--sb-line);
        background: #fbfaf7;
        color-scheme: light;
      }
      .stage.dark {
        background: #101217;
        color-scheme: dark;
      }
      shopbell-button {
        font-family: system-ui, sans-serif;
      }
      /* The panel is fixed to its window; what is transformed is a window to it. */
      .window {
        position: relative;
        inline-size: 300px;
        max-inline-size: 100%;
        block-size: 330px;
        margin-block-start: 4px;
        overflow: hidden;
        /* The head is what can be set; the rest is hinted at. */
        mask-image: linear-gradient(#000 88%, transparent);
        border-radius: 19px 19px 0 0;
      }
      .scaled {
        position: absolute;
        inset: 0 auto auto 0;
        /* As wide as the window once it is scaled, also where the card is narrower than the panel. */
        inline-size: 125%;
        block-size: 495px;
        transform: scale(0.8);
        transform-origin: 0 0;
      }
      shopbell-panel {
        --shopbell-gap: 0px;
        inline-size: 100%;
        block-size: 495px;
      }
      :host(:dir(rtl)) .scaled {
        transform-origin: 100% 0;
        inset: 0 0 auto auto;
      }
    `,
  ]

  @property({ attribute: false }) words!: ShopWords
  @property({ attribute: false }) front!: ShopFront
  /** Id of the photo. */
  @property({ attribute: false }) photo: string | null = null
  /** Of the page that is shown. */
  @property() spoken: Language = 'en'
  @state() private dark = matchMedia('(prefers-color-scheme: dark)').matches

  override updated(): void {
    // A button does not watch its language: pages do not change theirs.
    for (const bell of this.renderRoot.querySelectorAll<ShopbellButton>('shopbell-button')) bell.requestUpdate()
    // CSSOM, not a style attribute: the policy of our own pages forbids those.
    const panel = this.renderRoot.querySelector<HTMLElement>('shopbell-panel')
    if (panel === null) return
    // Here it is a picture, and no popover of the page.
    panel.popover = null
    panel.style.setProperty('--shopbell-accent', this.#look?.glow ?? '')
  }

  override render() {
    const { words, front, spoken } = this
    const { name: shop } = front
    const look = this.#look
    const of = (presence: Omit<ShopPresence, 'shop'>): ShopPresence => ({ ...presence, shop, ...(look && { look }) })
    const opensAt = new Date().setHours(33, 0, 0, 0)
    const shown = [
      of({ state: 'open', agents: ['Anna'] }),
      of({ state: 'busy', agents: [], line: true }),
      of({ state: 'away', agents: [] }),
      of({ state: 'closed', agents: [], opensAt }),
    ]
    const scheme = (dark: boolean, label: string) => html`<label class="choice"
      ><input type="radio" name="scheme" .checked=${this.dark === dark} @change=${() => (this.dark = dark)} />${label}</label
    >`
    return html`<section aria-labelledby="preview">
      <div class="head">
        <h2 id="preview">${words.preview}</h2>
        <div class="choices" role="radiogroup" aria-label=${words.background}>
          ${scheme(false, words.light)}${scheme(true, words.dark)}
        </div>
      </div>
      <p class="note">${words.previewText}</p>
      <div class="stage ${this.dark ? 'dark' : ''}" inert>
        ${shown.map((draft) => html`<shopbell-button shop="preview" lang=${spoken} .draft=${draft}></shopbell-button>`)}
        <div class="window">
          <div class="scaled">
            <shopbell-panel
              lang=${spoken}
              .shopName=${shop}
              .welcome=${welcomeOf(look ?? undefined, spoken, '')}
              .preflight=${{ step: 'connecting' } as const}
            ></shopbell-panel>
          </div>
        </div>
      </div>
    </section>`
  }

  /** A colour that cannot work is not shown as if it could. */
  get #look() {
    const { look, texts } = this.front
    const accent = look.accent !== null && isReadable(look.accent) ? look.accent : null
    return shownLook({ look: { ...look, accent }, texts, photo: this.photo })
  }
}

define('shopbell-button', PreviewButton)
define('desk-shop-preview', DeskShopPreview)
