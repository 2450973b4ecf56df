import { css, html } from 'lit'
import { property, query } from 'lit/decorators.js'
import type { Sentence } from '../locales/call-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { dialogStyle } from './dialog-style.ts'
import { formStyle } from './form-style.ts'
import type { Tongue } from './tongue.ts'

/**
 * Asks before what cannot be undone.
 * @fires sure-yes
 * @fires sure-no
 */
class DeskSure extends CallElement {
  static override styles = [
    formStyle,
    dialogStyle,
    css`
      :host {
        display: contents;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) question!: Sentence
  /** What the button says that does it. */
  @property() yes = ''
  @query('dialog') private dialog!: HTMLDialogElement

  override firstUpdated(): void {
    this.dialog.showModal()
  }

  override render() {
    const { title, text } = this.question
    return html`<dialog aria-labelledby="title" aria-describedby="text" @cancel=${this.#no}>
      <div class="stack">
        <header><h2 id="title">${title}</h2><p id="text">${text}</p></header>
        <div class="line foot">
          <button type="button" class="btn bare" autofocus @click=${this.#no}>${this.tongue.people.cancel}</button>
          <button type="button" class="btn stop" @click=${() => this.ask('sure-yes')}>${this.yes}</button>
        </div>
      </div>
    </dialog>`
  }

  readonly #no = (event: Event): void => {
    event.preventDefault()
    this.ask('sure-no')
  }
}

define('desk-sure', DeskSure)
