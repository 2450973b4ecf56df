import { css, html, nothing, type TemplateResult } from 'lit'
import { property, state as reactive } from 'lit/decorators.js'
import { Refusal } from '../../protocol/errors.ts'
import type { CallSession } from '../call-session.ts'
import { type CarryWords, carryWords } from '../locales/carry-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from './element.ts'
import { friendsStyle } from './friends-style.ts'
import { icon } from './icons.ts'
import { canShare, copyLink, selectAll, shareLink } from './link-share.ts'
import { qrCode } from './qr.ts'
import { textButtons } from './text-buttons.ts'
import { base } from './tokens.ts'

type Link =
  | { readonly step: 'fetching' | 'failed' | 'too-often' | 'expired' }
  | { readonly step: 'there'; readonly url: string; readonly copied: boolean }

/**
 * The way to another device of the shopper: a code to scan, and the link that it holds. Fetches one when it is placed.
 * @fires carry-close
 */
export class CallCarry extends CallElement {
  static override styles = [
    base,
    textButtons,
    friendsStyle,
    css`
      :host {
        position: static;
        inline-size: 100%;
      }
      section {
        max-block-size: calc(100dvh - 170px);
        overflow: auto;
        overscroll-behavior: contain;
      }
      .code {
        display: block;
        inline-size: min(172px, 52vw);
        margin: 12px auto 2px;
        border-radius: 12px;
        background: #fff;
      }
      /* On a low screen the code is smaller, and the link below it in sight. */
      @media (max-height: 640px) {
        .code {
          inline-size: 128px;
          margin-block-start: 8px;
        }
      }
      /* One row: the controls of the call below stay free. */
      .link {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: 8px;
      }
      .link .say {
        min-block-size: 44px;
        padding: 8px 14px;
      }
      .once {
        text-align: center;
        text-wrap: balance;
        font-size: 13.5px;
      }
    `,
  ]

  @property({ attribute: false }) session: CallSession | null = null
  @property() language: Language = 'en'
  @reactive() private link: Link = { step: 'fetching' }
  @reactive() private said = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  // Not when it is placed: the element may be older than its code, and what it was given is known only now.
  override firstUpdated(): void {
    void this.#fetch()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  override render() {
    const words = carryWords[this.language]
    return html`<section role="group" aria-label=${words.title} @keydown=${this.#leave}>
        <div class="top">
          <h2>${words.title}</h2>
          <button type="button" class="close" aria-label=${words.close} @click=${this.#close}>${icon('close', 20)}</button>
        </div>
        ${this.#inside(this.link, words)}
      </section>
      <div class="unseen" role="status">${this.said}</div>`
  }

  #inside(link: Link, words: CarryWords): TemplateResult {
    switch (link.step) {
      case 'fetching':
        return html`<p>${words.fetching}</p>`
      case 'failed':
        return this.#again(words.failed, words.retry)
      case 'too-often':
        return this.#again(words.tooOften, words.retry)
      case 'expired':
        return this.#again(words.expired, words.newLink)
      case 'there':
        return this.#code(link.url, link.copied, words)
    }
  }

  #again(text: string, label: string): TemplateResult {
    return html`<p class="wrong" role="alert">${text}</p>
      <div class="act">
        <button type="button" class="say next" @click=${() => void this.#fetch()}>${icon('retry', 20)}${label}</button>
      </div>`
  }

  #code(url: string, copied: boolean, words: CarryWords): TemplateResult {
    return html`<p>${words.lead}</p>
      ${qrCode(url, words.code)}
      <p class="once">${words.once}</p>
      <div class="link">
        <input readonly aria-label=${words.link} .value=${url} @focus=${selectAll} />
        <button type="button" class="say next" @click=${() => void this.#copy(url, words)}>
          ${copied ? html`${icon('check', 20)}${words.copied}` : words.copy}
        </button>
      </div>
      ${
        canShare()
          ? html`<div class="act">
              <button type="button" class="say" @click=${() => void shareLink(url)}>${words.share}</button>
            </div>`
          : nothing
      }`
  }

  async #fetch(): Promise<void> {
    const { session } = this
    if (session === null) return
    clearTimeout(this.#timer)
    this.link = { step: 'fetching' }
    try {
      const { url, expires } = await session.request('carry', {})
      this.link = { step: 'there', url, copied: false }
      const left = expires - Date.now() - session.state.clockOffset
      this.#timer = setTimeout(() => this.#expire(), Math.max(0, left))
    } catch (cause) {
      this.link = { step: cause instanceof Refusal && cause.code === 'carry.too-often' ? 'too-often' : 'failed' }
    }
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.next, .close')?.focus()
  }

  #expire(): void {
    const within = this.matches(':focus-within')
    this.link = { step: 'expired' }
    // What had the focus is gone.
    if (within) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.next')?.focus())
  }

  async #copy(url: string, words: CarryWords): Promise<void> {
    if (!(await copyLink(url, this.renderRoot.querySelector('input')))) return
    this.link = { step: 'there', url, copied: true }
    this.said = `${words.copied}.`
  }

  readonly #close = (): void => {
    this.ask('carry-close')
  }

  /** Escape closes the sheet alone; letters are no controls here. */
  readonly #leave = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') this.#close()
  }
}

define('shopbell-carry', CallCarry)
