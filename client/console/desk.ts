import { css, html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { About, Me, SignIn } from '../../protocol/rest/routes.ts'
import type { CounterSession } from '../counter-session.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from '../ui/element.ts'
import { type Board, emptyBoard } from './board.ts'
import './counter.ts'
import type { DeskParts } from './desk-parts.ts'
import './door.ts'
import type { Asked } from './door.ts'
import './elsewhere.ts'
import { type Ledger, LedgerKeeper } from './ledger.ts'
import { look } from './look.ts'
import { loadPreferences, type Preferences, savePreferences } from './preferences.ts'
import type { Reply } from './rest.ts'
import { Ringer } from './ringer.ts'
import './sign-in.ts'
import { learn, type Tongue } from './tongue.ts'
import { pathOf, type View, viewOf } from './view.ts'

/** Where somebody stands on their way to the counter. */
type Scene =
  | { readonly at: 'opening' }
  | { readonly at: 'unreachable' }
  | { readonly at: 'sign-in'; readonly reason: 'fresh' | 'expired' | 'signed-out' }
  /** Signed in; `counter` is there once `Go online` was pressed and the browser still asks. */
  | { readonly at: 'door'; readonly me: Me; readonly counter: CounterSession | null }
  | { readonly at: 'counter'; readonly me: Me; readonly counter: CounterSession }

/** Milliseconds between two tries to reach a server that does not answer. */
const AGAIN = 4_000

/** The whole desk: from the address bar to the counter. */
export class DeskApp extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        min-block-size: 100dvh;
      }
      .opening {
        display: grid;
        place-content: center;
        min-block-size: 100dvh;
        justify-items: center;
        gap: 14px;
      }
      .opening .skeleton:first-child {
        inline-size: 96px;
        block-size: 96px;
        border-radius: 26px;
      }
      .opening .skeleton {
        inline-size: 220px;
        block-size: 16px;
      }
    `,
  ]

  @property({ attribute: false }) parts!: DeskParts
  @state() private tongue: Tongue | null = null
  @state() private scene: Scene = { at: 'opening' }
  @state() private about: About | null = null
  @state() private refused: Extract<Reply<unknown>, { ok: false }> | null = null
  @state() private busy = false
  @state() private preferences: Preferences = loadPreferences()
  @state() private view: View = viewOf(location.pathname)
  @state() private silent = false
  @state() private noNotices = false
  @state() private asked: { readonly notices: Asked; readonly microphone: Asked } = blank
  @state() private ledger: Ledger | null = null
  /** This tab has rung before another one took over. */
  @state() private replaced = false
  #keeper: LedgerKeeper | null = null
  #ringer!: Ringer
  #board: Board = emptyBoard
  #unsubscribe: (() => void) | null = null
  #unlisten: (() => void) | null = null
  #again: ReturnType<typeof setTimeout> | undefined
  #broke = false
  /** `Go online` or `Use this tab` was pressed since the page was loaded. */
  #unlocked = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.#ringer = new Ringer({ ...this.parts, hidden: () => document.hidden })
    document.addEventListener('visibilitychange', this.#ring)
    window.addEventListener('popstate', this.#walked)
    // Any press lets the page sound again, where the browser had stopped it.
    window.addEventListener('click', this.#pressed)
    window.addEventListener('keydown', this.#pressed)
    void this.#open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave()
    this.#unlisten?.()
    this.#unlisten = null
    clearTimeout(this.#again)
    document.removeEventListener('visibilitychange', this.#ring)
    window.removeEventListener('popstate', this.#walked)
    window.removeEventListener('click', this.#pressed)
    window.removeEventListener('keydown', this.#pressed)
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('tongue') || this.tongue === null) return
    document.documentElement.lang = this.tongue.language
    this.#ring()
  }

  override render() {
    const { tongue, scene } = this
    if (tongue === null) return this.#opening()
    switch (scene.at) {
      case 'opening':
        return this.#opening()
      case 'unreachable':
        return html`<desk-elsewhere
          why="unreachable"
          .tongue=${tongue}
          @use-request=${() => void this.#open()}
        ></desk-elsewhere>`
      case 'sign-in':
        return html`<desk-sign-in
          .tongue=${tongue}
          .about=${this.about}
          .reason=${scene.reason}
          .refused=${this.refused}
          ?busy=${this.busy}
          @sign-in-request=${(event: CustomEvent<SignIn>) => void this.#signIn(event.detail)}
        ></desk-sign-in>`
      case 'door':
        return this.#door(tongue, scene)
      case 'counter':
        return this.#counter(tongue, scene)
    }
  }

  #opening() {
    return html`<div class="opening" role="status">
      <span class="skeleton"></span><span class="skeleton"></span>
      <span class="unseen">${this.tongue?.words.opening ?? nothing}</span>
    </div>`
  }

  #door(tongue: Tongue, { me, counter }: Extract<Scene, { at: 'door' }>) {
    return html`<desk-door
      .tongue=${tongue}
      .me=${me}
      .volume=${this.preferences.ringVolume}
      .notices=${this.asked.notices}
      .microphone=${this.asked.microphone}
      ?opening=${counter !== null}
      ?in-call=${this.parts.callMark.fresh}
      @volume-request=${this.#turn}
      @online-request=${() => void this.#goOnline(me)}
      @skip-request=${() => counter !== null && this.#enter(me, counter)}
      @sign-out-request=${() => void this.#signOut()}
    ></desk-door>`
  }

  #counter(tongue: Tongue, { me, counter }: Extract<Scene, { at: 'counter' }>) {
    const { link, tab } = counter.state
    if (link === 'refused')
      return html`<desk-elsewhere
        why="refused"
        .tongue=${tongue}
        @use-request=${() => void this.#goOnline(me)}
      ></desk-elsewhere>`
    // Before the first word of the server nobody knows who leads.
    if (tab === 'follow' && (this.replaced || link !== 'connecting'))
      return html`<desk-elsewhere
        .why=${this.replaced ? 'replaced' : 'follow'}
        .tongue=${tongue}
        @use-request=${() => void this.#useThisTab(counter)}
      ></desk-elsewhere>`
    return html`<desk-counter
      .tongue=${tongue}
      .me=${me}
      .counter=${counter}
      .ledger=${this.ledger}
      .preferences=${this.preferences}
      .view=${this.view}
      .version=${this.about?.version ?? ''}
      ?demo=${Boolean(this.about?.demo)}
      ?silent=${this.silent}
      ?no-notices=${this.noNotices}
      @board-change=${(event: CustomEvent<Board>) => this.#boardChanged(event.detail)}
      @view-request=${(event: CustomEvent<View>) => this.#walk(event.detail)}
      @history-stale=${() => void this.#keeper?.refresh()}
      @refresh-request=${() => void this.#keeper?.refresh()}
      @older-request=${() => void this.#keeper?.readOlder()}
      @volume-request=${this.#turn}
      @chime-request=${() => this.#chime()}
      @sound-request=${() => this.#chime()}
      @heard-request=${() => this.#remember({ heardChime: true })}
      @notices-request=${() => void this.#askNotices()}
      @notices-dismiss=${() => (this.noNotices = false)}
      @language-request=${(event: CustomEvent<Language | null>) => void this.#speak(event.detail)}
      @sign-out-request=${() => void this.#signOut()}
    ></desk-counter>`
  }

  /** Who is signed in, and what is said to whom. */
  async #open(): Promise<void> {
    clearTimeout(this.#again)
    const { rest } = this.parts
    this.tongue ??= await learn(this.preferences.language)
    const [reply, about] = await Promise.all([rest.whoAmI(), rest.about()])
    if (!this.isConnected) return
    if (about.ok) this.about = about.data
    if (reply.ok) await this.#welcome(reply.data)
    else if (reply.code === 'session.missing') this.scene = { at: 'sign-in', reason: 'fresh' }
    else {
      this.scene = { at: 'unreachable' }
      this.#again = setTimeout(() => void this.#open(), AGAIN)
    }
  }

  async #signIn(credentials: SignIn): Promise<void> {
    this.busy = true
    const reply = await this.parts.rest.signIn(credentials)
    this.busy = false
    this.refused = reply.ok ? null : reply
    if (reply.ok) await this.#welcome(reply.data)
  }

  async #welcome(me: Me): Promise<void> {
    const keeper = new LedgerKeeper(this.parts.rest, () => {
      if (keeper === this.#keeper) this.ledger = keeper.ledger
    })
    this.#keeper = keeper
    this.ledger = keeper.ledger
    this.asked = blank
    void keeper.refresh()
    // A tab that can only look on needs no sound and asks for nothing.
    if (await this.parts.ledElsewhere()) this.#enter(me, this.#openCounter(me))
    else this.scene = { at: 'door', me, counter: null }
  }

  /** Inside the press of `Go online`: everything that a browser gives in a press only is asked for at once. */
  async #goOnline(me: Me): Promise<void> {
    this.#leave()
    this.#chime()
    const notices = this.#askNotices()
    const counter = this.#openCounter(me)
    const devices = this.#prepare(counter)
    this.scene = { at: 'door', me, counter }
    await Promise.all([notices, devices, opened(counter)])
    // Whoever goes online wants to be rung; a line that breaks just now says it again when it is back.
    if (counter.state.tab === 'lead') await counter.setStatus('available').catch(() => undefined)
    this.#enter(me, counter)
  }

  async #prepare(counter: CounterSession): Promise<void> {
    this.asked = { ...this.asked, microphone: 'asking' }
    await counter.prepareDevices()
    this.asked = { ...this.asked, microphone: counter.state.microphoneTrouble === null ? 'allowed' : 'refused' }
  }

  #openCounter(me: Me): CounterSession {
    const counter = this.parts.openCounter()
    this.replaced = false
    this.#broke = false
    let led = counter.state.tab === 'lead'
    const step = (): void => {
      const { link, tab, calls } = counter.state
      if (link === 'signed-out') return this.#expire()
      if (led && tab === 'follow') this.replaced = true
      // The leading tab has closed: this one may ring only after a press has let it sound.
      if (!led && tab === 'lead' && !this.#unlocked) return this.#toDoor(me)
      led = tab === 'lead'
      this.#ring()
      // What happened while the line was broken is in the history.
      if (link === 'open' && this.#broke) void this.#keeper?.refresh()
      this.#broke = link === 'reconnecting'
      // A call does not wait until the browser has asked all its questions.
      if (this.scene.at === 'door' && calls.length > 0) this.#enter(me, counter)
      this.requestUpdate()
    }
    this.#unsubscribe = counter.subscribe(step)
    return counter
  }

  #toDoor(me: Me): void {
    this.#leave()
    this.scene = { at: 'door', me, counter: null }
  }

  #enter(me: Me, counter: CounterSession): void {
    const mine = this.scene.at === 'door' ? this.scene.counter === counter : this.scene.at !== 'counter'
    if (!mine) return
    this.scene = { at: 'counter', me, counter }
    this.#hearken()
  }

  async #useThisTab(counter: CounterSession): Promise<void> {
    this.#chime()
    void this.#askNotices()
    await counter.takeLead()
    this.replaced = false
    await this.#prepare(counter)
  }

  #expire(): void {
    this.#leave()
    this.refused = null
    this.scene = { at: 'sign-in', reason: 'expired' }
  }

  async #signOut(): Promise<void> {
    this.#leave()
    await this.parts.rest.signOut()
    this.refused = null
    this.#keeper = null
    this.ledger = null
    this.scene = { at: 'sign-in', reason: 'signed-out' }
    this.#walk('counter')
  }

  /** Lets go of the counter, if there is one. */
  #leave(): void {
    const { scene } = this
    this.#unsubscribe?.()
    this.#unsubscribe = null
    this.#board = emptyBoard
    this.#ringer.stop()
    this.parts.callMark.set(false)
    if (scene.at === 'counter' || scene.at === 'door') scene.counter?.[Symbol.dispose]()
  }

  #boardChanged(board: Board): void {
    this.#board = board
    this.parts.callMark.set(board.talking !== null)
    this.#ring()
  }

  readonly #ring = (): void => {
    const { scene, tongue } = this
    if (scene.at !== 'counter' || tongue === null) return
    const { tab, link } = scene.counter.state
    if (tab === 'lead' && link !== 'refused') this.#ringer.update(this.#board, tongue)
    else this.#ringer.stop()
  }

  #chime(): void {
    // Before the first press there is nothing to listen to, and browsers complain about whoever tries.
    this.#unlocked = true
    this.#unlisten ??= this.parts.onSoundChange(() => this.#hearken())
    void this.parts.bell.unlock().then((heard) => {
      this.silent = !heard
      if (heard) this.parts.bell.chime()
    })
  }

  #hearken(): void {
    this.silent = this.#unlocked && this.parts.bell.silent
  }

  readonly #pressed = (): void => {
    if (this.scene.at === 'counter' && this.silent) void this.parts.bell.unlock().then(() => this.#hearken())
  }

  async #askNotices(): Promise<void> {
    const before = this.parts.noticePermission()
    if (before === 'default') this.asked = { ...this.asked, notices: 'asking' }
    const permission = await this.parts.askNotices()
    this.asked = { ...this.asked, notices: permission === 'granted' ? 'allowed' : 'refused' }
    // Who refused it long ago knows.
    this.noNotices = before === 'default' && permission !== 'granted'
  }

  readonly #turn = (event: CustomEvent<number>): void => {
    this.parts.bell.setVolume(event.detail)
    this.#remember({ ringVolume: event.detail })
  }

  async #speak(language: Language | null): Promise<void> {
    this.#remember({ language })
    this.tongue = await learn(language)
  }

  #remember(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change }
    savePreferences(this.preferences)
  }

  #walk(view: View): void {
    if (view === this.view) return
    this.view = view
    history.pushState(null, '', pathOf(view))
    if (view === 'history') void this.#keeper?.refresh()
  }

  readonly #walked = (): void => {
    this.view = viewOf(location.pathname)
  }
}

const blank = { notices: 'not-yet', microphone: 'not-yet' } as const

/** Resolves once the counter has heard from the server, or knows that it will not for now. */
function opened(counter: CounterSession): Promise<void> {
  return new Promise((resolve) => {
    const step = (): void => {
      if (counter.state.link === 'connecting') return
      unsubscribe()
      resolve()
    }
    const unsubscribe = counter.subscribe(step)
    step()
  })
}

define('desk-app', DeskApp)
