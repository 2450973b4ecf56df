import { html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { Invite, MadeLink, People, Person } from '../../protocol/rest/accounts.ts'
import { type StaffRole, staffRoles } from '../../protocol/roles.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import './made-link.ts'
import { peopleStyle } from './people-style.ts'
import { photoUrl } from './photo-url.ts'
import { Proving } from './proof.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused, Reply } from './rest.ts'
import './sure.ts'
import './switch.ts'
import type { Tongue } from './tongue.ts'

type Question = { readonly about: Person; readonly what: 'leave' | 'clearFactors' }

/** Who works in the shop, for an owner: invite, give a role, help back in, let go. */
class DeskPeople extends CallElement {
  static override styles = peopleStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  /** Id of who looks at it. */
  @property() me = ''
  @state() private list: People | null = null
  @state() private made: (MadeLink & { readonly email: string }) | null = null
  @state() private question: Question | null = null
  @state() private refused: Refused | null = null
  @query('#email') private email!: HTMLInputElement
  @query('#role') private chosen!: HTMLSelectElement
  readonly #proving = new Proving(this, () => this.accounts)

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const { people: words } = this.tongue.people
    return html`<header class="top"><h1 tabindex="-1">${words.title}</h1><p>${words.text}</p></header>
      <div role="alert">
        ${
          this.refused === null
            ? nothing
            : html`<p class="alert">${icon('warning', 20)}${refusalSentence(this.refused, this.tongue.people)}</p>`
        }
      </div>
      ${
        this.made === null
          ? nothing
          : html`<desk-made-link
              .tongue=${this.tongue}
              .link=${this.made}
              .email=${this.made.email}
              @link-close=${() => (this.made = null)}
            ></desk-made-link>`
      }
      ${this.#people()} ${this.#invite()} ${this.#demand()} ${this.#sure()} ${this.#proving.render(this.tongue)}`
  }

  #people() {
    const { people: words } = this.tongue.people
    if (this.list === null) return html`<section aria-busy="true"><p class="note">${words.loading}</p></section>`
    const { people, invites } = this.list
    return html`<section class="list" aria-label=${words.title}>
      <ul>
        ${people.map((person) => this.#person(person))}
      </ul>
      ${
        invites.length === 0
          ? nothing
          : html`<h2>${words.invited}</h2>
              <ul>
                ${invites.map((invite) => this.#invited(invite))}
              </ul>`
      }
    </section>`
  }

  #person(person: Person) {
    const { people, figures } = this.tongue
    const { people: words, roles, field } = people
    const { agent, name, email, role, photo, factor, seenAt } = person
    const seen = seenAt === null ? words.never : words.seen(figures.ago(seenAt, Date.now()))
    const mine = agent === this.me
    return html`<li>
      <shopbell-avatar .name=${name} .photo=${photoUrl(photo)}></shopbell-avatar>
      <span class="who"
        ><b>${name}</b>${mine ? html`<span class="tag mine">${words.you}</span>` : nothing}<small>${email}</small
        ><small>${words.factor[factor]} · ${seen}</small></span
      >
      <select
        aria-label="${field.role}: ${name}"
        @change=${(event: Event) => void this.#give(person, event)}
      >
        ${staffRoles.map(
          (each) => html`<option value=${each} .selected=${each === role}>${roles[each].title}</option>`,
        )}
      </select>
      <details>
        <summary class="btn bare" aria-label=${words.actions(name)} title=${words.actions(name)}>${icon('more', 22)}</summary>
        <div class="menu">
          <button type="button" @click=${() => void this.#reset(person)}>${words.resetLink}</button>
          ${
            factor === 'none'
              ? nothing
              : html`<button type="button" @click=${() => this.#ask({ about: person, what: 'clearFactors' })}>
                  ${words.clearFactors}
                </button>`
          }
          ${
            mine
              ? nothing
              : html`<button type="button" class="stop" @click=${() => this.#ask({ about: person, what: 'leave' })}>
                  ${words.leave}
                </button>`
          }
        </div>
      </details>
    </li>`
  }

  #invited({ invite, email, role, expiresAt }: Invite) {
    const { people, figures } = this.tongue
    const { people: words, roles, remove } = people
    return html`<li>
      <span class="who"
        ><b>${email}</b><small>${roles[role].title} · ${words.until(figures.stamp(expiresAt))}</small></span
      >
      <button
        type="button"
        class="btn bare"
        aria-label=${words.takeBack(email)}
        @click=${() => void this.#do(() => this.accounts.takeBack(invite))}
      >
        ${remove}
      </button>
    </li>`
  }

  #invite() {
    const { people: words, roles, field } = this.tongue.people
    return html`<section aria-labelledby="invite">
      <header><h2 id="invite">${words.invite.title}</h2><p>${words.invite.text}</p></header>
      <form @submit=${this.#send}>
        <div class="line end">
          <label
            >${field.email}<input
              id="email"
              type="email"
              maxlength="254"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              required
          /></label>
          <label
            >${field.role}<select id="role" aria-describedby="roles">
              ${staffRoles.map((role) => html`<option value=${role}>${roles[role].title}</option>`)}
            </select></label
          >
          <button type="submit" class="btn strong">${words.send}</button>
        </div>
        <p class="hint" id="roles">
          ${staffRoles.map((role) => html`<b>${roles[role].title}</b>: ${roles[role].text} `)}
        </p>
      </form>
    </section>`
  }

  #demand() {
    const { demand } = this.tongue.people.people
    return html`<section>
      <desk-switch
        .label=${demand.title}
        .text=${demand.text}
        ?on=${this.list?.demandsFactor === true}
        @switch-request=${(event: CustomEvent<boolean>) => void this.#do(() => this.accounts.demandFactor(event.detail))}
      ></desk-switch>
    </section>`
  }

  #sure() {
    if (this.question === null) return nothing
    const { people } = this.tongue
    const { about, what } = this.question
    return html`<desk-sure
      .tongue=${this.tongue}
      .question=${people.people.sure[what](about.name)}
      .yes=${people.people[what]}
      @sure-yes=${() => void this.#answer(about, what)}
      @sure-no=${() => (this.question = null)}
    ></desk-sure>`
  }

  #ask(question: Question): void {
    this.#shut()
    this.question = question
  }

  async #answer({ agent }: Person, what: Question['what']): Promise<void> {
    this.question = null
    await this.#do(() => (what === 'leave' ? this.accounts.removePerson(agent) : this.accounts.clearFactors(agent)))
  }

  async #give({ agent, role }: Person, event: Event): Promise<void> {
    const { target } = event
    if (!(target instanceof HTMLSelectElement)) return
    const wish = staffRoles.find((each) => each === target.value) ?? role
    const done = await this.#do(() => this.accounts.changePerson(agent, { role: wish }))
    // What was refused is not shown as if it had been done.
    if (!done) target.value = role
    else if (agent === this.me) this.ask('me-stale')
  }

  async #reset({ agent, email }: Person): Promise<void> {
    this.#shut()
    const reply = await this.#proving.with(() => this.accounts.resetLink(agent, this.tongue.language))
    this.#show(reply, email)
  }

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault()
    void this.#sendTo(this.email.value.trim(), staffRoles.find((role) => role === this.chosen.value) ?? 'agent')
  }

  async #sendTo(email: string, role: StaffRole): Promise<void> {
    const { language } = this.tongue
    const reply = await this.#proving.with(() => this.accounts.invite({ email, role, language }))
    this.#show(reply, email)
    if (!reply.ok) return
    this.email.value = ''
    await this.#read()
  }

  #show(reply: Reply<MadeLink>, email: string): void {
    this.#told(reply)
    if (reply.ok) this.made = { ...reply.data, email }
  }

  async #do(doing: () => Promise<Reply<null>>): Promise<boolean> {
    const reply = await this.#proving.with(doing)
    this.#told(reply)
    await this.#read()
    return reply.ok
  }

  #told(reply: Reply<unknown>): void {
    this.refused = reply.ok || reply.code === 'session.confirm-needed' ? null : reply
  }

  async #read(): Promise<void> {
    const reply = await this.accounts.people()
    if (reply.ok) this.list = reply.data
    else this.refused = reply
  }

  #shut(): void {
    for (const menu of this.renderRoot.querySelectorAll('details[open]')) menu.removeAttribute('open')
  }
}

define('desk-people', DeskPeople)
