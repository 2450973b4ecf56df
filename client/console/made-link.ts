import { css, html } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { MadeLink } from '../../protocol/rest/accounts.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { formStyle } from './form-style.ts'
import type { Tongue } from './tongue.ts'

/**
 * A one-time link, the one time that it is shown.
 * @fires link-close
 */
class DeskMadeLink extends CallElement {
  static override styles = [
    formStyle,
    css`
      section {
        border-color: var(--sb-go);
      }
      header {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 12px;
      }
      .close {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 44px;
        block-size: 44px;
        margin: -8px -10px 0 0;
        border-radius: 50%;
      }
      input {
        flex: 1 1 220px;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) link!: MadeLink
  @property() email = ''
  @state() private copied = false
  @query('input') private url!: HTMLInputElement

  override firstUpdated(): void {
    this.url.focus()
    this.url.select()
  }

  override render() {
    const { people, words } = this.tongue
    const { mailed, made, copyIt } = people.people
    return html`<section aria-labelledby="made">
      <header>
        <div role="status">
          <h2 id="made">${this.link.mailed ? mailed(this.email) : made(this.email)}</h2>
          <p>${copyIt}</p>
        </div>
        <button type="button" class="close" aria-label=${words.close} @click=${() => this.ask('link-close')}>
          ${icon('close', 22)}
        </button>
      </header>
      <div class="line">
        <input readonly aria-labelledby="made" .value=${this.link.url} @focus=${() => this.url.select()} />
        <button type="button" class="btn strong" @click=${() => void this.#copy()}>
          ${this.copied ? icon('check', 20) : ''}${this.copied ? people.copied : people.copy}
        </button>
      </div>
    </section>`
  }

  async #copy(): Promise<void> {
    this.url.select()
    try {
      await navigator.clipboard.writeText(this.link.url)
      this.copied = true
    } catch {
      // A browser that forbids it leaves the link selected, to be copied by hand.
    }
  }
}

define('desk-made-link', DeskMadeLink)
