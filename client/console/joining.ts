import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { LinkFacts } from '../../protocol/rest/accounts.ts'
import type { Me } from '../../protocol/rest/routes.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import { formStyle } from './form-style.ts'
import { textOf } from './form-text.ts'
import { frontStyle } from './front-style.ts'
import { bellUrl } from './icons.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused, Reply } from './rest.ts'
import { slugOf } from './slug.ts'
import { spoken } from './spoken.ts'
import type { Tongue } from './tongue.ts'

/**
 * What a one-time link opens: the first shop, a place at the counter, a new password.
 * @fires joined - `Me`: signed in.
 * @fires sign-in-wish
 */
class DeskJoining extends CallElement {
  static override styles = [
    formStyle,
    frontStyle,
    css`
      fieldset {
        display: grid;
        gap: 14px;
        margin: 0;
        padding: 0;
        border: 0;
        min-inline-size: 0;
      }
      legend {
        margin-block-end: 10px;
        padding: 0;
        font-weight: 640;
      }
      fieldset + fieldset {
        padding-block-start: 12px;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  /** From the fragment of the address. */
  @property() token = ''
  @state() private facts: LinkFacts | null = null
  @state() private invalid = false
  @state() private done = false
  @state() private busy = false
  @state() private refused: Refused | null = null
  /** Until somebody writes a short name of their own, it follows the name of the shop. */
  #ownSlug = false

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#look()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('facts') || changed.has('done')) this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const { words } = this.tongue
    return html`<div class="scene" aria-hidden="true">
        <span class="mark"><img src=${bellUrl} alt="" width="320" height="248" /></span>
        <p>${words.signIn.text}</p>
      </div>
      <main><div class="sheet">${this.#page()}</div></main>`
  }

  #page() {
    const { joining } = this.tongue.people
    if (this.done) return this.#end(joining.resetDone)
    if (this.invalid) return this.#end(joining.invalid)
    if (this.facts !== null) return this.#form(this.facts)
    if (this.refused === null) return html`<p role="status">${joining.opening}</p>`
    return html`<p class="alert" role="alert">${icon('warning', 20)}${refusalSentence(this.refused, this.tongue.people)}</p>
      <button type="button" class="btn big" @click=${() => void this.#look()}>${this.tongue.words.retry}</button>`
  }

  #end({ title, text }: { readonly title: string; readonly text: string }) {
    const { joining } = this.tongue.people
    return html`<header role="status"><h1 tabindex="-1">${title}</h1><p class="lead">${text}</p></header>
      <button type="button" class="btn strong big" @click=${() => this.ask('sign-in-wish')}>${joining.toSignIn}</button>`
  }

  #form(facts: LinkFacts) {
    const { people } = this.tongue
    const { joining, roles } = people
    const [title, text, submit] = {
      setup: [joining.setup.title, joining.setup.text, joining.makeShop],
      invite: [
        joining.invite(facts.shop ?? ''),
        joining.inviteText(facts.email ?? '', roles[facts.role ?? 'agent'].title),
        joining.join,
      ],
      reset: [joining.reset.title, joining.reset.text, joining.resetSubmit],
    }[facts.kind]
    return html`<header><h1 tabindex="-1">${title}</h1><p class="lead">${text}</p></header>
      <form @submit=${this.#submit}>
        ${facts.kind === 'setup' ? this.#shop() : nothing} ${this.#self(facts)}
        <div role="alert">
          ${
            this.refused === null
              ? nothing
              : html`<p class="alert">${icon('warning', 20)}${refusalSentence(this.refused, people)}</p>`
          }
        </div>
        <button type="submit" class="btn go big" aria-disabled=${this.busy}>${this.busy ? people.busy : submit}</button>
      </form>`
  }

  #shop() {
    const { people, figures, language } = this.tongue
    const { field, joining } = people
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    return html`<fieldset>
      <legend>${joining.yourShop}</legend>
      <label>${field.shop}<input name="shop" maxlength="60" required autocomplete="organization" @input=${this.#named} /></label>
      <label
        >${field.slug}<input
          name="slug"
          minlength="2"
          maxlength="40"
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          autocapitalize="none"
          spellcheck="false"
          required
          @input=${() => (this.#ownSlug = true)}
        /><small>${field.slugHint}</small></label
      >
      <label
        >${field.languages}<select name="language">
          ${spoken(figures, []).map(
            ([tag, name]) => html`<option value=${tag} .selected=${tag === language}>${name}</option>`,
          )}
        </select></label
      >
      <label
        >${field.timeZone}<select name="zone">
          ${zones(zone).map((each) => html`<option .selected=${each === zone}>${each}</option>`)}
        </select></label
      >
      <label>${field.site}<input name="site" type="url" maxlength="300" /><small>${field.siteHint}</small></label>
    </fieldset>`
  }

  #self({ kind, email }: LinkFacts) {
    const { field, joining } = this.tongue.people
    const mail =
      kind === 'setup'
        ? html`<label
            >${field.email}<input name="email" type="email" maxlength="254" autocomplete="username" required
          /></label>`
        : // Password managers keep what they see beside the password.
          html`<input name="email" type="email" autocomplete="username" .value=${email ?? ''} hidden />`
    const name = html`<label
      >${field.name}<input name="name" maxlength="60" autocomplete="given-name" required /><small
        >${field.nameHint}</small
      ></label
    >`
    return html`<fieldset>
      ${kind === 'setup' ? html`<legend>${joining.yourself}</legend>` : nothing} ${kind === 'reset' ? nothing : name}
      ${mail}
      <label
        >${kind === 'reset' ? field.newPassword : field.password}<input
          name="password"
          type="password"
          autocomplete="new-password"
          required
        /><small>${field.passwordHint}</small></label
      >
    </fieldset>`
  }

  readonly #named = (event: Event): void => {
    const slug = this.renderRoot.querySelector<HTMLInputElement>('[name="slug"]')
    if (!this.#ownSlug && slug !== null && event.target instanceof HTMLInputElement)
      slug.value = slugOf(event.target.value)
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget
    if (!this.busy && form instanceof HTMLFormElement && this.facts !== null) void this.#send(this.facts, form)
  }

  async #send({ kind }: LinkFacts, form: HTMLFormElement): Promise<void> {
    const text = (name: string): string => textOf(form, name).trim()
    const { token, accounts } = this
    const [name, password] = [text('name'), textOf(form, 'password')]
    this.busy = true
    if (kind === 'reset') {
      const reply = await accounts.reset(token, password)
      this.#told(reply)
      this.done = reply.ok
      return
    }
    const site = text('site')
    const shop = { id: text('slug'), name: text('shop'), languages: [text('language')], timeZone: text('zone') }
    const reply =
      kind === 'invite'
        ? await accounts.accept({ token, name, password })
        : await accounts.setUp({
            token,
            shop: { ...shop, id: shop.id as Me['shop']['id'], ...(site !== '' && { site }) },
            owner: { name, email: text('email'), password },
          })
    this.#told(reply)
    if (reply.ok) this.ask('joined', reply.data)
  }

  #told(reply: Reply<unknown>): void {
    this.busy = false
    this.refused = reply.ok ? null : reply
    if (!reply.ok && reply.code === 'link.invalid') this.invalid = true
  }

  async #look(): Promise<void> {
    const reply = await this.accounts.look(this.token)
    this.#told(reply)
    if (reply.ok) this.facts = reply.data
    else if (reply.code === 'message.invalid') this.invalid = true
  }
}

/** All that the browser knows; its own stands first where the list lacks it. */
function zones(own: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(own) ? known : [own, ...known]
}

define('desk-joining', DeskJoining)
