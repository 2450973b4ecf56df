import { css, html } from 'lit'
import { property } from 'lit/decorators.js'
import type { Instant, Millis } from '../../protocol/ids.ts'
import { clock } from '../locales/duration.ts'
import { CallElement, define } from './element.ts'

/** A running clock: up from `since`, or down to `until`. Silent for screen readers; whoever wants it reads it. */
export class CallTimer extends CallElement {
  static override styles = css`
    :host {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `

  @property({ attribute: false }) since: Instant | null = null
  @property({ attribute: false }) until: Instant | null = null
  /** Server's clock minus this one's. */
  @property({ attribute: false }) offset: Millis = 0
  @property() language = 'en'
  /** Puts the clock into a sentence. */
  @property({ attribute: false }) sentence: (clock: string) => string = (text) => text
  #tick: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#tick)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.requestUpdate()
  }

  override render() {
    return html`${this.sentence(clock(this.#span(), this.language))}`
  }

  override updated(): void {
    clearTimeout(this.#tick)
    if (!this.isConnected || (this.until !== null && this.#span() <= 0)) return
    const into = this.#span() % 1_000
    // A little after the full second, so that a timer that fires early does not show the same second twice.
    const rest = this.until === null ? 1_000 - into : into
    this.#tick = setTimeout(() => this.requestUpdate(), rest + 8)
  }

  #span(): Millis {
    const now = Date.now() + this.offset
    if (this.until !== null) return Math.max(0, this.until - now)
    return this.since === null ? 0 : Math.max(0, now - this.since)
  }
}

define('shopbell-timer', CallTimer)
