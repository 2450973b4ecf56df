import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import type { Status } from '../../protocol/messages/counter.ts'
import type { BlockLine } from '../../protocol/rest/blocks.ts'
import type { Me } from '../../protocol/rest/routes.ts'
import type { DeviceKindName } from '../call-session.ts'
import type { CounterSession } from '../counter-session.ts'
import { CallElement, define } from '../ui/element.ts'
import type { AccountRest } from './account-rest.ts'
import { AnswerKey } from './answer-key.ts'
import { type Board, liveOf, type Ring, subjectOf } from './board.ts'
import './call.ts'
import type { DeskCall } from './call.ts'
import type { CallRest } from './call-rest.ts'
import './callers.ts'
import './context.ts'
import { CounterNews } from './counter-news.ts'
import { pageOf } from './counter-page.ts'
import { counterStyle } from './counter-style.ts'
import { CounterWatch } from './counter-watch.ts'
import { CounterWishes } from './counter-wishes.ts'
import type { HoursRest } from './hours-rest.ts'
import { LayoutWatch } from './layout-watch.ts'
import { type Ledger, sums, today } from './ledger.ts'
import { lineStrip } from './line-strip.ts'
import { narrowWays } from './narrow-ways.ts'
import type { Preferences } from './preferences.ts'
import './quiet-stage.ts'
import type { DeskQuietStage } from './quiet-stage.ts'
import './rail.ts'
import './sheet.ts'
import { SheetKeeper } from './sheet-keeper.ts'
import { ShopDrafts } from './shop-drafts.ts'
import type { Tongue } from './tongue.ts'
import { troubles } from './troubles.ts'
import { isSupervisor, type View } from './view.ts'
import './watch-bar.ts'

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
  @property({ attribute: false }) accounts!: AccountRest
  @property({ attribute: false }) calls!: CallRest
  @property({ attribute: false }) ledger!: Ledger
  @property({ attribute: false }) preferences!: Preferences
  @property({ attribute: false }) hours!: HoursRest
  @property() view: View = 'counter'
  @property() version = ''
  @property({ type: Boolean }) demo = false
  /** The browser plays nothing on this page. */
  @property({ type: Boolean }) silent = false
  /** Notices of the system were refused. */
  @property({ type: Boolean, attribute: 'no-notices' }) noNotices = false
  /** The caller whose page was asked for. */
  @state() private asked: CallId | null = null
  /** The caller who was kept out last. */
  @state() private blocked: BlockLine | null = null
  @query('desk-call') private readonly call!: DeskCall | null
  @query('desk-quiet-stage') private readonly quiet!: DeskQuietStage | null
  readonly #layout = new LayoutWatch(this)
  readonly #watch = new CounterWatch(this, (board, before) => this.#boardChanged(board, before))
  readonly #sheets = new SheetKeeper(this)
  readonly #wishes = new CounterWishes(this, this.#watch.keeper)
  readonly #news = new CounterNews()
  readonly #drafts = new ShopDrafts(this)

  constructor() {
    super()
    this.addController(new AnswerKey(() => this.#answerOldest()))
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('counter')) this.#watch.watch(this.counter)
    if (changed.has('view')) this.#sheets.drop()
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
      @answer-request=${(event: CustomEvent<Ring>) => this.#wishes.answer(event.detail)}
      @decline-request=${(event: CustomEvent<Ring>) => this.#wishes.decline(event.detail)}
      @details-request=${(event: CustomEvent<Ring>) => this.#look(event.detail)}
      @status-request=${(event: CustomEvent<Status>) => this.#wishes.become(event.detail)}
      @end-wrap-up-request=${() => this.#wishes.endWrapUp()}
      @answer-with-camera-request=${(event: CustomEvent<boolean>) => this.#wishes.answerWithCamera(event.detail)}
      @check-devices-request=${() => this.#wishes.checkDevices()}
      @device-choice=${(event: CustomEvent<{ kind: DeviceKindName; id: string }>) =>
        this.#wishes.chooseDevice(event.detail)}
      @call-view-request=${() => this.#show('counter')}
      @history-request=${() => this.#show('history')}
      @back-request=${() => this.#show('history')}
      @blocked-request=${() => this.#show('blocked')}
      @changes-request=${() => this.#show('changes')}
      @note-change=${() => this.ask('history-stale')}
      @caller-blocked=${(event: CustomEvent<BlockLine>) => (this.blocked = event.detail)}
      @ended-dismiss=${this.#dismissEnded}
      @sheet-close=${() => this.#sheets.close()}
    >
      <div class="strips">
        ${lineStrip(this.tongue, this.counter.state, board.talking !== null)}
        <desk-watch-bar .tongue=${this.tongue} .counter=${this.counter} .state=${this.counter.state}></desk-watch-bar>
      </div>
      <desk-rail
        .tongue=${this.tongue}
        .view=${this.view}
        .name=${this.me.name}
        .photo=${this.me.photo}
        .staff=${this.me.role}
        .waiting=${wide ? board.ringing.length : 0}
        ?bar=${layout === 'phone'}
      ></desk-rail>
      ${this.#callers(board)} ${this.#main(board)} ${this.#context(board)}
      ${this.#news.render()}
    </div>`
  }

  #callers(board: Board) {
    const phone = this.#layout.layout === 'phone'
    const asSheet = phone && (this.view !== 'counter' || board.talking !== null || board.ended !== null)
    if (asSheet && this.#sheets.sheet !== 'callers') return nothing
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
        ?inert=${this.#sheets.sheet !== 'none'}
      >
        ${this.#heading()} ${list}
      </section>`
    return html`<section class="callers" aria-label=${words.callers}>${list}</section>`
  }

  #main(board: Board) {
    const { layout } = this.#layout
    const atCounter = this.view === 'counter'
    if (layout === 'phone' && atCounter && board.talking === null && board.ended === null) return nothing
    return html`<main ?inert=${layout === 'phone' && this.#sheets.sheet !== 'none'}>
      ${atCounter ? this.#heading() : nothing}
      ${atCounter && layout !== 'desk' && subjectOf(board) !== null ? narrowWays(this.tongue, board.ringing.length, this.#sheets, layout === 'phone') : nothing}
      ${atCounter ? html`<div class="view stage">${this.#stage(board)}</div>` : this.#page(board)}
    </main>`
  }

  /** The other views show a heading of their own. */
  #heading() {
    return html`<h1 class="unseen">${this.tongue.words.views.counter}</h1>`
  }

  #stage({ talking, ringing, ended }: Board) {
    if (talking !== null)
      return html`<desk-call .tongue=${this.tongue} .session=${talking.session} .colleagues=${this.counter.state.colleagues} .calls=${this.calls} ?supervisor=${isSupervisor(this.me.role)}></desk-call>`
    const { colleagues, me } = this.counter.state
    return html`<desk-quiet-stage
      .tongue=${this.tongue}
      .presence=${colleagues.find(({ id }) => id === me)?.presence ?? 'offline'}
      .ring=${ringing[0] ?? null}
      .rings=${ringing.length}
      .ended=${ended}
      .calls=${this.calls}
      .blocked=${this.blocked}
      ?supervisor=${isSupervisor(this.me.role)}
      ?demo=${this.demo}
    ></desk-quiet-stage>`
  }

  get #belongings() {
    const { tongue, me, counter, accounts, calls, ledger, preferences, version } = this
    return { tongue, me, counter, accounts, calls, ledger, preferences, version }
  }

  #page({ talking }: Board) {
    const page = pageOf({
      ...this.#belongings,
      view: this.view,
      state: this.counter.state,
      hours: this.hours,
      drafts: this.#drafts,
      inCall: talking !== null,
    })
    return html`<div class="view page">${page}</div>`
  }

  #context(board: Board) {
    const { layout } = this.#layout
    const subject = board.ringing.find(({ call }) => call.id === this.asked) ?? subjectOf(board)
    if (this.view !== 'counter') return nothing
    if (layout !== 'desk' && (this.#sheets.sheet !== 'context' || subject === null)) return nothing
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
    const { silent, noNotices } = this
    const heard = this.preferences.heardChime || subjectOf(board) !== null
    return troubles(
      this.tongue,
      this.counter.state,
      { silent, heard, noNotices, wishFailed: this.#wishes.failed },
      {
        ask: (name) => this.ask(name),
        checkDevices: () => this.#wishes.checkDevices(),
        forgetWish: () => this.#wishes.forget(),
        comeBack: () => this.#wishes.become('available'),
      },
    )
  }

  #boardChanged(board: Board, before: Board): void {
    // Whoever waits below for the screen waits for the one that shows this board.
    this.requestUpdate()
    const fresh = this.#news.follow(board, before, this.tongue)
    // On a phone another view hides the list: what rings comes to the front.
    if (fresh !== null && this.#layout.layout === 'phone' && this.view !== 'counter') this.#sheets.open('callers')
    if (board.talking !== null && before.talking?.call.id !== board.talking.call.id) {
      this.#show('counter')
      if (this.#wishes.takeAnswer()) void this.updateComplete.then(() => this.call?.focus())
    }
    if (board.ended !== null && before.ended !== board.ended) void this.updateComplete.then(() => this.quiet?.focus())
    if (liveOf(board) < liveOf(before)) this.ask('history-stale')
    this.ask('board-change', board)
  }

  #answerOldest(): boolean {
    const [oldest] = this.#watch.keeper.board.ringing
    if (oldest !== undefined) this.#wishes.answer(oldest)
    return oldest !== undefined
  }

  #look({ call }: Ring): void {
    this.asked = call.id
    this.#sheets.open('context')
  }

  readonly #dismissEnded = (): void => {
    this.ask('board-change', this.#watch.keeper.dismissEnded())
    this.requestUpdate()
  }

  #show(view: View): void {
    this.#sheets.drop()
    if (view !== this.view) this.ask('view-request', view)
  }
}

define('desk-counter', DeskCounter)
