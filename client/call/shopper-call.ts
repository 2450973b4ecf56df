import type { Outcome } from '../../protocol/call/call.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { Presence } from '../button/presence.ts'
import type { CallState } from '../call-session.ts'
import { callWords } from '../locales/call-words.ts'
import { languageOf } from '../locales/language.ts'
import { loadHandler } from '../media/handler.ts'
import type { KeptCall } from '../session/kept-call.ts'
import { ShopbellPanel } from '../ui/panel.ts'
import { pageContext } from './page-context.ts'
import { patientWords } from './patient-words.ts'
import { Press, RETURN_PATIENCE } from './press.ts'
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
  /** What the button said when it was pressed. */
  readonly presence: Presence
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
  /** Nothing is asked or rung: the panel says why, and the other ways. */
  #away = false

  /** @param pressed - What the focus comes back to, if a press began it. */
  private constructor(host: CallHost, pressed: PressedButton | null) {
    const { server, button } = host
    const { shop: shopName = '', look } = host.presence
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
    panel.waysAt = `${server}/api/shops/${encodeURIComponent(button.shop)}/ways`
    const language = languageOf(button)
    panel.lang = language
    panel.welcome = welcomeOf(look, language, server)
    panel.opener = pressed
    const style = getComputedStyle(button)
    for (const name of taken) panel.style.setProperty(name, style.getPropertyValue(name))
    // The panel stands beside the body, where most pages say their font.
    if (!style.getPropertyValue(taken[1])) panel.style.setProperty(taken[1], style.fontFamily)
    // What the page sets wins.
    if (look?.glow && !style.getPropertyValue(taken[0])) panel.style.setProperty(taken[0], look.glow)
    panel.toggleAttribute('start', look?.corner === 'start')
    panel.addEventListener('retry-request', () => {
      this.#away = false
      this.#press.retry()
    })
    panel.addEventListener('desk-request', (event) => this.#press.choose((event as CustomEvent<string>).detail))
    panel.addEventListener('listen-request', () => this.#press.justListen())
    panel.addEventListener('call-request', () => this.#press.begin())
    panel.addEventListener('close-request', () => void this.close())
    panel.addEventListener('view-change', () => queueMicrotask(() => this.#press.viewChanged()))
  }

  /**
   * Inside the press. The call that this page has already is brought forward instead of a second one. The words come
   * first: a panel without them would have nothing to say and no way out.
   *
   * @throws {TypeError} the words cannot be had: nothing was asked or rung
   */
  static async begin(host: CallHost): Promise<ShopperCall> {
    if (ShopperCall.#present === null) await callWords(languageOf(host.button))
    const present = ShopperCall.#present
    if (present !== null) {
      if (present.#stage === 'ended' || present.#away) present.#begin(host)
      present.focus()
      return present
    }
    const call = new ShopperCall(host, host.button)
    // What takes time is under way before the panel is drawn.
    call.#begin(host)
    return call.#enter()
  }

  /**
   * The page before this one had a call.
   *
   * @throws {TypeError} the words could not be had for as long as the seat was kept
   */
  static async comeBack(host: CallHost, kept: KeptCall): Promise<ShopperCall> {
    await patientWords(languageOf(host.button), RETURN_PATIENCE)
    if (ShopperCall.#present !== null) return ShopperCall.#present
    const call = new ShopperCall(
      {
        ...host,
        presence: {
          ...host.presence,
          shop: host.presence.shop || kept.shopName,
          look: host.presence.look ?? kept.look,
        } as Presence,
      },
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

  /** Rings. Where the button has said that this is in vain, the panel says the same, and the other ways. */
  #begin({ presence }: CallHost): void {
    this.#away = presence.ways === true
    if (presence.ways) this.#press.turnAway(presence)
    else this.#press.begin()
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
    if (stage === this.#stage || (call === null && this.#away)) return
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
