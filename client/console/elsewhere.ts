import { css, html } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { frontStyle } from './front-style.ts'
import { bellUrl } from './icons.ts'
import type { Tongue } from './tongue.ts'

/**
 * `follow`: another tab rings. `replaced`: this tab rang until another took over. `refused`: another browser did.
 * `unreachable`: no server, we keep trying.
 */
export type Why = 'follow' | 'replaced' | 'refused' | 'unreachable'

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

  override render() {
    const { words } = this.tongue
    const { elsewhere } = words
    const { title, text } =
      this.why === 'follow' ? elsewhere : this.why === 'unreachable' ? words.unreachable : elsewhere[this.why]
    const use = { follow: elsewhere.use, replaced: elsewhere.use, refused: elsewhere.useHere, unreachable: words.retry }
    return html`<div class="scene" aria-hidden="true">
        <span class="mark"><img src=${bellUrl} alt="" width="320" height="248" /></span>
      </div>
      <main>
        <div class="sheet">
          <div role="status">
            <h1>${title}</h1>
            <p class="lead">${text}</p>
          </div>
          <button type="button" class="btn strong big" @click=${() => this.ask('use-request')}>${use[this.why]}</button>
        </div>
      </main>`
  }
}

define('desk-elsewhere', DeskElsewhere)
