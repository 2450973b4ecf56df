import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Sentence } from '../locales/call-words.ts'
import { type HoursWords, hoursWords } from '../locales/hours-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from '../ui/element.ts'
import type { SaveOutcome } from './draft-keeper.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'

/** What each page says in its own words; the rest is the same on all. */
interface OwnWords {
  readonly saved: string
  readonly conflict: Sentence
}

/** A page whose keeper holds a draft of what is saved. */
interface DraftPage {
  readonly state: { readonly dirty: boolean; readonly outcome: SaveOutcome }
  readonly keeper: { save(): Promise<void>; discard(): void; load(): Promise<void>; keepMine(): Promise<void> }
  readonly tongue: Tongue
}

/** The bar of a page, whose wishes go to the keeper of the page. */
export function saveBar({ state, keeper, tongue }: DraftPage, { saved, conflict }: OwnWords): TemplateResult {
  return html`<desk-save-bar
    .language=${tongue.language}
    .saved=${saved}
    .conflict=${conflict}
    .outcome=${state.outcome}
    ?dirty=${state.dirty}
    @save-request=${() => void keeper.save()}
    @discard-request=${() => keeper.discard()}
    @theirs-request=${() => void keeper.load()}
    @mine-request=${() => void keeper.keepMine()}
  ></desk-save-bar>`
}

/**
 * What became of the changes, and what can be done with them. Comes with the first change and goes with the last one.
 * @fires save-request
 * @fires discard-request
 * @fires theirs-request - After a conflict: takes what somebody else has saved.
 * @fires mine-request - After a conflict: keeps the draft, to be saved over theirs.
 */
export class DeskSaveBar extends CallElement {
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

  @property() language: Language = 'en'
  @property() saved = ''
  @property({ attribute: false }) conflict!: Sentence
  @property({ type: Boolean }) dirty = false
  @property() outcome: SaveOutcome = 'none'
  @state() private words: HoursWords | null = null

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language')) void this.#learn()
  }

  override render() {
    const { words } = this
    if (words === null) return nothing
    // It is there before it says something: what comes with its text is not read aloud.
    const shown = this.dirty || this.outcome !== 'none'
    return html`<div class=${shown ? 'bar' : ''}>
      <p role="status">${shown ? this.#said(words) : nothing}</p>
      ${this.#actions(words)}
    </div>`
  }

  #said(words: HoursWords) {
    const { outcome } = this
    switch (outcome) {
      case 'saved':
        return this.saved
      case 'saving':
        return words.saving
      case 'conflict':
        return html`<b>${this.conflict.title}</b>${this.conflict.text}`
      case 'marked':
        return html`<span class="wrong">${words.mend}</span>`
      case 'unreachable':
      case 'failed':
        return html`<span class="wrong">${words[outcome]}</span>`
      case 'none':
        return words.unsaved
    }
  }

  #actions(words: HoursWords) {
    const { outcome } = this
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

  async #learn(): Promise<void> {
    const { language } = this
    const words = await hoursWords(language).catch(() => null)
    if (words !== null && language === this.language) this.words = words
  }
}

define('desk-save-bar', DeskSaveBar)
