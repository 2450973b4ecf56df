import { html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import { formStyle } from './form-style.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused } from './rest.ts'
import type { Tongue } from './tongue.ts'

/** Another password, by who knows the present one. */
class DeskPasswordChange extends CallElement {
  static override styles = formStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  @property() email = ''
  @state() private refused: Refused | null = null
  @state() private changed = false
  @query('#current') private current!: HTMLInputElement
  @query('#next') private next!: HTMLInputElement

  override render() {
    const { people } = this.tongue
    const { profile: words, field } = people
    return html`<section aria-labelledby="password">
      <header><h2 id="password">${words.password.title}</h2><p>${words.password.text}</p></header>
      <form @submit=${this.#submit}>
        <input type="email" name="email" autocomplete="username" .value=${this.email} hidden />
        <label
          >${field.currentPassword}<input
            id="current"
            type="password"
            autocomplete="current-password"
            required
        /></label>
        <label
          >${field.newPassword}<input
            id="next"
            type="password"
            autocomplete="new-password"
            required
            aria-describedby="hint"
          /><small id="hint">${field.passwordHint}</small></label
        >
        <div role="alert">
          ${
            this.refused === null
              ? nothing
              : html`<p class="alert">${icon('warning', 20)}${refusalSentence(this.refused, people)}</p>`
          }
        </div>
        <div role="status">
          ${this.changed ? html`<p class="done">${icon('check', 18)}${words.passwordChanged}</p>` : nothing}
        </div>
        <div><button type="submit" class="btn">${words.changePassword}</button></div>
      </form>
    </section>`
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void this.#change()
  }

  async #change(): Promise<void> {
    const reply = await this.accounts.changePassword(this.current.value, this.next.value)
    this.changed = reply.ok
    this.refused = reply.ok ? null : reply
    if (reply.ok) this.current.value = this.next.value = ''
    else (reply.code === 'password.weak' ? this.next : this.current).select()
  }
}

define('desk-password-change', DeskPasswordChange)
