import { html, nothing, type PropertyValues } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { ConnectedCall } from '../../protocol/call/call.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import { type CallSession, type CallState, MediaTrouble, type TroubleReason } from '../call-session.ts'
import { announcementOf } from '../ui/announcements.ts'
import { Announcer } from '../ui/announcer.ts'
import '../ui/controls.ts'
import { asideOf, type CallControls, type Look, wishOfKey } from '../ui/controls.ts'
import '../ui/device-menu.ts'
import type { DeviceMenu, ViewAction } from '../ui/device-menu.ts'
import { CallElement, define } from '../ui/element.ts'
import '../ui/friends.ts'
import { OwnWindow } from '../ui/own-window.ts'
import { remarkNotice } from '../ui/remark-notice.ts'
import { RemarkWatch } from '../ui/remark-watch.ts'
import { remarksOf } from '../ui/remarks.ts'
import { SessionWatch } from '../ui/session-watch.ts'
import '../ui/stage.ts'
import type { CallStage, PictureShown } from '../ui/stage.ts'
import { viewActions } from '../ui/view-actions.ts'
import { grant, isWish, type Wishes, wishNames } from '../ui/wishes.ts'
import './block-now.ts'
import type { CallRest } from './call-rest.ts'
import { callStyle } from './call-style.ts'
import { callTags } from './call-tags.ts'
import { CallTransfer } from './call-transfer.ts'
import { NarrowWatch } from './narrow-watch.ts'
import './onward.ts'
import type { Tongue } from './tongue.ts'

/**
 * The call that is talked in: the stage, what is worth saying about it, and the controls. It asks the session
 * itself, at once, since browsers give cameras, screens and sound inside the press only.
 */
export class DeskCall extends CallElement {
  static override styles = callStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) session!: CallSession
  @property({ attribute: false }) colleagues: readonly Colleague[] = []
  @property({ attribute: false }) calls!: CallRest
  @property({ type: Boolean }) supervisor = false
  @state() private menuOpen = false
  @state() private screenTrouble: TroubleReason | null = null
  @state() private said = ''
  readonly #announcer = new Announcer()
  @query('shopbell-stage') private readonly stage!: CallStage | null
  @query('shopbell-controls') private readonly controls!: CallControls | null
  @query('shopbell-device-menu') private readonly menu!: DeviceMenu | null
  readonly #watch = new SessionWatch(this, (before, after) => this.#step(before, after))
  readonly #transfer = new CallTransfer(this)
  readonly #narrow = new NarrowWatch(this)
  readonly #window = new OwnWindow(
    (view) => this.#listen(view),
    () => this.requestUpdate(),
  )
  readonly #remarks = new RemarkWatch()

  constructor() {
    super()
    this.#listen(this)
    this.addEventListener('menu-request', (event) => {
      void this.#openMenu((event as CustomEvent<{ readonly open: boolean }>).detail.open)
    })
    this.addEventListener('dismiss-request', () => this.#dismiss())
    this.addEventListener('full-screen-request', () => void this.#fillScreen())
    this.addEventListener('own-window-request', () => void this.#openWindow())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('fullscreenchange', this.#fullChanged)
    window.addEventListener('keydown', this.#key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#window.close()
    document.removeEventListener('fullscreenchange', this.#fullChanged)
    window.removeEventListener('keydown', this.#key)
  }

  /** Onto the first control: who has just answered is one key away from every other. */
  override focus(): void {
    void this.updateComplete.then(async () => {
      await this.controls?.updateComplete
      this.controls?.renderRoot.querySelector<HTMLElement>('button')?.focus()
    })
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#watch.watch(this.session)
  }

  override updated(): void {
    this.#window.show(this.session.state, this.tongue.callWords)
  }

  override render() {
    const { tongue, session } = this
    const { callWords: words } = tongue
    const { state: call } = session
    if (call.call.phase !== 'connected') return nothing
    const remark = this.#remarks.shown(remarksOf(call, words, this.screenTrouble))
    const look = this.#look(call)
    return html`<div class="room">
        ${
          this.#window.isOpen
            ? html`<p class="away">${tongue.words.call.inOwnWindow}</p>`
            : html`<shopbell-stage .state=${call} .words=${words}></shopbell-stage>`
        }
        ${callTags(call, tongue)}
        ${remark === undefined ? nothing : remarkNotice(remark, words, (name, detail) => this.ask(name, detail))}
        ${this.#transfer.render()}
        <shopbell-friends .session=${session} .language=${words.language}></shopbell-friends>
        <desk-onward .language=${words.language}></desk-onward>
        <desk-block-now
          .tongue=${tongue}
          .calls=${this.calls}
          .call=${call.call.id}
          ?supervisor=${this.supervisor}
        ></desk-block-now>
        ${
          this.menuOpen
            ? html`<shopbell-device-menu
                .words=${words}
                .devices=${call.devices}
                .volume=${call.volume}
                .actions=${this.#actions(call, look)}
                .me=${call.me}
                @view-action=${({ detail: wish }: CustomEvent<string>) => this.ask(wish, asideOf(look, call.own).find((aside) => aside.wish === wish)?.detail)}
              ></shopbell-device-menu>`
            : nothing
        }
      </div>
      <shopbell-controls
        talking
        .words=${words}
        .own=${call.own}
        .held=${look.held}
        ?can-flip=${look.canFlip}
        ?can-share=${look.canShare}
        ?menu-open=${look.menuOpen}
        ?narrow=${look.narrow}
        >${this.#transfer.button()}</shopbell-controls
      >
      <p class="unseen" role="status">${this.said}</p>`
  }

  #actions({ own }: CallState, look: Look): readonly ViewAction[] {
    const { callWords, words } = this.tongue
    const aside = asideOf(look, own).map(({ name, symbol, wish }) => ({ label: callWords.action[name], symbol, wish }))
    const block: ViewAction = { label: words.supervise.block.open, symbol: 'lock', wish: 'block-request' }
    return [...aside, ...viewActions(callWords, this.stage?.video ?? null), block]
  }

  #listen(source: HTMLElement): void {
    for (const name of wishNames) source.addEventListener(name, this.#wish)
    source.addEventListener('picture-shown', this.#pictureShown)
  }

  /** What changed, for ears. */
  #step(before: CallState | null, after: CallState): void {
    const { callWords: words } = this.tongue
    const news = this.#remarks.step(remarksOf(after, words, this.screenTrouble))
    this.#transfer.step(before, after)
    const said = [announcementOf(before, after, words), news].filter(Boolean).join(' ')
    if (said !== '') this.said = this.#announcer.say(said)
  }

  readonly #wish = (event: Event): void => {
    event.stopPropagation()
    const name = event.type
    if (!isWish(name)) return
    this.screenTrouble = null
    grant(this.session, name, (event as CustomEvent<Wishes[typeof name]>).detail).catch((cause: unknown) => {
      // Everything else that goes wrong stands in the state, which the stage shows anyway.
      if (name === 'screen-request' && cause instanceof MediaTrouble) this.screenTrouble = cause.reason
    })
  }

  readonly #pictureShown = (event: Event): void => {
    event.stopPropagation()
    const { party, source, height } = (event as CustomEvent<PictureShown>).detail
    this.session.shows(party, source, height)
  }

  /** Single letters, as the tooltips say, wherever the focus is but in a field. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    if (event.key === 'Escape' && this.menuOpen) return void this.#openMenu(false)
    if (event.key === 'Escape' && this.#transfer.isOpen) return void this.#transfer.show(false)
    if (isTyping(event)) return
    if (event.key.toUpperCase() === 'T') {
      event.preventDefault()
      return void this.#transfer.show(!this.#transfer.isOpen)
    }
    const { state } = this.session
    const wish = wishOfKey(event.key, this.#look(state), state.own)
    if (wish === undefined) return
    event.preventDefault()
    this.ask(wish.wish, wish.detail)
  }

  async #openMenu(open: boolean): Promise<void> {
    this.menuOpen = open
    if (open) this.#transfer.drop()
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
    if (document.fullscreenElement === null) await this.requestFullscreen().catch(() => undefined)
    else await document.exitFullscreen()
  }

  readonly #fullChanged = (): void => this.requestUpdate()

  async #openWindow(): Promise<void> {
    // A browser that refuses leaves everything as it is: the call stays on the page.
    await this.#window.open(this.tongue.words.counter, this.stage?.video ?? null).catch(() => undefined)
  }

  #look({ call, own, devices }: CallState): Look {
    return {
      talking: call.phase === 'connected',
      canFlip: own.facing !== null && devices.cameras.length > 1,
      canShare: typeof navigator.mediaDevices?.getDisplayMedia === 'function',
      held: call.phase === 'connected' && mayHold(call) ? call.hold !== null : null,
      menuOpen: this.menuOpen,
      compact: false,
      narrow: this.#narrow.isNarrow,
    }
  }
}

/** While somebody is asked to take over or to advise, and while they advise, the hold is theirs. */
function mayHold({ ask, consult }: ConnectedCall): boolean {
  return consult === null && (ask === null || ask.wish === 'join')
}

/** Whether a key goes into a field: the letter belongs there. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

define('desk-call', DeskCall)
