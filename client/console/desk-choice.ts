import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import { choicePageWords, ownNames } from '../locales/choice-page-words.ts'
import { choiceWords } from '../locales/choice-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from '../ui/element.ts'
import { textButtons } from '../ui/text-buttons.ts'
import { desksStyle } from './desks-style.ts'
import './switch.ts'
import { ownName, type Tongue } from './tongue.ts'

/** What shoppers who speak it read instead of the name; an empty text takes it back. */
export interface NameWish {
  readonly index: number
  readonly names: DeskSettings['names']
}

/**
 * Whether shoppers are asked what it is about, and what the desks are called then.
 * @fires asks-request - `boolean`
 * @fires names-request - `NameWish`
 */
export class DeskChoice extends CallElement {
  static override styles = [
    ...desksStyle,
    textButtons,
    css`
      section {
        display: grid;
        gap: 14px;
        max-inline-size: 820px;
        margin-block-start: 16px;
      }
      h2 {
        font-size: 0.9375rem;
      }
      header p {
        color: var(--sb-ink-2);
        font-size: 0.875rem;
      }
      fieldset {
        border: 0;
        padding: 0;
      }
      .seen {
        display: grid;
        justify-items: center;
        gap: 12px;
        padding: 20px;
        border-radius: 16px;
        background: #14161c;
        color: #f3f1ec;
        text-align: center;
      }
      .seen p {
        font-size: 1.125rem;
        font-weight: 640;
      }
      .seen div {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
      }
      .seen span {
        background: #2c303c;
        color: inherit;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) desks: readonly DeskSettings[] = []
  @property({ type: Boolean }) asks = false

  override render() {
    // With one desk there is nothing to choose.
    if (this.desks.length < 2) return nothing
    const words = choicePageWords[this.tongue.language]
    return html`<section>
      <desk-switch
        .label=${words.asks.title}
        .text=${words.asks.text}
        ?on=${this.asks}
        @switch-request=${(event: CustomEvent<boolean>) => this.ask('asks-request', event.detail)}
      ></desk-switch>
      ${this.asks ? this.#names() : nothing}
    </section>`
  }

  #names() {
    const words = choicePageWords[this.tongue.language]
    const { language } = this.tongue
    return html`<header><h2>${words.names.title}</h2><p>${words.names.text}</p></header>
      ${this.desks.map(
        (desk, index) => html`<fieldset>
          <legend>${desk.name}</legend>
          <div class="grid">
            ${ownNames.map(
              ([tag, name]) => html`<label class="field"
                >${ownName(tag)}
                <input
                  lang=${tag}
                  maxlength="60"
                  aria-label=${words.nameIn(desk.name, name)}
                  placeholder=${desk.name}
                  .value=${desk.names?.[tag] ?? ''}
                  @input=${(event: Event) => this.#write(index, tag, (event.target as HTMLInputElement).value)}
              /></label>`,
            )}
          </div>
        </fieldset>`,
      )}
      <div class="seen" role="img" aria-label=${words.preview}>
        <p>${choiceWords[language].title}</p>
        <div>
          ${this.desks
            .filter(({ languages }) => languages.length === 0)
            .map(({ name, names }) => html`<span class="say">${names?.[language] ?? name}</span>`)}
        </div>
      </div>`
  }

  #write(index: number, tag: Language, text: string): void {
    const { [tag]: _before, ...others } = this.desks[index]?.names ?? {}
    const names = text.trim() === '' ? others : { ...others, [tag]: text.trim() }
    const wish: NameWish = { index, names: Object.keys(names).length === 0 ? undefined : names }
    this.ask('names-request', wish)
  }
}

define('desk-choice', DeskChoice)
