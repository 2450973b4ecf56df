import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state as reactive } from 'lit/decorators.js'
import { Refusal } from '../../protocol/errors.ts'
import type { NewGuest } from '../../protocol/rest/routes.ts'
import type { Sentence } from '../locales/call-words.ts'
import { chooseLanguage } from '../locales/language.ts'
import { engineOf } from '../media/browser.ts'
import { CallElement, define } from '../ui/element.ts'
import { ShopbellPanel } from '../ui/panel.ts'
import type { PanelView } from '../ui/panel-card.ts'
import { surface } from '../ui/tokens.ts'
import { comeByLink } from './come-by-link.ts'
import { joinStyle } from './join-style.ts'
import { keepGuest, keptGuest } from './kept-guest.ts'
import { mark, wear } from './shop-mark.ts'
import { type JoinEnd, type JoinStep, Visitor, whyOf } from './visitor.ts'
import { type JoinWords, joinWords } from './words.ts'

const language = chooseLanguage(...navigator.languages)
/** Nobody waits long for a link; where the answer may change, they may ask again. */
const mayAskAgain: ReadonlySet<JoinEnd> = new Set(['refused', 'full', 'left', 'tooOften', 'unreachable'])

/** The page of `/join/#TOKEN`: a friend says who they are, waits at the door of the call, and comes in. */
class JoinPage extends CallElement {
  static override styles = [surface, joinStyle]

  /** The call is open before the page. */
  @property({ type: Boolean, reflect: true }) beside = false
  @reactive() private shop = ''
  @reactive() private name = ''
  @reactive() private step: JoinStep | null = null
  @query('h1') private readonly heading!: HTMLElement | null
  /** The token of the link: behind the hash, so that it is sent to nobody but the server that made it. */
  readonly #link = location.hash.slice(1)
  readonly #words: JoinWords = joinWords[language]
  #guest: NewGuest | null = null
  #visitor: Visitor | null = null
  #panel: ShopbellPanel | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#arrive()
  }

  override render() {
    const words = this.#words
    const { step } = this
    const waits = step?.step === 'waiting' || step?.step === 'entering'
    return html`<main>
      ${mark(this.#guest?.look?.photo, waits ? 'waits' : '')}
      ${step === null ? this.#form(words) : this.#scene(step, words)}
    </main>`
  }

  override updated(): void {
    document.title = this.#words.title(this.shop)
  }

  #form(words: JoinWords): TemplateResult {
    return html`<h1>${words.title(this.shop)}</h1>
      <p>${words.lead}</p>
      <form @submit=${this.#ask}>
        <label
          >${words.name}<input
            name="name"
            autocomplete="given-name"
            maxlength="40"
            required
            pattern=".*\\S.*"
            .value=${this.name}
          />
        </label>
        <button>${words.ask}</button>
      </form>
      <small>${words.privacy}</small>`
  }

  #scene(step: JoinStep, words: JoinWords): TemplateResult {
    const { title, text } = this.#sentence(step, words)
    const again = step.step === 'ended' && mayAskAgain.has(step.why)
    return html`<div role="status">
        <h1 tabindex="-1">${title}</h1>
        <p>${text}</p>
        ${step.step === 'waiting' && step.offline ? html`<p class="offline">${words.offline}</p>` : nothing}
      </div>
      ${
        step.step === 'waiting'
          ? html`<button type="button" class="quiet" @click=${() => void this.#visitor?.leave()}>${words.leave}</button>`
          : nothing
      }
      ${again ? html`<button type="button" @click=${() => this.#knock(false)}>${words.again}</button>` : nothing}`
  }

  #sentence(step: JoinStep, words: JoinWords): Sentence {
    if (step.step === 'waiting') return words.waiting(this.name)
    return step.step === 'ended' ? words.end[step.why] : words[step.step]
  }

  /** The link says of which shop the call is, or that there is none any more. */
  async #arrive(): Promise<void> {
    if (typeof RTCPeerConnection !== 'function' || engineOf(navigator.userAgent) === null)
      return this.#show({ step: 'ended', why: 'unsupported' })
    const kept = keptGuest(this.#link)
    if (kept !== null) {
      this.#take(kept.guest)
      this.name = kept.name
      if (kept.asked) return this.#knock(true)
    }
    try {
      this.#take(await comeByLink(this.#link))
    } catch (cause) {
      this.#show({ step: 'ended', why: cause instanceof Refusal ? whyOf(cause.code) : 'unreachable' })
    }
  }

  /** Of which shop the call is, and how it shows itself. */
  #take(guest: NewGuest): void {
    this.#guest = guest
    this.shop = guest.shop
    wear(this, guest.look)
  }

  readonly #ask = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const name = new FormData(event.currentTarget).get('name')
    this.name = typeof name === 'string' ? name.trim() : ''
    this.#knock(false)
  }

  #knock(returning: boolean): void {
    const guest = this.#guest
    if (guest === null) return void this.#again()
    this.#visitor?.[Symbol.dispose]()
    this.#show({ step: 'waiting', offline: false })
    this.#visitor = new Visitor({
      server: location.origin,
      guest,
      name: this.name,
      returning,
      tell: (step) => this.#show(step),
    })
  }

  /** The server was out of reach when the page came. */
  async #again(): Promise<void> {
    this.step = null
    await this.#arrive()
  }

  #show(step: JoinStep): void {
    const before = this.step?.step
    this.step = step
    if (this.#guest !== null)
      keepGuest(this.#link, { guest: this.#guest, name: this.name, asked: step.step !== 'ended' })
    if (step.step === 'inside') this.#open(step)
    else this.#close()
    if (before !== step.step && step.step !== 'inside') void this.updateComplete.then(() => this.heading?.focus())
  }

  #open({ call }: Extract<JoinStep, { step: 'inside' }>): void {
    const panel = new ShopbellPanel()
    panel.shopName = this.shop
    panel.lang = language
    panel.session = call
    const { glow, corner } = this.#guest?.look ?? {}
    if (glow !== undefined) panel.style.setProperty('--shopbell-accent', glow)
    panel.toggleAttribute('start', corner === 'start')
    this.toggleAttribute('start', corner === 'start')
    panel.addEventListener('view-change', (event) => {
      this.beside = (event as CustomEvent<PanelView>).detail !== 'pill'
    })
    document.documentElement.append(panel)
    panel.showPopover?.()
    this.#panel = panel
    this.beside = true
    // From the heading into the call, whose keys are theirs from now on.
    void panel.updateComplete.then(() => panel.focus())
  }

  #close(): void {
    this.#panel?.remove()
    this.#panel = null
    this.beside = false
  }
}

define('shopbell-join', JoinPage)
document.documentElement.lang = language
document.body.append(document.createElement('shopbell-join'))
