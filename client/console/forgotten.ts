import { html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import { formStyle } from './form-style.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused } from './rest.ts'
import type { Tongue } from './tongue.ts'

/**
 * For who has forgotten the password: a mail, or whom to ask.
 * @fires back-request
 */
class DeskForgotten extends CallElement {
  static override styles = formStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  /** The server sends mails. */
  @property({ type: Boolean }) mail = false
  @property() email = ''
  @state() private sent = false
  @state() private refused: Refused | null = null
  @query('input') private input!: HTMLInputElement | null

  override firstUpdated(): void {
    this.input?.focus()
  }

  override render() {
    const { people } = this.tongue
    const { signIn: words, field } = people
    const back = html`<button type="button" class="btn bare" @click=${() => this.ask('back-request')}>
      ${people.back}
    </button>`
    if (!this.mail) return html`<p class="note">${words.askOwner}</p><div>${back}</div>`
    if (this.sent) return html`<p class="done" role="status">${icon('check', 18)}${words.sent}</p><div>${back}</div>`
    return html`<form @submit=${this.#submit}>
      <p class="note">${words.forgotText}</p>
      <label
        >${field.email}<input type="email" name="email" autocomplete="username" required .value=${this.email}
      /></label>
      <div role="alert">
        ${
          this.refused === null
            ? nothing
            : html`<p class="alert">${icon('warning', 20)}${refusalSentence(this.refused, people)}</p>`
        }
      </div>
      <div class="line"><button type="submit" class="btn strong">${words.sendLink}</button>${back}</div>
    </form>`
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void this.#send(this.input?.value.trim() ?? '')
  }

  async #send(email: string): Promise<void> {
    const reply = await this.accounts.forgotten(email, this.tongue.language)
    this.sent = reply.ok
    this.refused = reply.ok ? null : reply
  }
}

define('desk-forgotten', DeskForgotten)
