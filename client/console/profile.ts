import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { Profile } from '../../protocol/rest/accounts.ts'
import { CallElement, define } from '../ui/element.ts'
import type { AccountRest } from './account-rest.ts'
import './factors.ts'
import { formStyle } from './form-style.ts'
import './own-profile.ts'
import './password-change.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused } from './rest.ts'
import './session-list.ts'
import type { Tongue } from './tongue.ts'

/**
 * What others see of somebody, and how they sign in.
 * @fires me-stale - Name or photo has changed.
 */
class DeskProfile extends CallElement {
  static override styles = [
    formStyle,
    css`
      :host {
        max-inline-size: 660px;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  @state() private profile: Profile | null = null
  @state() private refused: Refused | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const { tongue, accounts, profile } = this
    const { people, words } = tongue
    return html`<h1 tabindex="-1">${people.profile.title}</h1>
      <div class="stack" @profile-stale=${() => void this.#read(true)}>
        ${
          profile !== null
            ? html`<desk-own-profile .tongue=${tongue} .accounts=${accounts} .profile=${profile}></desk-own-profile>
                <desk-password-change
                  .tongue=${tongue}
                  .accounts=${accounts}
                  .email=${profile.email}
                ></desk-password-change>
                <desk-factors .tongue=${tongue} .accounts=${accounts} .profile=${profile}></desk-factors>
                <desk-session-list .tongue=${tongue} .accounts=${accounts}></desk-session-list>`
            : this.refused === null
              ? nothing
              : html`<section role="alert">
                  <p class="note">${refusalSentence(this.refused, people)}</p>
                  <div><button type="button" class="btn" @click=${() => void this.#read()}>${words.retry}</button></div>
                </section>`
        }
      </div>`
  }

  async #read(changed = false): Promise<void> {
    const reply = await this.accounts.profile()
    this.refused = reply.ok ? null : reply
    if (reply.ok) this.profile = reply.data
    if (changed) this.ask('me-stale')
  }
}

define('desk-profile', DeskProfile)
