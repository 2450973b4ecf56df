import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import type { Status } from '../../protocol/messages/counter.ts'
import type { Me } from '../../protocol/rest/routes.ts'
import type { DeviceKindName } from '../call-session.ts'
import type { CounterSession } from '../counter-session.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { canRetry } from '../ui/remarks.ts'
import type { Board, BoardCall } from './board.ts'
import './call.ts'
import { type DeskCall, isTyping } from './call.ts'
import './callers.ts'
import './context.ts'
import { counterStyle } from './counter-style.ts'
import { CounterWatch } from './counter-watch.ts'
import { type GlyphName, glyph } from './glyphs.ts'
import { goneSentence } from './gone-card.ts'
import './history.ts'
import { LayoutWatch } from './layout-watch.ts'
import { type Ledger, sums, today } from './ledger.ts'
import { aboutOf, priceLine, shopperLine } from './page-facts.ts'
import type { Preferences } from './preferences.ts'
import './quiet-stage.ts'
import type { DeskQuietStage } from './quiet-stage.ts'
import './settings.ts'
import type { Tongue } from './tongue.ts'
import './trouble.ts'
import { pathOf, type View, views } from './view.ts'

type Sheet = 'none' | 'callers' | 'context'

/**
 * The counter of one agent: who rings, the call, what the shopper sees.
 * @fires board-change - `Board`, for what rings beside the page.
 * @fires view-request - `View`
 * @fires history-stale - A call has ended.
 * @fires volume-request, chime-request, sound-request, heard-request, notices-request, language-request,
 * sign-out-request, older-request, refresh-request
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
  @state() private said = ''
  @state() private called = ''
  @state() private wishFailed = false
  /** The caller whose page was asked for. */
  @state() private asked: CallId | null = null
  @query('desk-call') private call!: DeskCall | null
  @query('desk-quiet-stage') private quiet!: DeskQuietStage | null
  readonly #layout = new LayoutWatch(this)
  readonly #watch = new CounterWatch(this, (board, before) => this.#boardChanged(board, before))
  /** They pressed `Answer`, so the focus belongs to the call. */
  #answering = false
  #retrying = false

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
      @keydown=${this.#escape}
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
    >
      ${wide ? nothing : html`<h1 class="unseen">${this.tongue.words.views.counter}</h1>`} ${this.#strip()}
      ${this.#rail(board)} ${this.#callers(board)} ${this.#main(board)} ${this.#context(board)}
      <p class="unseen" role="alert">${this.called}</p>
      <p class="unseen" role="status">${this.said}</p>
    </div>`
  }

  #rail(board: Board) {
    const { words } = this.tongue
    const waiting = this.view === 'counter' ? 0 : board.ringing.length
    const signs: Readonly<Record<View, TemplateResult>> = {
      counter: icon('phone', 24),
      history: glyph('history' satisfies GlyphName, 24),
      settings: glyph('settings' satisfies GlyphName, 24),
    }
    return html`<nav class="rail" aria-label=${words.views.nav}>
      <span class="mark">${icon('bell', 32)}</span>
      ${views.map(
        (view) =>
          html`<a
            href=${pathOf(view)}
            title=${words.views[view]}
            aria-current=${view === this.view ? 'page' : nothing}
            @click=${(event: MouseEvent) => this.#follow(event, view)}
            >${signs[view]}<span class="word">${words.views[view]}</span>${
              view === 'counter' && waiting > 0 ? html`<i>${waiting}</i>` : nothing
            }</a
          >`,
      )}
      <shopbell-avatar class="me" .name=${this.me.name} title=${this.me.name}></shopbell-avatar>
    </nav>`
  }

  #strip() {
    const { words } = this.tongue
    const { link, draining } = this.counter.state
    if (link === 'reconnecting' || link === 'connecting')
      return html`<p class="strip" role="status">
        ${icon('offline', 18)}<span
          >${words.reconnecting.title} ${
            this.#watch.keeper.board.talking === null ? nothing : words.reconnecting.text
          }</span
        >
      </p>`
    if (draining) return html`<p class="strip" role="status">${icon('warning', 18)}${words.draining}</p>`
    return nothing
  }

  #callers(board: Board) {
    const { layout } = this.#layout
    const phone = layout === 'phone'
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
      >${this.#troubles()}</desk-callers
    >`
    return asSheet
      ? this.#asSheet(words.callers, list)
      : html`<section class="callers" aria-label=${words.callers}>${list}</section>`
  }

  #main(board: Board) {
    const { layout } = this.#layout
    const { talking, ended } = board
    if (layout === 'phone' && this.view === 'counter' && talking === null && ended === null) return nothing
    const behind = layout === 'phone' && this.sheet !== 'none'
    return html`<main ?inert=${behind}>
      ${this.view === 'counter' && layout !== 'desk' ? this.#over(board) : nothing}
      ${this.view === 'counter' ? html`<div class="view stage">${this.#stage(board)}</div>` : this.#page(board)}
    </main>`
  }

  /** What a narrow window has no column for. */
  #over(board: Board) {
    const { words } = this.tongue
    const { layout } = this.#layout
    if (subjectOf(board) === null) return nothing
    return html`<div class="over">
      ${
        layout === 'phone'
          ? html`<button type="button" class="btn" @click=${() => this.#openSheet('callers')}>
              ${glyph('people', 20)}${words.call.callersSheet(board.ringing.length)}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="btn"
        aria-expanded=${this.sheet === 'context'}
        @click=${() => this.#openSheet(this.sheet === 'context' ? 'none' : 'context')}
      >
        ${glyph('info', 20)}${words.call.context}
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

  #page(board: Board) {
    return html`<div class="view page">
      ${
        this.view === 'history'
          ? html`<desk-history .tongue=${this.tongue} .ledger=${this.ledger}></desk-history>`
          : html`<desk-settings
              .tongue=${this.tongue}
              .me=${this.me}
              .preferences=${this.preferences}
              .counter=${this.counter.state}
              .version=${this.version}
              ?in-call=${board.talking !== null}
            ></desk-settings>`
      }
    </div>`
  }

  #context(board: Board) {
    const { layout } = this.#layout
    if (this.view !== 'counter' || (layout !== 'desk' && this.sheet !== 'context')) return nothing
    const subject = this.#subject(board)
    if (subject === null && layout !== 'desk') return nothing
    const { words } = this.tongue
    const details = html`<desk-context
      .tongue=${this.tongue}
      .call=${subject?.call ?? null}
      .trail=${subject?.trail ?? []}
      .offset=${this.counter.state.clockOffset}
      .sums=${sums(today(this.ledger.lines, Date.now()))}
    ></desk-context>`
    if (layout === 'phone') return this.#asSheet(words.context.title, details)
    return html`<aside class="context" aria-label=${words.context.title}>
      ${layout === 'tablet' ? this.#sheetTop(words.context.title) : nothing}${details}
    </aside>`
  }

  /** Who rings and was asked about, else whom the counter is about. */
  #subject(board: Board) {
    return board.ringing.find(({ call }) => call.id === this.asked) ?? subjectOf(board)
  }

  #look({ call }: BoardCall<'ringing'>): void {
    this.asked = call.id
    this.#openSheet('context')
  }

  #asSheet(title: string, content: TemplateResult) {
    return html`<button
        type="button"
        class="shade"
        tabindex="-1"
        aria-hidden="true"
        @click=${() => this.#openSheet('none')}
      ></button>
      <section class="sheet" role="dialog" aria-modal="true" aria-label=${title}>
        ${this.#sheetTop(title)}${content}
      </section>`
  }

  #sheetTop(title: string) {
    return html`<div class="sheet-top">
      <span>${title}</span>
      <button type="button" class="close" aria-label=${this.tongue.words.close} @click=${() => this.#openSheet('none')}>
        ${icon('close', 22)}
      </button>
    </div>`
  }

  /** What is to be mended before a ring can be heard and answered, the worst first. */
  #troubles() {
    const { words } = this.tongue
    const { trouble, chime } = words
    const { microphoneTrouble, cameraTrouble, answersWithCamera } = this.counter.state
    return html`${
      this.silent
        ? html`<desk-trouble
            tone="stop"
            role="alert"
            symbol="speaker"
            heading=${trouble.sound.title}
            text=${trouble.sound.text}
            action=${trouble.turnSoundOn}
            @trouble-action=${() => this.ask('sound-request')}
          ></desk-trouble>`
        : nothing
    }${
      microphoneTrouble === null
        ? nothing
        : html`<desk-trouble
            tone="stop"
            role="alert"
            symbol="microphone-off"
            heading=${trouble.microphone[microphoneTrouble].title}
            text=${trouble.microphone[microphoneTrouble].text}
            action=${canRetry(microphoneTrouble) ? words.retry : ''}
            @trouble-action=${() => this.#checkDevices()}
          ></desk-trouble>`
    }${
      cameraTrouble === null || !answersWithCamera
        ? nothing
        : html`<desk-trouble
            tone="warn"
            symbol="camera-off"
            text=${trouble.camera[cameraTrouble]}
            action=${canRetry(cameraTrouble) ? words.retry : ''}
            @trouble-action=${() => this.#checkDevices()}
          ></desk-trouble>`
    }${
      this.wishFailed
        ? html`<desk-trouble
            tone="warn"
            role="alert"
            text=${words.wishFailed}
            dismiss=${words.close}
            @trouble-dismiss=${() => (this.wishFailed = false)}
          ></desk-trouble>`
        : nothing
    }${
      this.silent || this.preferences.heardChime || subjectOf(this.#watch.keeper.board) !== null
        ? nothing
        : html`<desk-trouble
            symbol="bell"
            heading=${chime.question}
            text=${chime.hint}
            action=${chime.again}
            dismiss=${chime.yes}
            @trouble-action=${() => this.ask('chime-request')}
            @trouble-dismiss=${() => this.ask('heard-request')}
          ></desk-trouble>`
    }${
      this.noNotices
        ? html`<desk-trouble
            heading=${trouble.notices.title}
            text=${trouble.notices.text}
            dismiss=${words.close}
            @trouble-dismiss=${() => this.ask('notices-dismiss')}
          ></desk-trouble>`
        : nothing
    }`
  }

  #boardChanged(board: Board, before: Board): void {
    const { tongue } = this
    // Whoever waits below for the screen waits for the one that shows this board.
    this.requestUpdate()
    for (const { call } of board.ringing) {
      if (before.ringing.some((each) => each.call.id === call.id)) continue
      const facts = [aboutOf(call.page, tongue), priceLine(call.page, tongue), shopperLine(call.shopper, tongue)]
      this.called = `${tongue.words.rings(facts.filter((fact) => fact !== '').join(', '))}. ${tongue.words.answerKey}`
      // On a phone another view hides the list: what rings comes to the front.
      if (this.#layout.layout === 'phone' && this.view !== 'counter') this.sheet = 'callers'
    }
    if (board.ringing.length === 0) this.called = ''
    const gone = board.gone.find((each) => !before.gone.includes(each))
    if (gone !== undefined) this.said = goneSentence(gone, tongue)
    const began = board.talking !== null && before.talking?.call.id !== board.talking.call.id
    if (began) {
      this.sheet = 'none'
      this.#show('counter')
      if (this.#answering) void this.updateComplete.then(() => this.call?.focus())
      this.#answering = false
    }
    if (board.ended !== null && before.ended !== board.ended) void this.updateComplete.then(() => this.quiet?.focus())
    if (
      before.ringing.length + (before.talking === null ? 0 : 1) >
      board.ringing.length + (board.talking === null ? 0 : 1)
    )
      this.ask('history-stale')
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
    if (this.#retrying) return
    this.#retrying = true
    void this.counter.prepareDevices().finally(() => {
      this.#retrying = false
    })
  }

  readonly #dismissEnded = (): void => {
    const board = this.#watch.keeper.dismissEnded()
    this.ask('board-change', board)
    this.requestUpdate()
  }

  #show(view: View): void {
    this.sheet = 'none'
    if (view !== this.view) this.ask('view-request', view)
  }

  #follow(event: MouseEvent, view: View): void {
    // A new tab or window is the browser's affair.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    this.#show(view)
  }

  #openSheet(sheet: Sheet): void {
    const from = this.sheet
    this.sheet = sheet
    void this.updateComplete.then(() => {
      const target = sheet === 'none' ? '.over .btn' : '.sheet-top .close'
      const all = this.renderRoot.querySelectorAll<HTMLElement>(target)
      ;(from === 'context' && sheet === 'none' ? all[all.length - 1] : all[0])?.focus()
    })
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.sheet === 'none') return
    event.stopPropagation()
    this.#openSheet('none')
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

/** Whom the context is about: the one who is talked with, else the one who waits longest, else the last one. */
function subjectOf({ talking, ringing, ended }: Board) {
  return talking ?? ringing[0] ?? ended
}

define('desk-counter', DeskCounter)
