import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import type { Status } from '../../protocol/messages/counter.ts'
import type { Me } from '../../protocol/rest/routes.ts'
import type { DeviceKindName } from '../call-session.ts'
import type { CounterSession } from '../counter-session.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { focused } from '../ui/idle.ts'
import { type Board, type BoardCall, subjectOf } from './board.ts'
import './call.ts'
import { type DeskCall, isTyping } from './call.ts'
import './callers.ts'
import './context.ts'
import { counterStyle } from './counter-style.ts'
import { CounterWatch } from './counter-watch.ts'
import { glyph } from './glyphs.ts'
import { goneSentence } from './gone-card.ts'
import './history.ts'
import { LayoutWatch } from './layout-watch.ts'
import { type Ledger, sums, today } from './ledger.ts'
import { factsOf } from './page-facts.ts'
import type { Preferences } from './preferences.ts'
import './quiet-stage.ts'
import type { DeskQuietStage } from './quiet-stage.ts'
import './rail.ts'
import './settings.ts'
import './sheet.ts'
import type { Tongue } from './tongue.ts'
import { troubles } from './troubles.ts'
import type { View } from './view.ts'

type Sheet = 'none' | 'callers' | 'context'

/**
 * The counter of one agent: who rings, the call, what the shopper sees.
 * @fires board-change - `Board`, for what rings beside the page.
 * @fires view-request - `View`
 * @fires history-stale - A call has ended.
 * and the wishes of troubles, history and settings.
 */
export class DeskCounter extends CallElement {
  static override styles = counterStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) me!: Me
  @property({ attribute: false }) counter!: CounterSession
  @property({ attribute: false }) ledger!: Ledger
  @property({ attribute: false }) preferences!: Preferences
  @property() view: View = 'counter'
  @property() version = ''
  @property({ type: Boolean }) demo = false
  /** The browser plays nothing on this page. */
  @property({ type: Boolean }) silent = false
  /** Notices of the system were refused. */
  @property({ type: Boolean, attribute: 'no-notices' }) noNotices = false
  @state() private sheet: Sheet = 'none'
  /** For ears: what has just happened, and who rings. */
  @state() private said = ''
  @state() private called = ''
  @state() private wishFailed = false
  /** The caller whose page was asked for. */
  @state() private asked: CallId | null = null
  @query('desk-call') private readonly call!: DeskCall | null
  @query('desk-quiet-stage') private readonly quiet!: DeskQuietStage | null
  readonly #layout = new LayoutWatch(this)
  readonly #watch = new CounterWatch(this, (board, before) => this.#boardChanged(board, before))
  /** They pressed `Answer`, so the focus belongs to the call. */
  #answering = false
  #checking = false
  /** What opened the sheet: the focus goes back there. */
  #opener: Element | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#key)
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('counter')) this.#watch.watch(this.counter)
    if (changed.has('view')) this.sheet = 'none'
  }

  override render() {
    const { layout } = this.#layout
    const { board } = this.#watch.keeper
    const wide = this.view !== 'counter'
    return html`<div
      class="desk"
      data-layout=${layout}
      ?data-wide=${wide}
      ?data-talking=${board.talking !== null && !wide}
      @answer-request=${(event: CustomEvent<BoardCall<'ringing'>>) => this.#answer(event.detail)}
      @decline-request=${(event: CustomEvent<BoardCall<'ringing'>>) => this.#decline(event.detail)}
      @details-request=${(event: CustomEvent<BoardCall<'ringing'>>) => this.#look(event.detail)}
      @status-request=${(event: CustomEvent<Status>) => this.#wish(this.counter.setStatus(event.detail))}
      @answer-with-camera-request=${(event: CustomEvent<boolean>) => this.#withCamera(event.detail)}
      @check-devices-request=${() => this.#checkDevices()}
      @device-choice=${(event: CustomEvent<{ kind: DeviceKindName; id: string }>) =>
        this.counter.chooseDevice(event.detail.kind, event.detail.id)}
      @call-view-request=${() => this.#show('counter')}
      @history-request=${() => this.#show('history')}
      @ended-dismiss=${this.#dismissEnded}
      @sheet-close=${() => this.#openSheet('none')}
    >
      ${this.#strip(board)}
      <desk-rail
        .tongue=${this.tongue}
        .view=${this.view}
        .name=${this.me.name}
        .waiting=${wide ? board.ringing.length : 0}
        ?bar=${layout === 'phone'}
      ></desk-rail>
      ${this.#callers(board)} ${this.#main(board)} ${this.#context(board)}
      <p class="unseen" role="alert">${this.called}</p>
      <p class="unseen" role="status">${this.said}</p>
    </div>`
  }

  #strip({ talking }: Board) {
    const { reconnecting, draining } = this.tongue.words
    const { state: counter } = this.counter
    if (counter.link === 'reconnecting')
      return html`<p class="strip" role="status">
        ${icon('offline', 18)}<span>${reconnecting.title} ${talking === null ? nothing : reconnecting.text}</span>
      </p>`
    return counter.draining ? html`<p class="strip" role="status">${icon('warning', 18)}${draining}</p>` : nothing
  }

  #callers(board: Board) {
    const phone = this.#layout.layout === 'phone'
    const asSheet = phone && (this.view !== 'counter' || board.talking !== null || board.ended !== null)
    if (asSheet && this.sheet !== 'callers') return nothing
    const { words } = this.tongue
    const list = html`<desk-callers
      .tongue=${this.tongue}
      .counter=${this.counter.state}
      .board=${board}
      .ledger=${this.ledger}
      .today=${today(this.ledger.lines, Date.now())}
      ?alone=${phone}
      >${this.#troubles(board)}</desk-callers
    >`
    if (asSheet) return this.#asSheet(words.callers, list)
    // On a phone the callers are all there is until somebody talks, so they are what the page is about.
    if (phone)
      return html`<section
        class="callers"
        role="main"
        aria-label=${words.callers}
        ?inert=${this.sheet !== 'none'}
      >
        ${this.#heading()} ${list}
      </section>`
    return html`<section class="callers" aria-label=${words.callers}>${list}</section>`
  }

  #main(board: Board) {
    const { layout } = this.#layout
    const atCounter = this.view === 'counter'
    if (layout === 'phone' && atCounter && board.talking === null && board.ended === null) return nothing
    return html`<main ?inert=${layout === 'phone' && this.sheet !== 'none'}>
      ${atCounter ? this.#heading() : nothing}
      ${atCounter && layout !== 'desk' && subjectOf(board) !== null ? this.#over(board) : nothing}
      ${atCounter ? html`<div class="view stage">${this.#stage(board)}</div>` : this.#page(board)}
    </main>`
  }

  /** The other views show a heading of their own. */
  #heading() {
    return html`<h1 class="unseen">${this.tongue.words.views.counter}</h1>`
  }

  /** The ways to what a narrow window has no column for. */
  #over({ ringing }: Board) {
    const { call } = this.tongue.words
    return html`<div class="over">
      ${
        this.#layout.layout === 'phone'
          ? html`<button type="button" class="btn" @click=${() => this.#openSheet('callers')}>
              ${glyph('people', 20)}${call.callersSheet(ringing.length)}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="btn"
        aria-expanded=${this.sheet === 'context'}
        @click=${() => this.#openSheet(this.sheet === 'context' ? 'none' : 'context')}
      >
        ${glyph('info', 20)}${call.context}
      </button>
    </div>`
  }

  #stage({ talking, ringing, ended }: Board) {
    if (talking !== null) return html`<desk-call .tongue=${this.tongue} .session=${talking.session}></desk-call>`
    const { colleagues, me } = this.counter.state
    return html`<desk-quiet-stage
      .tongue=${this.tongue}
      .presence=${colleagues.find(({ id }) => id === me)?.presence ?? 'offline'}
      .ring=${ringing[0] ?? null}
      .rings=${ringing.length}
      .ended=${ended}
      ?demo=${this.demo}
    ></desk-quiet-stage>`
  }

  #page({ talking }: Board) {
    const { tongue } = this
    const page =
      this.view === 'history'
        ? html`<desk-history .tongue=${tongue} .ledger=${this.ledger}></desk-history>`
        : html`<desk-settings
            .tongue=${tongue}
            .me=${this.me}
            .preferences=${this.preferences}
            .counter=${this.counter.state}
            .version=${this.version}
            ?in-call=${talking !== null}
          ></desk-settings>`
    return html`<div class="view page">${page}</div>`
  }

  #context(board: Board) {
    const { layout } = this.#layout
    const subject = board.ringing.find(({ call }) => call.id === this.asked) ?? subjectOf(board)
    if (this.view !== 'counter') return nothing
    if (layout !== 'desk' && (this.sheet !== 'context' || subject === null)) return nothing
    const { title } = this.tongue.words.context
    const details = html`<desk-context
      .tongue=${this.tongue}
      .call=${subject?.call ?? null}
      .trail=${subject?.trail ?? []}
      .offset=${this.counter.state.clockOffset}
      .sums=${sums(today(this.ledger.lines, Date.now()))}
    ></desk-context>`
    return layout === 'desk'
      ? html`<aside class="context" aria-label=${title}>${details}</aside>`
      : this.#asSheet(title, details)
  }

  #asSheet(label: string, content: TemplateResult) {
    const side = this.#layout.layout === 'phone' ? 'bottom' : 'end'
    return html`<desk-sheet label=${label} close-label=${this.tongue.words.close} side=${side}>${content}</desk-sheet>`
  }

  #troubles(board: Board) {
    const { silent, noNotices, wishFailed } = this
    const heard = this.preferences.heardChime || subjectOf(board) !== null
    return troubles(
      this.tongue,
      this.counter.state,
      { silent, heard, noNotices, wishFailed },
      {
        ask: (name) => this.ask(name),
        checkDevices: () => this.#checkDevices(),
        forgetWish: () => {
          this.wishFailed = false
        },
      },
    )
  }

  #boardChanged(board: Board, before: Board): void {
    const { tongue } = this
    // Whoever waits below for the screen waits for the one that shows this board.
    this.requestUpdate()
    const fresh = board.ringing.find(({ call }) => !before.ringing.some((each) => each.call.id === call.id))
    if (fresh !== undefined) {
      this.called = `${tongue.words.rings(factsOf(fresh.call, tongue).join(', '))}. ${tongue.words.answerKey}`
      // On a phone another view hides the list: what rings comes to the front.
      if (this.#layout.layout === 'phone' && this.view !== 'counter') this.#openSheet('callers')
    } else if (board.ringing.length === 0) this.called = ''
    const gone = board.gone.find((each) => !before.gone.includes(each))
    if (gone !== undefined) this.said = goneSentence(gone, tongue)
    if (board.talking !== null && before.talking?.call.id !== board.talking.call.id) {
      this.#show('counter')
      if (this.#answering) void this.updateComplete.then(() => this.call?.focus())
      this.#answering = false
    }
    if (board.ended !== null && before.ended !== board.ended) void this.updateComplete.then(() => this.quiet?.focus())
    if (liveOf(board) < liveOf(before)) this.ask('history-stale')
    this.ask('board-change', board)
  }

  #answer({ session }: BoardCall<'ringing'>): void {
    this.#answering = true
    this.#wish(session.answer())
  }

  #decline({ session, call }: BoardCall<'ringing'>): void {
    this.#watch.keeper.declined(call.id)
    this.#wish(session.decline())
  }

  #look({ call }: BoardCall<'ringing'>): void {
    this.asked = call.id
    this.#openSheet('context')
  }

  /** What the session refuses stands in its state, or on the card that says who answered; the rest is said here. */
  #wish(wish: Promise<void>): void {
    this.wishFailed = false
    wish.catch(() => {
      this.wishFailed = this.#watch.keeper.board.gone.length === 0
    })
  }

  #withCamera(on: boolean): void {
    this.counter.setAnswersWithCamera(on)
    if (on) this.#checkDevices()
  }

  #checkDevices(): void {
    if (this.#checking) return
    this.#checking = true
    void this.counter.prepareDevices().finally(() => {
      this.#checking = false
    })
  }

  readonly #dismissEnded = (): void => {
    this.ask('board-change', this.#watch.keeper.dismissEnded())
    this.requestUpdate()
  }

  #show(view: View): void {
    this.sheet = 'none'
    if (view !== this.view) this.ask('view-request', view)
  }

  #openSheet(sheet: Sheet): void {
    if (sheet !== 'none' && this.sheet === 'none') this.#opener = focused(document)
    this.sheet = sheet
    const opener = this.#opener
    if (sheet !== 'none' || !(opener instanceof HTMLElement)) return
    void this.updateComplete.then(() => opener.focus())
  }

  /** Alt+A answers whoever waits longest, wherever the focus is. */
  readonly #key = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyA' || event.repeat) return
    const [oldest] = this.#watch.keeper.board.ringing
    if (oldest === undefined || isTyping(event)) return
    event.preventDefault()
    this.#answer(oldest)
  }
}

function liveOf({ ringing, talking }: Board): number {
  return ringing.length + (talking === null ? 0 : 1)
}

define('desk-counter', DeskCounter)
