import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Colleague } from '../../protocol/messages/counter.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import type { CallSession, CallState } from '../call-session.ts'
import './ask-bar.ts'
import { askOutcome } from './ask-outcome.ts'
import { desksRest } from './desks-rest.ts'
import { glyph } from './glyphs.ts'
import type { Tongue } from './tongue.ts'
import './transfer-sheet.ts'
import type { DeskTransferSheet, TransferWish } from './transfer-sheet.ts'

/** How long it is said what came of an ask, in milliseconds. */
const CAME_FOR = 6_000

export interface TransferHost extends ReactiveControllerHost, HTMLElement {
  readonly tongue: Tongue
  readonly session: CallSession
  readonly colleagues: readonly Colleague[]
}

/** What a call at the counter shows and does of handing on: the button, the sheet of people, the bar of an ask. */
export class CallTransfer implements ReactiveController {
  readonly #host: TransferHost
  #open = false
  #desks: readonly DeskSettings[] = []
  #came = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #cancelling = false

  constructor(host: TransferHost) {
    this.#host = host
    host.addController(this)
    host.addEventListener('transfer-wish', (event) => {
      void this.#wish((event as CustomEvent<TransferWish>).detail)
    })
    host.addEventListener('transfer-close', () => void this.show(false))
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Opens or closes the sheet; the focus goes along. */
  async show(open: boolean): Promise<void> {
    this.#open = open
    this.#host.requestUpdate()
    if (open) void this.#learnDesks()
    await this.#host.updateComplete
    const root = this.#host.shadowRoot
    if (open) root?.querySelector<DeskTransferSheet>('desk-transfer-sheet')?.focus()
    else root?.querySelector<HTMLElement>('.transfer')?.focus()
  }

  /** Something else lies there now, and cares for the focus itself. */
  drop(): void {
    this.#open = false
  }

  /** What has come of an ask with this step is said for a moment. */
  step(before: CallState | null, after: CallState): void {
    const came = askOutcome(before, after, this.#host.tongue)
    if (came === null) return
    // Whoever cancels knows.
    if (!this.#cancelling) this.#say(came)
    this.#cancelling = false
  }

  button(): TemplateResult {
    const label = this.#host.tongue.words.transfer.title
    return html`<button
      type="button"
      class="transfer"
      aria-label=${label}
      aria-keyshortcuts="T"
      aria-expanded=${String(this.#open)}
      title="${label} (T)"
      @click=${() => this.show(!this.#open)}
    >
      ${glyph('transfer')}
    </button>`
  }

  /** Whom the call asks, who could be asked, and what came of it. */
  render(): TemplateResult {
    return html`${this.#over()}
      <p class="came" role="status">${this.#came}</p>`
  }

  #over(): TemplateResult | typeof nothing {
    const { tongue, session, colleagues } = this.#host
    const { state } = session
    if (state.call.phase !== 'connected') return nothing
    if (this.#open)
      return html`<desk-transfer-sheet
        .tongue=${tongue}
        .state=${state}
        .colleagues=${colleagues}
        .desks=${this.#desks}
      ></desk-transfer-sheet>`
    if (state.call.ask === null && state.call.consult === null) return nothing
    return html`<desk-ask-bar .tongue=${tongue} .state=${state}></desk-ask-bar>`
  }

  /** Desks change a few times a year: those of the last time are shown until these are there. */
  async #learnDesks(): Promise<void> {
    const reply = await desksRest.read()
    if (!reply.ok) return
    this.#desks = reply.data.desks
    this.#host.requestUpdate()
  }

  async #wish({ name, data }: TransferWish): Promise<void> {
    // A sheet that stays tells what came of a mute or a removal; an ask goes on in its bar.
    if (name === 'ask') await this.show(false)
    this.#cancelling = name === 'cancel-ask'
    await this.#host.session.wish(name, data)
  }

  #say(came: string): void {
    this.#came = came
    this.#host.requestUpdate()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#came = ''
      this.#host.requestUpdate()
    }, CAME_FOR)
  }
}
