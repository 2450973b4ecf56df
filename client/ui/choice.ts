import { css, html } from 'lit'
import { property, query } from 'lit/decorators.js'
import { choiceWords } from '../locales/choice-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from './element.ts'
import { icon } from './icons.ts'
import './scene.ts'
import type { CallScene } from './scene.ts'
import { textButtons } from './text-buttons.ts'
import { base } from './tokens.ts'

/**
 * What the call is about, where the shop asks.
 * @fires desk-request - The id of the desk.
 */
export class CallChoice extends CallElement {
  static override styles = [
    base,
    textButtons,
    css`
      :host {
        display: grid;
        min-block-size: 0;
      }
      .symbol {
        display: grid;
        place-items: center;
        inline-size: 84px;
        block-size: 84px;
        border-radius: 50%;
        background: var(--sb-night-3);
        color: var(--sb-accent);
      }
      .desks {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-block-start: 18px;
      }
      .say {
        flex: 0 1 auto;
        max-inline-size: 100%;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property({ attribute: false }) desks: readonly (readonly [id: string, name: string])[] = []
  @property() language: Language = 'en'
  @query('shopbell-scene') private readonly scene!: CallScene | null
  @query('button') private readonly first!: HTMLElement | null

  /** Whoever pressed goes on with the next press, unless they went elsewhere meanwhile. */
  override firstUpdated(): void {
    // What stands in a slot that is not there yet takes no focus.
    void this.scene?.updateComplete.then(() => {
      const root = this.getRootNode()
      if (root instanceof ShadowRoot && root.host.matches(':focus-within')) this.first?.focus()
    })
  }

  override render() {
    const { title, text } = choiceWords[this.language]
    return html`<shopbell-scene still role="group" aria-label=${title} heading=${title} text=${text}>
      <span class="symbol">${icon('bell', 44)}</span>
      <div slot="detail" class="desks">
        ${this.desks.map(
          ([id, name]) =>
            html`<button type="button" class="say" @click=${() => this.ask('desk-request', id)}>${name}</button>`,
        )}
      </div>
    </shopbell-scene>`
  }
}

define('shopbell-choice', CallChoice)
