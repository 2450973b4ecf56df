import { html, type PropertyValues } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { ShopFront, ShopLook } from '../../protocol/rest/shop.ts'
import type { Language } from '../locales/language.ts'
import { type ShopWords, shopWords } from '../locales/shop-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { unloadedPage } from './blank-page.ts'
import './shop-colours.ts'
import './shop-embed.ts'
import { saveBar } from './save-bar.ts'
import type { ShopKeeper, ShopState } from './shop-keeper.ts'
import './shop-name.ts'
import './shop-origins.ts'
import './shop-preview.ts'
import { shopPageStyle } from './shop-style.ts'
import './shop-texts.ts'
import type { TextRequest } from './shop-texts.ts'
import type { Tongue } from './tongue.ts'

/** How the shop shows itself, for its owner to set. Set `state` anew whenever the keeper tells. */
export class DeskShop extends CallElement {
  static override styles = shopPageStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) keeper!: ShopKeeper
  @property({ attribute: false }) state!: ShopState
  /** Id of the shop. */
  @property() shop = ''
  @state() private words: ShopWords | null = null
  /** The language of the texts that are edited and shown. */
  @state() private spoken: Language | null = null
  @query('.marked') private marked!: HTMLElement | null

  override connectedCallback(): void {
    super.connectedCallback()
    this.keeper.open()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tongue') && changed.get('tongue')?.language !== this.tongue.language) void this.#learn()
  }

  override updated(changed: PropertyValues<this>): void {
    // Who saves what cannot be saved is led to where it is to be mended.
    if (changed.has('state') && changed.get('state')?.outcome !== 'marked' && this.state.outcome === 'marked')
      this.marked?.focus()
    // The counter shows the name as well.
    if (changed.get('state')?.outcome === 'saving' && this.state.outcome === 'saved') this.ask('me-stale')
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const { words } = this
    if (words === null) return html`<h1 tabindex="-1">${this.tongue.words.views.shop}</h1>`
    return html`<h1 tabindex="-1">${words.title}</h1>
      ${this.state.loading === 'here' ? this.#page(words) : unloadedPage(this, words, 2)}`
  }

  #page(words: ShopWords) {
    const { keeper, state } = this
    const { draft, photo } = state
    const [mark = null] = state.marks
    const { language } = this.tongue
    const spoken = this.spoken ?? language
    const marked = (path: string) => (mark?.startsWith(path) ? 'marked' : '')
    return html`<p class="lead">${words.text}</p>
      <div class="columns">
        <div
          class="editor"
          @front-request=${(event: CustomEvent<Partial<ShopFront>>) => keeper.edit(event.detail)}
          @look-request=${(event: CustomEvent<Partial<ShopLook>>) => keeper.editLook(event.detail)}
          @text-request=${({ detail }: CustomEvent<TextRequest>) => keeper.editText(detail.language, detail.change)}
          @speak-request=${(event: CustomEvent<Language>) => (this.spoken = event.detail)}
          @photo-request=${(event: CustomEvent<Blob>) => void keeper.putPhoto(event.detail)}
          @photo-remove-request=${() => void keeper.removePhoto()}
        >
          <desk-shop-name class=${marked('/name')} .words=${words} .state=${state}></desk-shop-name>
          <desk-shop-colours
            class=${marked('/look')}
            .words=${words}
            .look=${draft.look}
            language=${this.tongue.figures.tag}
          ></desk-shop-colours>
          <desk-shop-texts
            class=${marked('/texts')}
            .words=${words}
            .texts=${draft.texts}
            .spoken=${spoken}
            .language=${language}
          ></desk-shop-texts>
          <desk-shop-origins
            class=${marked('/origins')}
            .words=${words}
            .origins=${draft.origins}
            .mark=${mark}
          ></desk-shop-origins>
          <desk-shop-embed .words=${words} shop=${this.shop}></desk-shop-embed>
        </div>
        <desk-shop-preview .words=${words} .front=${draft} .photo=${photo} .spoken=${spoken}></desk-shop-preview>
      </div>
      ${saveBar(this, words)}`
  }

  async #learn(): Promise<void> {
    const { language } = this.tongue
    const words = await shopWords(language).catch(() => null)
    if (words !== null && language === this.tongue.language) this.words = words
  }
}

define('desk-shop', DeskShop)
