import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { AgentId } from '../../protocol/ids.ts'
import type { Colleague, Presence } from '../../protocol/messages/counter.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { faceStyle } from './face-style.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'

const order: Readonly<Record<Presence, number>> = { available: 0, 'wrap-up': 1, busy: 2, away: 3, offline: 4 }

/** Whoever can take a call first. */
export function presenceOrder(one: Colleague, other: Colleague): number {
  return order[one.presence] - order[other.presence] || one.name.localeCompare(other.name)
}

/** Who is at the counter, whoever can take a call first. */
export class DeskColleagues extends CallElement {
  static override styles = [
    look,
    faceStyle,
    css`
      :host {
        display: block;
      }
      ul {
        margin-block-start: 8px;
        display: grid;
        gap: 2px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 10px;
        padding: 5px 4px;
        min-inline-size: 0;
      }
      shopbell-avatar {
        --size: 32px;
      }
      .face[data-presence='offline'] {
        filter: grayscale(1);
        opacity: 0.65;
      }
      .name {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-weight: 540;
      }
      small {
        font-size: 0.8125rem;
        color: var(--sb-ink-3);
        white-space: nowrap;
      }
      .name small {
        font-weight: 400;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) colleagues: readonly Colleague[] = []
  @property({ attribute: false }) me: AgentId | null = null

  override render() {
    const { words } = this.tongue
    const sorted = this.colleagues.toSorted(presenceOrder)
    return html`<h3 class="sec" id="colleagues">${words.colleagues}</h3>
      <ul aria-labelledby="colleagues">
        ${sorted.map(
          ({ id, name, presence }) =>
            html`<li>
              <span class="face" data-presence=${presence}><shopbell-avatar .name=${name}></shopbell-avatar></span>
              <span class="name">${name}${id === this.me ? html` <small>(${words.you})</small>` : nothing}</span>
              <small>${words.presence[presence]}</small>
            </li>`,
        )}
      </ul>`
  }
}

define('desk-colleagues', DeskColleagues)
