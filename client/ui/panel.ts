import { html, type TemplateResult } from 'lit'
import { property, query, state as reactive } from 'lit/decorators.js'
import type { Preflight } from '../call/preflight.ts'
import { type CallSession, type CallState, MediaTrouble, type TroubleReason } from '../call-session.ts'
import type { CallWords } from '../locales/call-words.ts'
import { announcementOf } from './announcements.ts'
import { Announcer } from './announcer.ts'
import { type CallControls, type Look, wishOfKey } from './controls.ts'
import type { DeviceMenu } from './device-menu.ts'
import { CallElement, define } from './element.ts'
import { FooterHeight } from './footer-height.ts'
import { Homing } from './homing.ts'
import { focused, Idle } from './idle.ts'
import { morph } from './motion.ts'
import { OwnWindow } from './own-window.ts'
import { type PanelScene, type PanelView, panelCard } from './panel-card.ts'
import { panelPill } from './panel-pill.ts'
import { panelStyle } from './panel-style.ts'
import { PicturesShown } from './pictures-shown.ts'
import { RemarkWatch } from './remark-watch.ts'
import { remarksOf } from './remarks.ts'
import { preflightSentence } from './scenes.ts'
import { SessionWatch } from './session-watch.ts'
import { SpokenLanguage } from './spoken-language.ts'
import type { CallStage, PictureShown } from './stage.ts'
import { textButtons } from './text-buttons.ts'
import { base, measures, night } from './tokens.ts'
import { viewActions } from './view-actions.ts'
import { grant, isWish, type Wishes, wishNames } from './wishes.ts'

/** Without a touch, a key or a move for this long, the controls leave the picture alone. */
const IDLE_AFTER_MS = 4_000

/**
 * The whole call on the shop's page: from the question for the microphone to the last word. It shows the state and
 * asks; the session and the owner of the panel decide. It lives in the top layer: whoever places it calls
 * `showPopover()`, and may move it elsewhere, where it shows itself again.
 *
 * @fires retry-request - The same press again. Comes inside the gesture.
 * @fires desk-request - `detail`: the desk that the shopper chose.
 * @fires listen-request - Goes on without a microphone.
 * @fires call-request - Another call, after the end of this one.
 * @fires close-request - The panel may go; where there is no call yet, the wish for one too.
 * @fires view-change - `detail`: the new view, so that the next page may open the same one.
 * @cssprop --shopbell-accent - Colour of what waits and rings.
 * @cssprop --shopbell-font - The page's own font if not given.
 * @cssprop --shopbell-gap - Distance to the edges of the window, 20px if not given.
 */
export class ShopbellPanel extends CallElement {
  static override styles = [night, measures, base, textButtons, panelStyle]

  @property({ attribute: false }) session: CallSession | null = null
  /** Where the press stands, while there is no session yet. */
  @property({ attribute: false }) preflight: Preflight = { step: 'connecting' }
  @property({ attribute: 'shop-name' }) shopName = ''
  @property({ attribute: false }) welcome: PanelScene['welcome'] = { photo: null, greeting: '' }
  /** Address of the other ways to reach the shop; none if empty. */
  @property({ attribute: false }) waysAt = ''
  /** BCP 47; what surrounds the panel or the browser wishes, if empty. */
  @property({ reflect: true }) override lang = ''
  @property({ reflect: true }) view: PanelView = 'card'
  /** What was pressed: the focus comes from there and goes back there. `null`: the panel came by itself. */
  @property({ attribute: false }) opener: HTMLElement | null = null
  @reactive() private menuOpen = false
  @reactive() private said = ''
  @reactive() private screenTrouble: TroubleReason | null = null
  @query('section') private readonly section!: HTMLElement | null
  @query('shopbell-stage') private readonly stage!: CallStage | null
  @query('shopbell-controls') private readonly controls!: CallControls | null
  @query('shopbell-device-menu') private readonly menu!: DeviceMenu | null
  readonly #language = new SpokenLanguage(this)
  readonly #announcer = new Announcer()
  readonly #homing = new Homing(this)
  readonly #idle = new Idle(this, IDLE_AFTER_MS)
  readonly #watch = new SessionWatch(this, (before, after) => this.#step(before, after))
  readonly #window = new OwnWindow(
    (view) => this.#listen(view),
    () => this.requestUpdate(),
  )
  readonly #remarks = new RemarkWatch()
  readonly #pictures = new PicturesShown()
  #words: CallWords | null = null
  #focus: Element | null = null
  #greeted = false

  constructor() {
    super()
    this.addController(new FooterHeight(this))
    this.#listen(this)
    this.addEventListener('keydown', this.#key)
    this.addEventListener('view-request', (event) =>
      this.#show((event as CustomEvent<{ view: PanelView }>).detail.view),
    )
    this.addEventListener(
      'menu-request',
      (event) => void this.#openMenu((event as CustomEvent<{ open: boolean }>).detail.open),
    )
    this.addEventListener('dismiss-request', () => this.#dismiss())
    this.addEventListener('full-screen-request', () => void this.#fillScreen())
    this.addEventListener('fullscreenchange', () => this.requestUpdate())
    this.addEventListener('own-window-request', () => void this.#openWindow())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    // A move within the page keeps the window; the end of the panel is the end of the window.
    queueMicrotask(() => {
      if (!this.isConnected) this.#window.close()
    })
  }

  /** Into the panel: onto the whole of it, so that its name is read. */
  override focus(): void {
    if (this.section === null) this.renderRoot.querySelector<HTMLElement>('shopbell-pill')?.focus()
    else this.section.focus()
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('session')) this.#watch.watch(this.session)
    this.#focus = this.shadowRoot === null ? null : focused(this.shadowRoot)
    const { words } = this.#language
    const first = words !== this.#words
    this.#words = words
    if (words === null) return
    if (this.session !== null) {
      // What happened before there were words is said now.
      if (first) this.#step(null, this.session.state)
      return
    }
    const { title, text } = preflightSentence(this.preflight, words)
    this.said = `${title}. ${text}`
  }

  override render() {
    const { words } = this.#language
    const state = this.session?.state ?? null
    if (words === null) return bare(this.shopName)
    const { session, preflight, shopName, waysAt, welcome, view } = this
    const known = { words, session, state, preflight, shopName, waysAt, welcome, view }
    const scene: PanelScene = {
      ...known,
      look: this.#look(state),
      remark: state === null ? undefined : this.#remarks.shown(remarksOf(state, words, this.screenTrouble)),
      viewActions: state?.call.phase === 'connected' ? viewActions(words, this.stage?.video ?? null) : [],
      idle: this.#idle.is,
      ask: (name, detail) => this.ask(name, detail),
    }
    return html`<shopbell-friends
        .session=${scene.look.talking ? this.session : null}
        .language=${words.language}
        ?small=${this.#isSmall}
      ></shopbell-friends>
      ${this.#isSmall ? panelPill(scene) : panelCard(scene)}
      <div class="unseen" role="status">${this.said}</div>`
  }

  override updated(): void {
    const { words } = this.#language
    const state = this.session?.state
    const opener = this.#greeted ? null : this.opener
    this.#greeted = true
    if (opener !== null) morph(this, opener.getBoundingClientRect())
    const lostFocus = this.#focus !== null && !this.#focus.isConnected
    if (lostFocus || opener !== null) this.focus()
    if (words !== null && state !== undefined) this.#window.show(state, words)
    if (this.stage === null && !this.#window.isOpen) this.#pictures.hide(this.session)
  }

  get #isSmall(): boolean {
    return this.view === 'pill' || this.#window.isOpen
  }

  #listen(source: HTMLElement): void {
    for (const name of wishNames) source.addEventListener(name, this.#wish)
    source.addEventListener('picture-shown', this.#pictureShown)
  }

  /** What changed, for ears; and what ends with the call. */
  #step(before: CallState | null, after: CallState): void {
    const { words } = this.#language
    if (after.call.phase === 'ended') {
      this.menuOpen = false
      this.#window.close()
    }
    if (before?.call.phase !== 'connected' && after.call.phase === 'connected') void loadMenu().catch(() => undefined)
    if (words === null) return
    const remarks = after.call.phase === 'ended' ? [] : remarksOf(after, words, this.screenTrouble)
    const news = this.#remarks.step(remarks)
    const said = [announcementOf(before, after, words), news].filter(Boolean).join(' ')
    if (said !== '') this.said = this.#announcer.say(said)
  }

  readonly #wish = (event: Event): void => {
    event.stopPropagation()
    const { session } = this
    const name = event.type
    if (!isWish(name)) return
    if (session === null) {
      if (name === 'hangup-request') this.ask('close-request')
      return
    }
    this.screenTrouble = null
    grant(session, name, (event as CustomEvent<Wishes[typeof name]>).detail).catch((error: unknown) => {
      // Everything else that goes wrong stands in the state, which the panel shows anyway.
      if (name === 'screen-request' && error instanceof MediaTrouble) this.screenTrouble = error.reason
    })
  }

  readonly #pictureShown = (event: Event): void => {
    event.stopPropagation()
    this.#pictures.show((event as CustomEvent<PictureShown>).detail, this.session)
  }

  /** Only while the focus is in the panel: the keys of the page are the shop's. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') return this.#escape(event)
    const state = this.session?.state
    if (state === undefined || state.call.phase === 'ended') return
    const wish = wishOfKey(event.key, this.#look(state), state.own)
    if (wish === undefined) return
    event.preventDefault()
    this.ask(wish.wish, wish.detail)
  }

  /** Smaller, and from the smallest back to the page. Never hangs up. */
  #escape(event: KeyboardEvent): void {
    event.preventDefault()
    if (this.menuOpen) void this.#openMenu(false)
    else if (this.#isSmall) this.#homing.giveBack()
    else if (this.session?.state.call.phase === 'ended') this.ask('close-request')
    else this.#show('pill')
  }

  #show(view: PanelView): void {
    const box = this.getBoundingClientRect()
    const within = this.matches(':focus-within')
    if (document.fullscreenElement !== null && view === 'pill') void document.exitFullscreen()
    if (view !== 'pill') this.#window.close()
    this.menuOpen = false
    if (view !== this.view) this.dispatchEvent(new CustomEvent('view-change', { detail: view }))
    this.view = view
    void this.updateComplete.then(() => {
      morph(this, box)
      if (within) this.focus()
    })
  }

  async #openMenu(open: boolean): Promise<void> {
    // It was fetched with the answer; the one who presses earlier waits a moment.
    if (open) await loadMenu()
    this.menuOpen = open
    await this.updateComplete
    await this.menu?.updateComplete
    if (open) this.menu?.focus()
    else this.controls?.focus()
  }

  #dismiss(): void {
    this.#remarks.dismiss()
    this.screenTrouble = null
    this.requestUpdate()
  }

  async #fillScreen(): Promise<void> {
    this.menuOpen = false
    if (document.fullscreenElement === null) await this.section?.requestFullscreen().catch(() => undefined)
    else await document.exitFullscreen()
  }

  async #openWindow(): Promise<void> {
    // A browser that refuses leaves everything as it is: the call stays on the page.
    await this.#window.open(this.shopName, this.stage?.video ?? null, this).catch(() => undefined)
  }

  #look(state: CallState | null): Look {
    const talking = state?.call.phase === 'connected'
    const canFlip = state !== null && state.own.facing !== null && state.devices.cameras.length > 1
    const canShare = typeof navigator.mediaDevices?.getDisplayMedia === 'function'
    return { talking, canFlip, canShare, held: null, menuOpen: this.menuOpen, compact: false, narrow: false }
  }
}

/** What few people open, and nobody before there is a call. */
const loadMenu = (): Promise<unknown> => import('./later.ts')

/** Until the words are there: whose call it will be. */
function bare(shopName: string): TemplateResult {
  return html`<section class="card" role="dialog" tabindex="-1" aria-label=${shopName}>
    <header role="none"><div class="who"><b>${shopName}</b></div></header>
  </section>`
}

define('shopbell-panel', ShopbellPanel)
