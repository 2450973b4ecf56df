import { html, nothing, type TemplateResult } from 'lit'
import { property, state as reactive } from 'lit/decorators.js'
import type { Guest } from '../../protocol/call/guest.ts'
import { Refusal } from '../../protocol/errors.ts'
import { type GuestId, isCustomer } from '../../protocol/ids.ts'
import type { CallSession, CallState, DoorWish } from '../call-session.ts'
import { type FriendWords, friendWords } from '../locales/friend-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from './element.ts'
import { friendsStyle } from './friends-style.ts'
import { icon } from './icons.ts'
import { canShare, copyLink, selectAll, shareLink } from './link-share.ts'
import { SessionWatch } from './session-watch.ts'
import { textButtons } from './text-buttons.ts'
import { base } from './tokens.ts'

/** The link, while its sheet is open: on its way, there, or not to be had. */
type Link =
  | { readonly step: 'fetching' | 'failed' }
  | { readonly step: 'there'; readonly url: string; readonly copied: boolean }

/**
 * The door of a call: who knocks, with what to say to them, and the link for a friend. It lies over whatever shows the
 * call, and opens at an `invite-request` of its host.
 */
export class CallFriends extends CallElement {
  static override styles = [base, textButtons, friendsStyle]

  /** `null` while nobody may be let in. */
  @property({ attribute: false }) session: CallSession | null = null
  @property() language: Language = 'en'
  @property({ type: Boolean, reflect: true }) small = false
  @reactive() private link: Link | null = null
  @reactive() private said = ''
  @reactive() private isFull = false
  /** The sheet with the way to another device is open. */
  @reactive() private carries = false
  readonly #watch = new SessionWatch(this, (before, after) => this.#step(before, after))
  #host: Element | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    const root = this.getRootNode()
    this.#host = root instanceof ShadowRoot ? root.host : null
    this.#host?.addEventListener('invite-request', this.#open)
    this.#host?.addEventListener('onward-request', this.#carry)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#host?.removeEventListener('invite-request', this.#open)
    this.#host?.removeEventListener('onward-request', this.#carry)
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('session')) return
    this.#watch.watch(this.session)
    if (this.session !== null) return
    this.link = null
    this.carries = false
  }

  override render() {
    const words = friendWords[this.language]
    const state = this.session?.state ?? null
    const carry = html`<shopbell-carry
      .session=${this.session}
      .language=${this.language}
      @carry-close=${this.#carried}
    ></shopbell-carry>`
    return html`${this.link === null || this.small ? nothing : this.#sheet(this.link, words)}
      ${this.carries && !this.small ? carry : nothing}
      ${atDoor(state).map(([id, { name }]) => this.#knock(id, name, words))}
      <div class="unseen" role="status">${this.said}</div>`
  }

  #knock(id: GuestId, name: string, words: FriendWords): TemplateResult {
    return html`<section role="group" aria-label=${words.knocks(name)}>
      <h2>${words.knocks(name)}</h2>
      ${this.isFull ? html`<p class="wrong" role="alert">${words.full}</p>` : nothing}
      <div class="act">
        <button type="button" class="say" @click=${() => this.#answer('refuse', id)}>${words.notNow}</button>
        <button type="button" class="say next" @click=${() => this.#answer('admit', id)}>${words.letIn}</button>
      </div>
    </section>`
  }

  #sheet(link: Link, words: FriendWords): TemplateResult {
    return html`<section role="group" aria-label=${words.bring} @keydown=${this.#leave}>
      <div class="top">
        <h2>${words.bring}</h2>
        <button type="button" class="close" aria-label=${words.close} @click=${this.#close}>${icon('close', 20)}</button>
      </div>
      <p>${words.lead}</p>
      ${link.step === 'there' ? this.#ready(link.url, link.copied, words) : nothing}
      ${link.step === 'fetching' ? html`<p>${words.fetching}</p>` : nothing}
      ${link.step === 'failed' ? html`<p class="wrong" role="alert">${words.failed}</p>` : nothing}
    </section>`
  }

  #ready(url: string, copied: boolean, words: FriendWords): TemplateResult {
    return html`<input readonly aria-label=${words.link} .value=${url} @focus=${selectAll} />
      <div class="act">
        ${
          canShare()
            ? html`<button type="button" class="say" @click=${() => void shareLink(url)}>${words.share}</button>`
            : nothing
        }
        <button type="button" class="say next" @click=${() => void this.#copy(url, words)}>
          ${copied ? icon('check', 20) : nothing}${copied ? words.copied : words.copy}
        </button>
      </div>`
  }

  /** Who has just come to the door, for ears. */
  #step(before: CallState | null, after: CallState): void {
    const known = new Set(atDoor(before).map(([id]) => id))
    const fresh = atDoor(after).filter(([id]) => !known.has(id))
    if (fresh.length > 0)
      this.said = fresh.map(([, { name }]) => `${friendWords[this.language].knocks(name)}.`).join(' ')
    if (atDoor(after).length === 0) this.isFull = false
  }

  readonly #open = (): void => {
    void this.#fetch()
  }

  /** An agent has another way, through the counter. The code of the sheet is fetched now: hardly anybody opens it. */
  readonly #carry = (): void => {
    if (this.session?.state.me !== 'shopper') return
    this.link = null
    this.carries = true
    void import('./carry.ts').catch(() => {
      this.carries = false
    })
  }

  readonly #carried = (): void => {
    this.carries = false
    this.ask('menu-request', { open: false })
  }

  async #fetch(): Promise<void> {
    const { session } = this
    if (session === null) return
    this.carries = false
    this.link = { step: 'fetching' }
    let link: Link
    try {
      link = { step: 'there', url: (await session.request('invite', {})).url, copied: false }
    } catch {
      link = { step: 'failed' }
    }
    // Closed in the meantime, or the call is another one.
    if (this.link === null || this.session !== session) return
    this.link = link
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.next, .close')?.focus()
  }

  async #copy(url: string, words: FriendWords): Promise<void> {
    if (!(await copyLink(url, this.renderRoot.querySelector('input')))) return
    this.link = { step: 'there', url, copied: true }
    this.said = `${words.copied}.`
  }

  async #answer(name: Exclude<DoorWish, 'invite' | 'carry'>, guest: GuestId): Promise<void> {
    try {
      await this.session?.request(name, { guest })
    } catch (cause) {
      // Whatever else was refused shows by itself: the door, or the line, is not what it was.
      this.isFull = cause instanceof Refusal && cause.code === 'call.full'
    }
  }

  readonly #close = (): void => {
    this.link = null
    this.ask('menu-request', { open: false })
  }

  /** Escape closes the sheet alone, not what is behind it. */
  readonly #leave = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') this.#close()
  }
}

/** Who waits at the door, as far as this side may let them in. */
function atDoor(state: CallState | null): readonly (readonly [GuestId, Guest])[] {
  if (state?.call.phase !== 'connected' || (isCustomer(state.me) && state.me !== 'shopper')) return []
  const guests = Object.entries(state.call.guests) as [GuestId, Guest][]
  return guests.filter(([, { admitted }]) => !admitted)
}

define('shopbell-friends', CallFriends)
