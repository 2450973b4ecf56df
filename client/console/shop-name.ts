import { css, html, nothing } from 'lit'
import { property, query } from 'lit/decorators.js'
import { SHOP_NAME_LENGTH } from '../../protocol/shop-look.ts'
import type { ShopWords } from '../locales/shop-words.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { photoUrl } from './photo-url.ts'
import type { ShopState } from './shop-keeper.ts'
import { shopStyle } from './shop-style.ts'

/**
 * What the shop is called, and its photo.
 * @fires front-request - `Partial<ShopFront>`
 * @fires photo-request - `Blob`
 * @fires photo-remove-request
 */
class DeskShopName extends CallElement {
  static override styles = [
    ...shopStyle,
    css`
      .photo {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 14px 18px;
      }
      .photo > div {
        flex: 1 1 220px;
        display: grid;
        gap: 10px;
      }
      shopbell-avatar {
        --size: 84px;
        --sb-accent: #b8862b;
      }
    `,
  ]

  @property({ attribute: false }) words!: ShopWords
  @property({ attribute: false }) state!: ShopState
  @query('#file') private file!: HTMLInputElement
  @query('#name') private name!: HTMLInputElement

  override focus(): void {
    this.name.focus()
  }

  override render() {
    const { words, state } = this
    const { draft, photo, photoOutcome, marks } = state
    const nameless = marks.includes('/name')
    const busy = photoOutcome === 'saving'
    return html`<section aria-labelledby="shop">
      <header><h2 id="shop">${words.shop.title}</h2><p>${words.shop.text}</p></header>
      <label
        >${words.name}
        <input
          id="name"
          maxlength=${SHOP_NAME_LENGTH}
          autocomplete="organization"
          aria-invalid=${nameless ? 'true' : nothing}
          aria-describedby=${nameless ? 'nameless' : nothing}
          .value=${draft.name}
          @input=${() => this.ask('front-request', { name: this.name.value })}
      /></label>
      ${nameless ? html`<p class="trouble" id="nameless">${words.noName}</p>` : nothing}
      <div class="photo">
        <shopbell-avatar .name=${draft.name} .photo=${photoUrl(photo)}></shopbell-avatar>
        <div>
          <header><h3>${words.photo.title}</h3><p>${words.photo.text}</p></header>
          <div class="line">
            <input id="file" type="file" accept="image/*" hidden @change=${() => this.#chosen()} />
            <button type="button" class="btn" ?disabled=${busy} @click=${() => this.file.click()}>
              ${photo === null ? words.choosePhoto : words.otherPhoto}
            </button>
            ${
              photo === null
                ? nothing
                : html`<button
                    type="button"
                    class="btn bare"
                    ?disabled=${busy}
                    @click=${() => this.ask('photo-remove-request')}
                  >
                    ${words.removePhoto}
                  </button>`
            }
          </div>
          <div role="status">${this.#said()}</div>
        </div>
      </div>
    </section>`
  }

  #said() {
    const { words } = this
    switch (this.state.photoOutcome) {
      case 'saved':
      case 'removed':
        return html`<p class="done">
          ${icon('check', 18)}${this.state.photoOutcome === 'saved' ? words.photoSaved : words.photoRemoved}
        </p>`
      case 'refused':
        return html`<p class="trouble">${words.photoRefused}</p>`
      case 'failed':
        return html`<p class="trouble">${words.photoFailed}</p>`
      case 'none':
      case 'saving':
        return nothing
    }
  }

  #chosen(): void {
    const [file] = this.file.files ?? []
    this.file.value = ''
    if (file !== undefined) this.ask('photo-request', file)
  }
}

define('desk-shop-name', DeskShopName)
