import { html, nothing } from 'lit'
import { property, query } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { formStyle } from './form-style.ts'
import type { Tongue } from './tongue.ts'

/**
 * The code, after the password was right.
 * @fires code-given - `string`
 * @fires back-request
 */
class DeskSecondStep extends CallElement {
  static override styles = formStyle

  @property({ attribute: false }) tongue!: Tongue
  /** What was wrong with the last one. */
  @property() wrong = ''
  @property({ type: Boolean }) busy = false
  @query('input') private input!: HTMLInputElement

  override firstUpdated(): void {
    this.input.focus()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('wrong') && this.wrong !== '') this.input.select()
  }

  override render() {
    const { people, words } = this.tongue
    return html`<form @submit=${this.#submit}>
      <label
        >${people.field.code}<input
          class="digits"
          name="code"
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck="false"
          maxlength="30"
          required
      /></label>
      <div role="alert">
        ${this.wrong === '' ? nothing : html`<p class="alert">${icon('warning', 20)}${this.wrong}</p>`}
      </div>
      <div class="line">
        <button type="submit" class="btn strong" aria-disabled=${this.busy}>${words.signIn.submit}</button>
        <button type="button" class="btn bare" @click=${() => this.ask('back-request')}>${people.back}</button>
      </div>
    </form>`
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!this.busy) this.ask('code-given', this.input.value.trim())
  }
}

define('desk-second-step', DeskSecondStep)
