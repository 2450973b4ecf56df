import { html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { About, SignIn } from '../../protocol/rest/routes.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import { bellUrl } from './icons.ts'
import './forgotten.ts'
import { passkeysWork } from './passkey.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused, Reply } from './rest.ts'
import './second-step.ts'
import { signInStyle } from './sign-in-style.ts'
import type { Tongue } from './tongue.ts'

/**
 * E-mail and password, and why they are asked for.
 * @fires sign-in-request - `SignIn`
 * @fires joined - `Me`: signed in by a passkey.
 * @fires refused-dismiss
 */
export class DeskSignIn extends CallElement {
  static override styles = signInStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) about: About | null = null
  /** Why they are asked: `fresh` is the first time. */
  @property() reason: 'fresh' | 'expired' | 'signed-out' = 'fresh'
  @property({ attribute: false }) refused: Refused | null = null
  @property({ type: Boolean }) busy = false
  @property({ attribute: false }) accounts!: AccountRest
  @state() private step: 'password' | 'code' | 'forgotten' = 'password'
  /** What came of a passkey; `null` in it: nothing. */
  @state() private stopped: Refused | 'cancelled' | null = null
  #given: SignIn = { email: '', password: '' }
  @state() private missing: 'email' | 'password' | null = null
  @query('#email') private email!: HTMLInputElement
  @query('#password') private password!: HTMLInputElement

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('refused') && this.refused?.code === 'session.code-needed') this.step = 'code'
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.step === 'password' && changed.has('refused') && this.refused?.code === 'session.refused') {
      this.password.focus()
      this.password.select()
    }
  }

  override render() {
    const { words, people } = this.tongue
    const { signIn } = words
    return html`<div class="scene" aria-hidden="true">
        <span class="mark"><img src=${bellUrl} alt="" width="320" height="248" /></span>
        <p>${signIn.text}</p>
      </div>
      <main>
        <div class="sheet">
          <header>
            <h1>${this.#title()}</h1>
            ${
              this.step === 'forgotten'
                ? nothing
                : html`<p class=${this.step === 'code' ? 'lead' : 'lead narrow'}>
                    ${this.step === 'code' ? people.signIn.code.text : signIn.text}
                  </p>`
            }
          </header>
          ${this.step === 'password' ? this.#password() : this.#other()}
        </div>
      </main>`
  }

  #title(): string {
    const { words, people } = this.tongue
    if (this.step === 'code') return people.signIn.code.title
    return this.step === 'forgotten' ? people.signIn.forgotTitle : words.signIn.title
  }

  /** The steps beside the password. */
  #other() {
    const { tongue } = this
    if (this.step === 'forgotten')
      return html`<desk-forgotten
        .tongue=${tongue}
        .accounts=${this.accounts}
        .email=${this.#given.email}
        ?mail=${this.about?.mail === true}
        @back-request=${() => this.#back()}
      ></desk-forgotten>`
    const wrong =
      this.refused === null || this.refused.code === 'session.code-needed' ? '' : this.#wrongCode(this.refused)
    return html`<desk-second-step
        .tongue=${tongue}
        .wrong=${wrong}
        ?busy=${this.busy}
        @code-given=${(event: CustomEvent<string>) => this.ask('sign-in-request', { ...this.#given, code: event.detail })}
        @back-request=${() => this.#back()}
      ></desk-second-step>
      ${this.#passkey()}`
  }

  #wrongCode(refused: Refused): string {
    const { people } = this.tongue
    return refused.code === 'session.refused' ? (people.refused['code.wrong'] ?? '') : refusalSentence(refused, people)
  }

  #back(): void {
    this.step = 'password'
    this.ask('refused-dismiss')
  }

  #passkey() {
    const { people } = this.tongue
    const { stopped } = this
    if (!passkeysWork()) return nothing
    return html`<button type="button" class="btn big" aria-describedby="passkey" @click=${() => void this.#byPasskey()}>
        ${icon('lock', 20)}${people.signIn.usePasskey}
      </button>
      <p class="why" id="passkey">${people.profile.passkeys.text}</p>
      <div role="alert">
        ${
          stopped === null
            ? nothing
            : html`<p class="say wrong">
                ${icon('warning', 20)}${stopped === 'cancelled' ? people.profile.passkeyStopped : refusalSentence(stopped, people)}
              </p>`
        }
      </div>`
  }

  async #byPasskey(): Promise<void> {
    const reply: Reply<unknown> | null = await this.accounts.signInByPasskey()
    if (reply?.ok === true) this.ask('joined', reply.data)
    else this.stopped = reply ?? 'cancelled'
  }

  #password() {
    const { signIn } = this.tongue.words
    const { people } = this.tongue
    return html`
          ${
            this.reason === 'fresh' || this.refused !== null
              ? nothing
              : html`<p class="say" role="status">
                  ${icon('lock', 20)}${this.reason === 'expired' ? signIn.expired : signIn.signedOut}
                </p>`
          }
          <form method="post" novalidate @submit=${this.#submit}>
            <label
              >${signIn.email}<input
                id="email"
                name="email"
                type="email"
                autocomplete="username"
                inputmode="email"
                autocapitalize="none"
                spellcheck="false"
                required
                aria-invalid=${this.missing === 'email'}
                aria-describedby=${this.missing === 'email' ? 'missing' : nothing}
              /></label
            >${this.missing === 'email' ? html`<p class="hint" id="missing">${signIn.missingEmail}</p>` : nothing}
            <label
              >${signIn.password}<input
                id="password"
                name="password"
                type="password"
                autocomplete="current-password"
                required
                aria-invalid=${this.missing === 'password'}
                aria-describedby=${this.missing === 'password' ? 'missing' : nothing}
              /></label
            >${this.missing === 'password' ? html`<p class="hint" id="missing">${signIn.missingPassword}</p>` : nothing}
            <div role="alert">
              ${
                this.refused === null
                  ? nothing
                  : html`<p class="say wrong">${icon('warning', 20)}${this.#sentence(this.refused)}</p>`
              }
            </div>
            <button class="btn strong big" type="submit" aria-disabled=${this.busy}>
              ${this.busy ? signIn.busy : signIn.submit}
            </button>
          </form>
          ${this.#passkey()}
          <p>
            <button type="button" class="link" @click=${this.#forget}>${people.signIn.forgot}</button>
          </p>
          ${this.#demo()}`
  }

  readonly #forget = (): void => {
    this.#given = { email: this.email.value.trim(), password: '' }
    this.step = 'forgotten'
  }

  #demo() {
    const { about } = this
    if (!about?.demo) return nothing
    const { signIn } = this.tongue.words
    const { demo } = signIn
    const { accounts, password } = about.demo
    return html`<section class="demo" aria-labelledby="demo">
      <h2 id="demo">${demo.title}</h2>
      <p>${demo.text}</p>
      <p>${signIn.password}: <code>${password}</code></p>
      <div class="accounts">
        ${accounts.map(
          (account) =>
            html`<button type="button" class="btn" @click=${() => this.#fill(account, password)}>
              <shopbell-avatar .name=${account}></shopbell-avatar>${account}
            </button>`,
        )}
      </div>
    </section>`
  }

  #sentence({ code, retryAfter }: Refused): string {
    const { signIn } = this.tongue.words
    if (code === 'session.refused' || code === 'message.invalid') return signIn.refused
    if (code === 'session.too-often' || code === 'message.too-often')
      return signIn.tooOften(retryAfter === null ? null : Math.max(1, Math.ceil(retryAfter / 60)))
    return code === 'unreachable' ? signIn.unreachable : signIn.failed
  }

  #fill(account: string, password: string): void {
    this.email.value = account
    this.password.value = password
    this.missing = null
    this.renderRoot.querySelector<HTMLElement>('[type="submit"]')?.focus()
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy) return
    const credentials: SignIn = { email: this.email.value.trim(), password: this.password.value }
    this.missing = credentials.email === '' ? 'email' : credentials.password === '' ? 'password' : null
    this.#given = credentials
    this.stopped = null
    if (this.missing === null) this.ask('sign-in-request', credentials)
    else (this.missing === 'email' ? this.email : this.password).focus()
  }
}

define('desk-sign-in', DeskSignIn)
