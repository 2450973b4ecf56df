import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { DeskId } from '../../protocol/ids.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import { deskHoursWords } from '../locales/desk-hours-words.ts'
import { CallElement, define } from '../ui/element.ts'
import type { DesksKeeper } from './desks-keeper.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'

/**
 * Whose hours are on the page: the shop's, or those of one of its desks. Nothing where the shop has made none.
 * @fires hours-of - `DeskId | null`
 */
export class DeskHoursDesks extends CallElement {
  static override styles = [
    look,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 10px 0 14px;
        padding: 0;
        border: 0;
        min-inline-size: 0;
      }
      legend {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      label {
        position: relative;
        display: grid;
        place-items: center;
        min-block-size: 44px;
        max-inline-size: 100%;
        padding: 6px 18px;
        border-radius: 999px;
        border: 1px solid var(--sb-edge);
        font-weight: 580;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }
      label:has(:checked) {
        background: var(--sb-ink);
        border-color: var(--sb-ink);
        color: var(--sb-paper);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--sb-accent, #b8862b);
        outline-offset: 2px;
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          border-width: 3px;
        }
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) desks: readonly DeskSettings[] = []
  @property({ attribute: false }) keeper!: Pick<DesksKeeper, 'open'>
  /** `null`: the shop. */
  @property({ attribute: false }) chosen: DeskId | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.keeper.open()
  }

  override render() {
    if (this.desks.length === 0) return nothing
    const words = deskHoursWords[this.tongue.language]
    const choice = (id: DeskId | null, name: string) => html`<label
      ><input type="radio" name="whose" .checked=${id === this.chosen} @change=${() => this.ask('hours-of', id)} />${name}</label
    >`
    return html`<fieldset>
      <legend>${words.whose}</legend>
      ${choice(null, words.shop)} ${this.desks.map(({ id, name }) => choice(id, name))}
    </fieldset>`
  }
}

define('desk-hours-desks', DeskHoursDesks)
