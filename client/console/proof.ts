import { css, html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { property, query } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import { dialogStyle } from './dialog-style.ts'
import { formStyle } from './form-style.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused, Reply } from './rest.ts'
import type { Tongue } from './tongue.ts'

/** Asks for the password once more where the server wants it, and then does what was wished. */
export class Proving implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #accounts: () => AccountRest
  #settle: ((proved: boolean) => void) | null = null
  #refused: Refused | null = null

  constructor(host: ReactiveControllerHost, accounts: () => AccountRest) {
    this.#host = host
    this.#accounts = accounts
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#end(false)
  }

  /** What was refused for want of a proof is done once more after it; `session.confirm-needed` where they cancelled. */
  async with<T, R extends Reply<T> | null>(doing: () => Promise<R>): Promise<R> {
    const first = await doing()
    if (first === null || first.ok || first.code !== 'session.confirm-needed') return first
    const proved = await new Promise<boolean>((resolve) => {
      this.#settle = resolve
      this.#host.requestUpdate()
    })
    return proved ? doing() : first
  }

  render(tongue: Tongue) {
    if (this.#settle === null) return nothing
    return html`<desk-proof
      .tongue=${tongue}
      .refused=${this.#refused}
      @proof-given=${(event: CustomEvent<string>) => void this.#give(event.detail)}
      @proof-cancel=${() => this.#end(false)}
    ></desk-proof>`
  }

  async #give(password: string): Promise<void> {
    const reply = await this.#accounts().confirm(password)
    if (reply.ok) return this.#end(true)
    this.#refused = reply
    this.#host.requestUpdate()
  }

  #end(proved: boolean): void {
    this.#settle?.(proved)
    this.#settle = null
    this.#refused = null
    this.#host.requestUpdate()
  }
}

/**
 * The password, once more.
 * @fires proof-given - `string`
 * @fires proof-cancel
 */
class DeskProof extends CallElement {
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
  @property({ attribute: false }) refused: Refused | null = null
  @query('dialog') private dialog!: HTMLDialogElement
  @query('input') private password!: HTMLInputElement

  override firstUpdated(): void {
    this.dialog.showModal()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('refused') && this.refused !== null) this.password.select()
  }

  override render() {
    const { people } = this.tongue
    const { proof, field, cancel } = people
    return html`<dialog aria-labelledby="title" @cancel=${this.#cancel}>
      <form method="dialog" @submit=${this.#submit}>
        <header><h2 id="title">${proof.title}</h2><p>${proof.text}</p></header>
        <label
          >${field.password}<input type="password" name="password" autocomplete="current-password" required autofocus
        /></label>
        <div role="alert">
          ${
            this.refused === null
              ? nothing
              : html`<p class="alert">${icon('warning', 20)}${refusalSentence(this.refused, people)}</p>`
          }
        </div>
        <div class="line foot">
          <button type="button" class="btn bare" @click=${this.#cancel}>${cancel}</button>
          <button type="submit" class="btn strong">${proof.submit}</button>
        </div>
      </form>
    </dialog>`
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    this.ask('proof-given', this.password.value)
  }

  readonly #cancel = (event: Event): void => {
    event.preventDefault()
    this.ask('proof-cancel')
  }
}

define('desk-proof', DeskProof)
