import { css, html } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { ShopWords } from '../locales/shop-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { shopStyle } from './shop-style.ts'

/** The two lines for the pages of the shop, to copy. */
class DeskShopEmbed extends CallElement {
  static override styles = [
    ...shopStyle,
    css`
      pre {
        margin: 0;
        padding: 12px 14px;
        border-radius: 12px;
        background: #14161c;
        color: #f3f1ec;
        font: 0.8125rem/1.6 ui-monospace, monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        tab-size: 2;
      }
      pre:focus-visible {
        outline: 3px solid var(--sb-focus);
        outline-offset: 2px;
      }
    `,
  ]

  @property({ attribute: false }) words!: ShopWords
  /** Id of the shop. */
  @property() shop = ''
  @state() private floating = false
  @state() private outcome: 'none' | 'copied' | 'refused' = 'none'
  @query('pre') private lines!: HTMLElement

  get #code(): string {
    const placement = this.floating ? ' placement="corner"' : ''
    return [
      `<script type="module" src="${location.origin}/shopbell.js"></script>`,
      `<shopbell-button shop="${this.shop}"${placement}></shopbell-button>`,
    ].join('\n')
  }

  override render() {
    const { words, outcome } = this
    const choice = (floating: boolean, label: string) => html`<label class="choice"
      ><input
        type="radio"
        name="placement"
        .checked=${this.floating === floating}
        @change=${() => {
          this.floating = floating
          this.outcome = 'none'
        }}
      />${label}</label
    >`
    return html`<section aria-labelledby="embed">
      <header><h2 id="embed">${words.embed.title}</h2><p>${words.embed.text}</p></header>
      <div class="choices" role="radiogroup" aria-label=${words.placement}>
        ${choice(false, words.inline)}${choice(true, words.floating)}
      </div>
      <pre tabindex="0" role="region" aria-label=${words.code}>${this.#code}</pre>
      <div class="line">
        <button type="button" class="btn strong" @click=${() => void this.#copy()}>
          ${outcome === 'copied' ? icon('check', 20) : ''}${outcome === 'copied' ? words.copied : words.copy}
        </button>
        <span role="status" class=${outcome === 'refused' ? 'trouble' : 'unseen'}
          >${outcome === 'refused' ? words.notCopied : outcome === 'copied' ? words.copied : ''}</span
        >
      </div>
    </section>`
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#code)
      this.outcome = 'copied'
    } catch {
      this.outcome = 'refused'
      getSelection()?.selectAllChildren(this.lines)
    }
  }
}

define('desk-shop-embed', DeskShopEmbed)
