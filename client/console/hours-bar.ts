import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { HoursWords } from '../locales/hours-words.ts'
import { CallElement, define } from '../ui/element.ts'
import type { SaveOutcome } from './hours-keeper.ts'
import { look } from './look.ts'

/**
 * What became of the changes, and what can be done with them. Comes with the first change and goes with the last one.
 * @fires save-request
 * @fires discard-request
 * @fires theirs-request - After a conflict: takes what somebody else has saved.
 * @fires mine-request - After a conflict: keeps the draft, to be saved over theirs.
 */
export class DeskHoursBar extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        position: sticky;
        inset-block-end: 0;
        z-index: 2;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 10px;
        margin-block-start: 16px;
        padding: 12px 14px 12px 20px;
        border-radius: var(--sb-r-m);
        border: 1px solid var(--sb-line);
        background: var(--sb-card);
        box-shadow: 0 12px 40px -16px #14161c66;
      }
      p {
        flex: 1 1 180px;
        font-size: 0.9375rem;
        text-wrap: pretty;
      }
      b {
        display: block;
        font-weight: 640;
      }
      .wrong {
        color: var(--sb-stop);
      }
      @media (max-width: 560px) {
        p {
          flex-basis: 100%;
        }
      }
    `,
  ]

  @property({ attribute: false }) words!: HoursWords
  @property({ type: Boolean }) dirty = false
  @property() outcome: SaveOutcome = 'none'

  override render() {
    // It is there before it says something: what comes with its text is not read aloud.
    const shown = this.dirty || this.outcome !== 'none'
    return html`<div class=${shown ? 'bar' : ''}>
      <p role="status">${shown ? this.#said() : nothing}</p>
      ${this.#actions()}
    </div>`
  }

  #said() {
    const { words, outcome } = this
    switch (outcome) {
      case 'saved':
        return words.saved
      case 'saving':
        return words.saving
      case 'conflict':
        return html`<b>${words.conflict.title}</b>${words.conflict.text}`
      case 'marked':
        return html`<span class="wrong">${words.mend}</span>`
      case 'unreachable':
      case 'failed':
        return html`<span class="wrong">${words[outcome]}</span>`
      case 'none':
        return words.unsaved
    }
  }

  #actions() {
    const { words, outcome } = this
    if (outcome === 'conflict')
      return html`<button type="button" class="btn" @click=${() => this.ask('theirs-request')}>${words.theirs}</button>
        <button type="button" class="btn strong" @click=${() => this.ask('mine-request')}>${words.mine}</button>`
    if (!this.dirty) return nothing
    const saving = outcome === 'saving'
    return html`<button type="button" class="btn" ?disabled=${saving} @click=${() => this.ask('discard-request')}>
        ${words.discard}
      </button>
      <button type="button" class="btn go" ?disabled=${saving} @click=${() => this.ask('save-request')}>
        ${words.save}
      </button>`
  }
}

define('desk-hours-bar', DeskHoursBar)
