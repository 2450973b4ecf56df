import type { Outcome } from '../../protocol/call/call.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { ShownLook } from '../../protocol/rest/shop.ts'
import type { CallState } from '../call-session.ts'
import { callWords } from '../locales/call-words.ts'
import { languageOf } from '../locales/language.ts'
import { loadHandler } from '../media/handler.ts'
import type { KeptCall } from '../session/kept-call.ts'
import { ShopbellPanel } from '../ui/panel.ts'
import { pageContext } from './page-context.ts'
import { Press } from './press.ts'
import { welcomeOf } from './welcome.ts'

/** Where the call of this page stands, as the button and the shop's page are told. */
export type CallStage = 'asking' | 'ringing' | 'talking' | 'ended'

/** How a call ended, in the detail of `shopbell-ended`. */
export interface EndedDetail {
  readonly outcome: Outcome
  /** Milliseconds talked; 0 where nobody answered. */
  readonly talked: Millis
}

/** The button as the call knows it: what was pressed, or where the page before this one had a call. */
export interface PressedButton extends HTMLElement {
  readonly shop: string
  readonly product: unknown
  readonly cart: unknown
}

/** What the button gives the call; the call lives on when the button is gone. */
export interface CallHost {
  readonly server: string
  readonly button: PressedButton
  /** Empty where the button does not know it yet. */
  readonly shopName: string
  /** How the shop shows itself, where it says so and the button knows it. */
  readonly look: ShownLook | undefined
  readonly onStage: (stage: CallStage) => void
  /** The panel is gone, and so is the call. */
  readonly onClosed: () => void
}

/** CSS properties of the button that the panel takes over. */
const taken = ['--shopbell-accent', '--shopbell-font', '--shopbell-gap'] as const

type View = ShopbellPanel['view']
const views: readonly View[] = ['pill', 'card', 'large']

/** The one call of this page, with its panel. A page has one voice: a second button leads to the same call. */
export class ShopperCall {
  static #present: ShopperCall | null = null

  readonly #host: CallHost
  readonly #press: Press
  readonly #panel = new ShopbellPanel()
  #stage: CallStage | null = null

  /** @param pressed - What the focus comes back to, if a press began it. */
  private constructor(host: CallHost, pressed: PressedButton | null) {
    const { server, shopName, look, button } = host
    this.#host = host
    this.#press = new Press({
      server,
      shop: button.shop,
      shopName,
      look,
      page: () => pageContext(button),
      desk: button.getAttribute('desk'),
      tell: () => this.#draw(),
      onClosed: () => this.#leave(),
      view: () => this.#panel.view,
    })
    const panel = this.#panel
    panel.shopName = shopName
    const language = languageOf(button)
    panel.lang = language
    panel.welcome = welcomeOf(look, language, server)
    panel.opener = pressed
    const style = getComputedStyle(button)
    for (const name of taken) panel.style.setProperty(name, style.getPropertyValue(name))
    // What the page sets wins.
    if (look?.glow && !style.getPropertyValue(taken[0])) panel.style.setProperty(taken[0], look.glow)
    panel.toggleAttribute('start', look?.corner === 'start')
    panel.addEventListener('retry-request', () => this.#press.retry())
    panel.addEventListener('listen-request', () => this.#press.justListen())
    panel.addEventListener('call-request', () => this.#press.begin())
    panel.addEventListener('close-request', () => void this.close())
    panel.addEventListener('view-change', () => queueMicrotask(() => this.#press.viewChanged()))
  }

  /** Inside the press. The call that this page has already is brought forward instead of a second one. */
  static begin(host: CallHost): ShopperCall {
    const present = ShopperCall.#present
    if (present !== null) {
      if (present.#stage === 'ended') present.#press.begin()
      present.focus()
      return present
    }
    const call = new ShopperCall(host, host.button)
    // What takes time is under way before the panel is drawn.
    call.#press.begin()
    return call.#enter()
  }

  /** The page before this one had a call. */
  static comeBack(host: CallHost, kept: KeptCall): ShopperCall {
    if (ShopperCall.#present !== null) return ShopperCall.#present
    const call = new ShopperCall(
      { ...host, shopName: host.shopName || kept.shopName, look: host.look ?? kept.look },
      null,
    )
    if (isView(kept.view)) call.#panel.view = kept.view
    void call.#press.comeBack(kept)
    return call.#enter()
  }

  /** A hand is near the button: loads what the press will need, and asks nobody anything. */
  static warm(button: HTMLElement): void {
    void loadHandler().catch(() => undefined)
    void callWords(languageOf(button)).catch(() => undefined)
  }

  #enter(): ShopperCall {
    ShopperCall.#present = this
    // Beside the body, so that nothing the shop does to its page hides the call.
    document.documentElement.append(this.#panel)
    this.#panel.showPopover?.()
    return this
  }

  focus(): void {
    if (this.#panel.view === 'pill') this.#panel.view = 'card'
    void this.#panel.updateComplete.then(() => this.#panel.focus())
  }

  /** The shop has set another product or cart. */
  pageChanged(): void {
    this.#press.pageChanged()
  }

  /** Ends the call, or gives the press up. */
  async hangUp(): Promise<void> {
    const { call } = this.#press
    if (call === null) await this.close()
    else await call.hangUp()
  }

  async close(): Promise<void> {
    await this.#press.close()
  }

  #draw(): void {
    const { call, preflight } = this.#press
    const panel = this.#panel
    panel.preflight = preflight
    panel.session = call
    const stage = call !== null ? stageOf(call.state) : preflight.step === 'carried' ? 'ended' : 'asking'
    if (stage === this.#stage) return
    this.#stage = stage
    this.#host.onStage(stage)
    if (call?.state.call.phase === 'ended') {
      const { outcome, talked } = call.state.call
      const detail: EndedDetail = { outcome, talked }
      this.#host.button.dispatchEvent(new CustomEvent('shopbell-ended', { detail, bubbles: true, composed: true }))
    }
  }

  #leave(): void {
    if (ShopperCall.#present === this) ShopperCall.#present = null
    this.#panel.remove()
    this.#host.onClosed()
  }
}

function stageOf({ call }: CallState): CallStage {
  return call.phase === 'ended' ? 'ended' : call.phase === 'connected' ? 'talking' : 'ringing'
}

function isView(view: string): view is View {
  return views.some((each) => each === view)
}
