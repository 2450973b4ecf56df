import { html, LitElement } from 'lit'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import type { CartProperty, ProductProperty } from '../call/page-context.ts'
import type { CallHost, CallStage, ShopperCall } from '../call/shopper-call.ts'
import { buttonWords } from '../locales/button.ts'
import { languageOf } from '../locales/language.ts'
import { keptCall } from '../session/kept-call.ts'
import { buttonStyle } from './button-style.ts'
import { askPresence, type PresenceState, PresenceWatch } from './presence.ts'

/** What the button shows: the shop before the press, the call after it. */
export type ButtonState = PresenceState | NonNullable<typeof stage>

export interface StateDetail {
  readonly state: ButtonState
  /** First names of those who are free. */
  readonly agents: readonly string[]
}

/** All buttons of the page: they show the same call. */
const buttons = new Set<ShopbellButton>()
/** Where the call of this page stands, while there is one. */
let stage: Exclude<CallStage, 'ended'> | null = null
let present: ShopperCall | null = null
let code: Promise<typeof import('../call/shopper-call.ts')> | null = null

function show(next: CallStage | null): void {
  stage = next === 'ended' ? null : next
  for (const button of buttons) button.changed(next === 'ended')
}

/** The code of the call, fetched at the first sign of intent. */
function loadCall(): Promise<typeof import('../call/shopper-call.ts')> {
  code ??= import('../call/shopper-call.ts').catch((cause: unknown) => {
    code = null
    throw cause
  })
  return code
}

/**
 * The button that a shop puts on its page. One module script and this element are the whole embedding; the server is
 * where the script came from. Nothing is stored, and nobody but that server is asked, before the press.
 *
 * The element is 300 × 60 pixels, whatever it says. A page that is drawn before the script arrives keeps that place
 * free with `shopbell-button { display: inline-block; width: 300px; max-width: 100%; min-height: 60px }`.
 *
 * @tag shopbell-button
 * @attr {string} shop - The shop to call. Required.
 * @attr {'inline' | 'corner'} placement - `corner` fixes the button to the lower corner at the end of the line, or where the shop says.
 * @attr {string} desk - The desk to ring, by its id; what the shop's rules for pages and languages choose, if not given.
 * @attr {string} server - Another server than the one the script came from.
 * @attr {string} lang - The button's language (BCP 47); that of the page if not given.
 * @attr {string} product-name - What the shopper has before them; what schema.org or Open Graph on the page say, if not given.
 * @attr {string} product-price - Its price in major units: `189.5`.
 * @attr {string} product-currency - ISO 4217: `EUR`.
 * @attr {string} product-image - Address of a picture, on this page's origin or one that the shop lists.
 * @attr {string} cart - The cart as JSON, in the form of the property `cart`.
 * @prop {ProductProperty | null} product - As the attributes, for scripts.
 * @prop {CartProperty | null} cart - What is in the cart; set it anew when it changes, also in mid-call.
 * @prop {ButtonState} state - Read only.
 * @method call - The press, by script: call it inside a gesture. Fires no `shopbell-call`.
 * @method hangUp - Ends the call or gives it up.
 * @slot - The label; the shop's own or the locale's "Call us" if empty.
 * @slot icon - The picture in the circle.
 * @csspart button - The inner `<button>`.
 * @csspart icon - The circle.
 * @csspart dot - The coloured dot.
 * @csspart label - The large line.
 * @csspart text - The small line.
 * @cssprop --shopbell-accent - Colour of the circle, of the focus ring, and of what rings in the panel; instead of the shop's.
 * @cssprop --shopbell-background - `#fff`, or a dark grey where the page is dark.
 * @cssprop --shopbell-color - Colour of the text.
 * @cssprop --shopbell-font - Font of button and panel; the page's own if not given.
 * @cssprop --shopbell-radius - `999px`.
 * @cssprop --shopbell-width - `300px`.
 * @cssprop --shopbell-gap - Distance of a corner button, and of the panel, to the edges of the window: `20px`.
 * @fires {CustomEvent<null>} shopbell-call - The button was pressed. Cancelable: `preventDefault()` to ask for consent first, then `call()`.
 * @fires {CustomEvent<StateDetail>} shopbell-state - The button shows something else now.
 * @fires {CustomEvent<EndedDetail>} shopbell-ended - A call is over: how, and how long they talked.
 */
export class ShopbellButton extends LitElement {
  static override styles = buttonStyle
  static override properties = {
    shop: {},
    server: {},
    placement: { reflect: true },
    product: { attribute: false },
    cart: { attribute: false },
  }
  /** Where the script came from: set by the entry, which alone knows its own address. */
  static home = ''

  declare shop: string
  declare server: string
  declare placement: 'inline' | 'corner'
  declare product: ProductProperty | null
  declare cart: CartProperty | null

  #presence = this.#watch()
  #observer: IntersectionObserver | null = null
  #inView = false
  #told: string = 'loading'

  constructor() {
    super()
    this.shop = ''
    this.server = ''
    this.placement = 'inline'
    this.product = null
    this.cart = null
    const intent = (): void => void this.#intend()
    this.addEventListener('pointerenter', intent)
    this.addEventListener('touchstart', intent, { passive: true })
    this.addEventListener('focusin', intent)
  }

  get state(): ButtonState {
    return stage ?? this.#presence.presence.state
  }

  override connectedCallback(): void {
    super.connectedCallback()
    buttons.add(this)
    document.addEventListener('visibilitychange', this.#see)
    this.#observer = new IntersectionObserver((entries) => {
      this.#inView = entries.at(-1)?.isIntersecting ?? false
      this.#see()
    })
    this.#observer.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    buttons.delete(this)
    document.removeEventListener('visibilitychange', this.#see)
    this.#observer?.disconnect()
    this.#inView = false
    this.#see()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('shop') || changed.has('server')) {
      this.#presence.setVisible(false)
      this.#presence = this.#watch()
      this.#see()
      this.#comeBack()
    }
    // Another product or cart, perhaps; what is the same is not told again.
    present?.pageChanged()
    this.toggleAttribute('start', !!this.#presence.presence.look?.corner)
  }

  override render() {
    const language = languageOf(this)
    const words = buttonWords(language)
    const { presence } = this.#presence
    const look = stage !== null ? 'talking' : presence.line ? 'line' : presence.state
    const { title, text } =
      look === 'open'
        ? words.open(presence.agents ?? [])
        : look === 'closed'
          ? words.closed(presence.opensAt)
          : words[look]
    const own = presence.look
    const label = look === 'open' ? html`<slot>${own?.[language]?.label ?? title}</slot>` : title
    // What the page sets wins, and then our ink is made for its colour.
    const accent = getComputedStyle(this).getPropertyValue('--shopbell-accent') ? '' : own?.accent
    return html`<button
      part="button"
      class=${look}
      aria-disabled=${look !== 'talking' && !this.#callable}
      .style=${accent ? `--a:${accent};--i:${own?.ink}` : ''}
      @click=${this.#press}
    >
      <i part="icon" aria-hidden="true">
        <slot name="icon">
          <svg width="24" fill="none" viewBox="0 0 24 24" stroke="currentColor" stroke-width="1.8" stroke-linecap="round">
            <path d="M4 18h16M5.5 18a6.5 6.5 0 0 1 13 0M12 11.5v-3m-2 0h4M3.5 21h17" />
          </svg>
        </slot>
        <span part="dot"></span>
      </i>
      <div><b part="label">${label}</b> <small part="text">${text}</small></div>
    </button>`
  }

  /** Inside a gesture, as the browser wants it for the microphone. */
  async call(): Promise<void> {
    try {
      const { ShopperCall } = await loadCall()
      present = await ShopperCall.begin(this.#host)
    } catch {
      // The code of the call or its words did not come: says so, and with the next answer that it may be tried again.
      this.#presence.lose()
    }
  }

  async hangUp(): Promise<void> {
    await present?.hangUp()
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options)
  }

  #watch(): PresenceWatch {
    const watch: PresenceWatch = new PresenceWatch({
      ask: (signal) => this.ask(signal),
      tell: () => watch === this.#presence && this.changed(),
    })
    return watch
  }

  /** @internal */
  ask(signal: AbortSignal): Promise<ShopPresence> {
    return askPresence(this.#server, this.shop, this.getAttribute('desk'), signal)
  }

  /** Somebody is free, there is a line to stand in, or the panel knows other ways. */
  get #callable(): boolean | undefined {
    const { state, line, ways } = this.#presence.presence
    return line || ways || state === 'open'
  }

  get #server(): string {
    return (this.server || ShopbellButton.home).replace(/\/+$/, '')
  }

  readonly #press = (): void => {
    if (stage === null) {
      if (!this.#callable) return void this.#presence.refresh()
      if (!this.#say('shopbell-call', null, true)) return
    }
    void this.call()
  }

  /** A hand comes near: what the button says must be true, and the code be there. */
  async #intend(): Promise<void> {
    if (this.shop === '') return
    void this.#presence.refresh()
    if (this.state === 'away' || this.state === 'unreachable') return
    const code = await loadCall().catch(() => null)
    code?.ShopperCall.warm(this)
  }

  readonly #see = (): void => {
    this.#presence.setVisible(this.#inView && !document.hidden && this.shop !== '')
  }

  /** The page before this one had a call: goes on with it. */
  #comeBack(): void {
    const kept = present === null ? keptCall(this.#server, this.shop) : null
    if (kept === null) return
    void loadCall()
      .then(async ({ ShopperCall }) => {
        present = await ShopperCall.comeBack(this.#host, kept)
      })
      .catch(() => undefined)
  }

  get #host(): CallHost {
    const { presence } = this.#presence
    return {
      server: this.#server,
      button: this,
      presence,
      onStage: show,
      onClosed: () => {
        present = null
        show(null)
      },
    }
  }

  /** @internal Something that it shows has changed: the shop, or the call of this page. */
  changed(stale = false): void {
    if (stale) void this.#presence.ask()
    this.requestUpdate()
    const { presence } = this.#presence
    const detail: StateDetail = { state: this.state, agents: presence.agents ?? [] }
    const told = JSON.stringify(detail)
    if (told === this.#told) return
    this.#told = told
    this.#say('shopbell-state', detail)
  }

  #say(name: string, detail: StateDetail | null, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }))
  }
}
