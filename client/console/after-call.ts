import { css, html, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import type { BlockLine } from '../../protocol/rest/blocks.ts'
import type { Note } from '../../protocol/rest/notes.ts'
import { CallElement, define } from '../ui/element.ts'
import './block-caller.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import './note-form.ts'
import type { Tongue } from './tongue.ts'

/**
 * The card after a call: what came of it, and whether the caller may call again.
 * @fires note-change
 */
export class DeskAfterCall extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 16px;
        box-sizing: border-box;
        inline-size: min(440px, 100%);
        padding: 18px;
        border-radius: var(--sb-r-l);
        background: var(--sb-card);
        margin-block-end: 16px;
        text-align: start;
      }
      /* Where it lies, words are light on dark; here they are not. */
      desk-note-form,
      desk-block-caller {
        color: var(--sb-ink);
      }
      desk-block-caller {
        padding-block-start: 14px;
        border-block-start: 1px solid var(--sb-line);
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: CallRest
  @property() call!: CallId
  @property({ type: Boolean }) supervisor = false
  /** The caller was kept out within the call, which was noted as spam. */
  @property({ attribute: false }) blocked: BlockLine | null = null
  #note: Note | null = null

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('blocked')) return
    // Made once: another object would take away what is typed meanwhile.
    this.#note = this.blocked && { result: 'spam', text: '', ...whoAndWhen(this.blocked) }
  }

  override render() {
    return html`<desk-note-form
        .tongue=${this.tongue}
        .calls=${this.calls}
        .call=${this.call}
        .note=${this.#note}
      ></desk-note-form>
      <desk-block-caller
        .tongue=${this.tongue}
        .calls=${this.calls}
        .call=${this.call}
        .known=${this.blocked}
        ?supervisor=${this.supervisor}
      ></desk-block-caller>`
  }
}

function whoAndWhen({ by, byName, at }: BlockLine): Pick<Note, 'by' | 'byName' | 'at'> {
  return { by, byName, at }
}

define('desk-after-call', DeskAfterCall)
