import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import { carryDeskWords } from '../locales/carry-desk-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { frontStyle } from './front-style.ts'
import { bellUrl } from './icons.ts'
import type { OwnCall } from './own-call.ts'
import './own-call-card.ts'
import type { Tongue } from './tongue.ts'

/**
 * `follow`: another tab rings. `replaced`: this tab rang until another took over. `carried`: another device did.
 * `refused`: the server wants this page no more. `unreachable`: no server, we keep trying.
 */
export type Why = 'follow' | 'replaced' | 'carried' | 'refused' | 'unreachable'

/**
 * The counter is not here now; one press brings it.
 * @fires use-request
 */
export class DeskElsewhere extends CallElement {
  static override styles = [
    frontStyle,
    css`
      .mark {
        filter: saturate(0.35);
        opacity: 0.85;
      }
      .mark::before,
      .mark::after {
        animation: none;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property() why: Why = 'follow'
  /** The call in which the agent talks there, while it runs. */
  @property({ attribute: false }) call: OwnCall | null = null

  override render() {
    const { words } = this.tongue
    const { elsewhere } = words
    const { carried, ring } = carryDeskWords[this.tongue.language]
    const sentences = { ...elsewhere, follow: elsewhere, unreachable: words.unreachable, carried }
    const { title, text } = sentences[this.why]
    const { use, useHere } = elsewhere
    const uses = { follow: use, replaced: use, carried: ring, refused: useHere, unreachable: words.retry }
    return html`<div class="scene" aria-hidden="true">
        <span class="mark"><img src=${bellUrl} alt="" width="320" height="248" /></span>
      </div>
      <main>
        <div class="sheet">
          <div role="status">
            <h1>${title}</h1>
            <p class="lead">${text}</p>
          </div>
          <desk-own-call
            .tongue=${this.tongue}
            .call=${this.call}
            ?tab=${this.why !== 'carried'}
            @continue-request=${this.#use}
          ></desk-own-call>
          ${
            this.call === null
              ? html`<button type="button" class="btn strong big" @click=${this.#use}>${uses[this.why]}</button>`
              : nothing
          }
        </div>
      </main>`
  }

  readonly #use = (): void => this.ask('use-request')
}

define('desk-elsewhere', DeskElsewhere)
