import { css, html } from 'lit'
import { property } from 'lit/decorators.js'
import { type ShownWay, type WayKind, wayKinds, wayOf } from '../../protocol/ways.ts'
import { type WaysPageWords, waysPageWords } from '../locales/ways-page-words.ts'
import { waysWords } from '../locales/ways-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { night } from '../ui/tokens.ts'
import '../ui/ways.ts'
import { unloadedPage } from './blank-page.ts'
import { desksStyle } from './desks-style.ts'
import { saveBar } from './save-bar.ts'
import type { Tongue } from './tongue.ts'
import type { WaysKeeper, WaysState } from './ways-keeper.ts'

const types: { readonly [K in WayKind]: string } = {
  phone: 'tel',
  email: 'email',
  whatsapp: 'tel',
  telegram: 'text',
  page: 'url',
}

/** The other ways to reach the shop, for its owner to keep. Set `state` anew whenever the keeper tells. */
export class DeskWays extends CallElement {
  static override styles = [
    ...desksStyle,
    css`
      :host {
        margin-block-start: 34px;
      }
      .two {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 330px);
        gap: 20px;
        align-items: start;
        max-inline-size: 1000px;
      }
      .fields {
        display: grid;
        gap: 14px;
      }
      .trouble {
        font-size: 0.8125rem;
        font-weight: 500;
        color: var(--sb-stop);
      }
      h3 {
        margin-block-end: 10px;
        font-size: 0.875rem;
        font-weight: 600;
        color: var(--sb-ink-2);
      }
      @container (max-width: 760px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) keeper!: WaysKeeper
  @property({ attribute: false }) state!: WaysState

  override connectedCallback(): void {
    super.connectedCallback()
    this.keeper.open()
  }

  override render() {
    const words = waysPageWords[this.tongue.language]
    return html`<h2>${words.title}</h2>
      <p class="text">${words.text}</p>
      ${this.state.loading === 'here' ? this.#page(words) : unloadedPage(this, words, 1)}`
  }

  #page(words: WaysPageWords) {
    const { draft } = this.state
    const shown = wayKinds.map((kind) => wayOf(kind, draft[kind] ?? '')).filter((way) => way !== null)
    return html`<div class="two">
        <section class="fields" aria-label=${words.title}>${wayKinds.map((kind) => this.#field(words, kind))}</section>
        ${this.#preview(words, shown)}
      </div>
      ${saveBar(this, words)}`
  }

  #field(words: WaysPageWords, kind: WayKind) {
    const wrong = this.state.marks.includes(kind)
    return html`<label class="field ${wrong ? 'wrong' : ''}"
      >${waysWords[this.tongue.language].kinds[kind]}
      <input
        name=${kind}
        type=${types[kind]}
        maxlength="300"
        autocomplete="off"
        spellcheck="false"
        .value=${this.state.draft[kind] ?? ''}
        aria-invalid=${wrong}
        aria-describedby=${`${kind}-hint`}
        @input=${(event: Event) => this.keeper.write(kind, (event.target as HTMLInputElement).value)}
      />${
        wrong
          ? html`<span class="trouble" id=${`${kind}-hint`} role="alert">${words.wrong[kind]}</span>`
          : html`<small id=${`${kind}-hint`}>${words.hints[kind]}</small>`
      }</label
    >`
  }

  #preview(words: WaysPageWords, shown: readonly ShownWay[]) {
    return html`<section aria-label=${words.preview}>
      <h3>${words.preview}</h3>
      ${
        shown.length === 0
          ? html`<p class="none">${words.none}</p>`
          : html`<desk-ways-preview .ways=${shown} .language=${this.tongue.language}></desk-ways-preview>`
      }
    </section>`
  }
}

/** The panel's own list of ways, on its own dark ground. */
export class DeskWaysPreview extends CallElement {
  static override styles = [
    night,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: center;
        padding: 4px 16px 16px;
        border-radius: 16px;
        background: var(--sb-night, #14161c);
        color: var(--sb-on-night, #f3f1ec);
        font-size: 16px;
      }
    `,
  ]

  @property({ attribute: false }) ways: readonly ShownWay[] = []
  @property() language: Tongue['language'] = 'en'

  override render() {
    return html`<shopbell-ways .ways=${this.ways} .language=${this.language}></shopbell-ways>`
  }
}

define('desk-ways-preview', DeskWaysPreview)
define('desk-ways', DeskWays)
