import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { NewCode } from '../../protocol/rest/accounts.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import './code-setup.ts'
import { formStyle } from './form-style.ts'
import { frontStyle } from './front-style.ts'
import { bellUrl } from './icons.ts'
import { passkeysWork } from './passkey.ts'
import { Proving } from './proof.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused } from './rest.ts'
import type { Tongue } from './tongue.ts'

/**
 * A second factor before anything else, because the shop asks everybody for one.
 * @fires enrolled
 * @fires sign-out-request
 */
class DeskEnrol extends CallElement {
  static override styles = [
    formStyle,
    frontStyle,
    css`
      .foot {
        font-size: 0.875rem;
      }
      .link {
        min-block-size: 44px;
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  @state() private begun: NewCode | null = null
  @state() private codes: readonly string[] | null = null
  @state() private refused: Refused | null = null
  @state() private stopped = false
  readonly #proving = new Proving(this, () => this.accounts)

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#begin()
  }

  override render() {
    const { people, words } = this.tongue
    const { enrol, profile } = people
    return html`<div class="scene" aria-hidden="true">
        <span class="mark"><img src=${bellUrl} alt="" width="320" height="248" /></span>
        <p>${words.signIn.text}</p>
      </div>
      <main>
        <div class="sheet">
          <header><h1>${enrol.title}</h1><p class="lead">${enrol.text}</p></header>
          ${
            this.codes !== null
              ? html`<desk-recovery-codes
                  .tongue=${this.tongue}
                  .codes=${this.codes}
                  @codes-written=${() => this.ask('enrolled')}
                ></desk-recovery-codes>`
              : html`${
                  this.begun === null
                    ? nothing
                    : html`<desk-code-setup
                        .tongue=${this.tongue}
                        .accounts=${this.accounts}
                        .code=${this.begun}
                        @codes-made=${(event: CustomEvent<readonly string[]>) => (this.codes = event.detail)}
                      ></desk-code-setup>`
                }
                ${
                  passkeysWork()
                    ? html`<button
                          type="button"
                          class="btn big"
                          aria-describedby="passkey"
                          @click=${() => void this.#passkey()}
                        >
                          ${icon('lock', 20)}${enrol.orPasskey}
                        </button>
                        <p class="why" id="passkey">${profile.passkeys.text}</p>`
                    : nothing
                }`
          }
          <div role="alert">
            ${
              this.refused === null && !this.stopped
                ? nothing
                : html`<p class="alert">
                    ${icon('warning', 20)}${this.refused === null ? profile.passkeyStopped : refusalSentence(this.refused, people)}
                  </p>`
            }
          </div>
          <p class="foot">
            <button type="button" class="link" @click=${() => this.ask('sign-out-request')}>${words.settings.signOut}</button>
          </p>
        </div>
      </main>
      ${this.#proving.render(this.tongue)}`
  }

  async #begin(): Promise<void> {
    const reply = await this.#proving.with(() => this.accounts.beginCode())
    this.refused = reply.ok ? null : reply
    if (reply.ok) this.begun = reply.data
  }

  async #passkey(): Promise<void> {
    const { passkeys } = this.tongue.people.profile
    const reply = await this.#proving.with(() => this.accounts.addPasskey(passkeys.title))
    this.stopped = reply === null
    this.refused = reply === null || reply.ok ? null : reply
    if (reply?.ok === true) this.codes = reply.data.codes
  }
}

define('desk-enrol', DeskEnrol)
