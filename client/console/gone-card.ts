import { css, html } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import type { Gone } from './board.ts'
import { look } from './look.ts'
import { aboutOf } from './page-facts.ts'
import type { Tongue } from './tongue.ts'

/** Where a call that rang here went. Shown for some seconds, and said aloud by the counter. */
export class DeskGoneCard extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        border-radius: var(--sb-r-m);
        border: 1.5px dashed var(--sb-edge);
        padding: 12px 14px;
        animation: settle var(--sb-calm) var(--sb-ease);
      }
      b {
        display: block;
        font-weight: 620;
      }
      p {
        font-size: 0.9rem;
        color: var(--sb-ink-2);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @keyframes settle {
        from {
          opacity: 0;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        :host {
          animation: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) gone!: Gone

  override render() {
    return html`<b>${goneSentence(this.gone, this.tongue)}</b>
      <p>${aboutOf(this.gone.call.page, this.tongue)}</p>`
  }
}

export function goneSentence({ how, by }: Gone, { words }: Tongue): string {
  switch (how) {
    case 'taken':
      return words.taken(by)
    case 'gave-up':
      return words.gaveUp
    case 'missed':
      return words.missedNow
    case 'unasked':
    case 'handed':
    case 'goes-on':
      return words.transfer.gone[how](by ?? words.transfer.aColleague)
  }
}

define('desk-gone-card', DeskGoneCard)
