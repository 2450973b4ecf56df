import { html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { NewCode, Passkey, Profile } from '../../protocol/rest/accounts.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import './code-setup.ts'
import { formStyle } from './form-style.ts'
import { textOf } from './form-text.ts'
import { passkeysWork } from './passkey.ts'
import { Proving } from './proof.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused, Reply } from './rest.ts'
import { rowStyle } from './row-style.ts'
import type { Tongue } from './tongue.ts'

/**
 * What proves who somebody is, besides the password: one-time codes, recovery codes, passkeys.
 * @fires profile-stale - What the profile says has changed.
 */
class DeskFactors extends CallElement {
  static override styles = [formStyle, rowStyle]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  @property({ attribute: false }) profile!: Profile
  @state() private begun: NewCode | null = null
  @state() private codes: readonly string[] = []
  @state() private refused: { readonly at: 'code' | 'passkeys'; readonly what: Refused | null } | null = null
  readonly #proving = new Proving(this, () => this.accounts)

  override render() {
    return html`${this.#code()} ${this.#passkeys()} ${this.#proving.render(this.tongue)}`
  }

  #code() {
    const { profile: words, remove, cancel } = this.tongue.people
    const { code, recoveryCodes } = this.profile
    return html`<section aria-labelledby="code">
      <header><h2 id="code">${words.code.title}</h2><p>${words.code.text}</p></header>
      ${
        this.codes.length > 0
          ? html`<desk-recovery-codes
              .tongue=${this.tongue}
              .codes=${this.codes}
              @codes-written=${() => {
                this.codes = []
              }}
            ></desk-recovery-codes>`
          : this.begun !== null
            ? html`<desk-code-setup
                  .tongue=${this.tongue}
                  .accounts=${this.accounts}
                  .code=${this.begun}
                  @codes-made=${(event: CustomEvent<readonly string[]>) => this.#made(event.detail)}
                ></desk-code-setup>
                <div>
                  <button type="button" class="btn bare" @click=${() => (this.begun = null)}>${cancel}</button>
                </div>`
            : html`<p class=${code ? 'done' : 'note'}>${code ? icon('check', 18) : nothing}${code ? words.codeOn : words.codeOff}</p>
                ${recoveryCodes > 0 ? html`<p class="note">${words.recoveryLeft(recoveryCodes)}</p>` : nothing}
                <div class="line">
                  <button type="button" class="btn" @click=${() => void this.#begin()}>
                    ${code ? words.changeCode : words.setUpCode}
                  </button>
                  ${
                    recoveryCodes > 0
                      ? html`<button type="button" class="btn bare" @click=${() => void this.#renew()}>
                          ${words.newRecovery}
                        </button>`
                      : nothing
                  }
                  ${
                    code
                      ? html`<button type="button" class="btn bare stop" @click=${() => void this.#change('code', () => this.accounts.removeCode())}>
                          ${remove}
                        </button>`
                      : nothing
                  }
                </div>`
      }
      ${this.#trouble('code')}
    </section>`
  }

  #passkeys() {
    const { profile: words } = this.tongue.people
    const { passkeys } = this.profile
    return html`<section aria-labelledby="passkeys">
      <header><h2 id="passkeys">${words.passkeys.title}</h2><p>${words.passkeys.text}</p></header>
      ${
        passkeys.length === 0
          ? html`<p class="note">${words.noPasskeys}</p>`
          : html`<ul>
              ${passkeys.map((passkey) => this.#passkey(passkey))}
            </ul>`
      }
      ${
        passkeysWork()
          ? html`<form class="line end" @submit=${this.#add}>
              <label>${words.passkeyName}<input name="name" maxlength="60" required .value=${deviceName()} /></label>
              <button type="submit" class="btn">${words.addPasskey}</button>
            </form>`
          : nothing
      }
      ${this.#trouble('passkeys')}
    </section>`
  }

  #passkey({ id, name, usedAt }: Passkey) {
    const { profile: words, remove } = this.tongue.people
    const used = usedAt === null ? words.passkeyUnused : words.passkeyUsed(this.tongue.figures.ago(usedAt, Date.now()))
    return html`<li>
      <span class="what"><b>${name}</b><small class="note">${used}</small></span>
      <button
        type="button"
        class="btn bare stop"
        aria-label=${words.removePasskey(name)}
        @click=${() => void this.#change('passkeys', () => this.accounts.removePasskey(id))}
      >
        ${remove}
      </button>
    </li>`
  }

  #trouble(at: 'code' | 'passkeys') {
    const { people } = this.tongue
    const { refused } = this
    const words = refused?.what == null ? people.profile.passkeyStopped : refusalSentence(refused.what, people)
    return html`<div role="alert">
      ${refused?.at === at ? html`<p class="alert">${icon('warning', 20)}${words}</p>` : nothing}
    </div>`
  }

  async #begin(): Promise<void> {
    const reply = await this.#proving.with(() => this.accounts.beginCode())
    this.#told('code', reply)
    if (reply.ok) this.begun = reply.data
  }

  #made(codes: readonly string[]): void {
    this.begun = null
    this.codes = codes
    this.ask('profile-stale')
  }

  async #renew(): Promise<void> {
    const reply = await this.#proving.with(() => this.accounts.newRecoveryCodes())
    this.#told('code', reply)
    if (reply.ok) this.#made(reply.data.codes)
  }

  async #change(at: 'code' | 'passkeys', doing: () => Promise<Reply<null>>): Promise<void> {
    const reply = await this.#proving.with(doing)
    this.#told(at, reply)
    if (reply.ok) this.ask('profile-stale')
  }

  readonly #add = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget
    if (form instanceof HTMLFormElement) void this.#addNamed(textOf(form, 'name').trim())
  }

  async #addNamed(name: string): Promise<void> {
    if (name === '') return
    const reply = await this.#proving.with(() => this.accounts.addPasskey(name))
    this.#told('passkeys', reply)
    if (reply?.ok !== true) return
    this.codes = reply.data.codes
    this.ask('profile-stale')
  }

  #told(at: 'code' | 'passkeys', reply: Reply<unknown> | null): void {
    if (reply?.ok === true || reply?.code === 'session.confirm-needed') this.refused = null
    else this.refused = { at, what: reply }
  }
}

define('desk-factors', DeskFactors)

/** A guess at what people call the thing before them. */
function deviceName(): string {
  const { userAgent } = navigator
  const known = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac', 'Linux']
  return known.find((each) => userAgent.includes(each)) ?? ''
}
