import { css, html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { NewCode } from '../../protocol/rest/accounts.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { qrCode } from '../ui/qr.ts'
import type { AccountRest } from './account-rest.ts'
import { formStyle } from './form-style.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused } from './rest.ts'
import type { Tongue } from './tongue.ts'

/**
 * An app learns the secret by a picture, and shows its first code.
 * @fires codes-made - `readonly string[]`, the recovery codes
 */
class DeskCodeSetup extends CallElement {
  static override styles = [
    formStyle,
    css`
      figure {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 8px 18px;
        align-items: center;
      }
      .code {
        display: block;
        inline-size: 168px;
        block-size: 168px;
        border-radius: var(--sb-r-s);
        background: #fff;
      }
      .key {
        display: grid;
        gap: 6px;
      }
      code {
        padding: 10px 12px;
        border-radius: var(--sb-r-s);
        background: var(--sb-quiet);
        letter-spacing: 0.04em;
      }
      @media (max-width: 560px) {
        figure {
          grid-template-columns: minmax(0, 1fr);
          justify-items: center;
        }
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  @property({ attribute: false }) code!: NewCode
  @state() private refused: Refused | null = null
  @state() private busy = false
  @query('input') private input!: HTMLInputElement

  override render() {
    const { people } = this.tongue
    const { profile, field } = people
    return html`<figure>
        ${qrCode(this.code.uri, profile.scan)}
        <figcaption class="key">
          <b>${profile.scan}</b>
          <span class="note">${profile.orType}</span>
          <code>${this.code.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </figcaption>
      </figure>
      <form @submit=${this.#submit}>
        <p class="note">${profile.enterCode}</p>
        <div class="line end">
          <label
            >${field.code}<input
              class="digits"
              name="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength="7"
              required
          /></label>
          <button class="btn strong" type="submit" ?disabled=${this.busy}>${profile.turnOn}</button>
        </div>
        <div role="alert">
          ${
            this.refused === null
              ? nothing
              : html`<p class="alert">${icon('warning', 20)}${refusalSentence(this.refused, people)}</p>`
          }
        </div>
      </form>`
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void this.#confirm()
  }

  async #confirm(): Promise<void> {
    this.busy = true
    const reply = await this.accounts.confirmCode(this.input.value.replace(/\s/g, ''))
    this.busy = false
    this.refused = reply.ok ? null : reply
    if (reply.ok) this.ask('codes-made', reply.data.codes)
    else this.input.select()
  }
}

define('desk-code-setup', DeskCodeSetup)

/**
 * Recovery codes, the one time that they are shown.
 * @fires codes-written
 */
class DeskRecoveryCodes extends CallElement {
  static override styles = [
    formStyle,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
        gap: 6px 18px;
        padding: 14px 16px;
        border-radius: var(--sb-r-s);
        background: var(--sb-brass-soft);
      }
      li {
        font-family: ui-monospace, monospace;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) codes: readonly string[] = []

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus()
  }

  override render() {
    const { recovery, written } = this.tongue.people.profile
    return html`<header><h2 tabindex="-1">${recovery.title}</h2><p>${recovery.text}</p></header>
      <ol>
        ${this.codes.map((code) => html`<li>${code}</li>`)}
      </ol>
      <div><button type="button" class="btn strong" @click=${() => this.ask('codes-written')}>${written}</button></div>`
  }
}

define('desk-recovery-codes', DeskRecoveryCodes)
