import { css, html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { CallId } from '../../protocol/ids.ts'
import type { BlockLine, BlockSpan } from '../../protocol/rest/blocks.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import { noteStyle } from './note-style.ts'
import type { Tongue } from './tongue.ts'

/**
 * Keeps the caller of a call out: a button that asks for how long.
 * @fires caller-blocked - `BlockLine`
 */
export class DeskBlockCaller extends CallElement {
  static override styles = [
    look,
    noteStyle,
    css`
      :host {
        display: grid;
        gap: 10px;
        justify-items: start;
        text-align: start;
      }
      p {
        max-inline-size: 52ch;
        font-size: 0.875rem;
        font-weight: 450;
        color: var(--sb-ink-2);
      }
      .wrong {
        color: var(--sb-stop);
      }
      .done {
        display: flex;
        align-items: center;
        gap: 6px;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: Pick<CallRest, 'block'>
  @property() call!: CallId
  /** May keep out for ever. */
  @property({ type: Boolean }) supervisor = false
  /** Asks at once, without a button that opens it. */
  @property({ type: Boolean }) asking = false
  /** The block that is known to hold, where it was made elsewhere. */
  @property({ attribute: false }) known: BlockLine | null = null
  @state() private open = false
  @state() private failed = false
  @state() private blocked: BlockLine | null = null

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('call') && !changed.has('known')) return
    this.open = false
    this.failed = false
    this.blocked = this.known
  }

  override render() {
    const { block: words } = this.tongue.words.supervise
    return html`${
      this.asking
        ? nothing
        : html`<button type="button" class="btn bare" aria-expanded=${this.open} @click=${this.#turn}>
              ${icon('lock', 20)}${words.open}
            </button>`
    }
      ${this.open || (this.asking && this.blocked === null) ? this.#choice() : nothing}
      <div role="status">
        ${
          this.blocked === null
            ? this.failed
              ? html`<p class="wrong">${words.failed}</p>`
              : nothing
            : html`<p class="done">${icon('check', 16)}${words.done(untilOf(this.blocked, this.tongue))}</p>`
        }
      </div>`
  }

  #choice() {
    const { block: words } = this.tongue.words.supervise
    const spans: readonly BlockSpan[] = this.supervisor ? ['hour', 'day', 'forever'] : ['hour', 'day']
    return html`<fieldset>
      <legend>${words.title}</legend>
      <div class="chips">
        ${spans.map(
          (span) =>
            html`<button type="button" class="chip" @click=${() => void this.#block(span)}>${words.span[span]}</button>`,
        )}
      </div>
      <p>${words.explain}</p>
    </fieldset>`
  }

  readonly #turn = (): void => {
    this.open = !this.open
  }

  async #block(span: BlockSpan): Promise<void> {
    const { call } = this
    const reply = await this.calls.block(call, span)
    if (call !== this.call) return
    this.failed = !reply.ok
    if (!reply.ok) return
    this.blocked = reply.data
    this.open = false
    this.ask('caller-blocked', reply.data)
  }
}

/** `18:20` today, with the day before it else; `null` for ever. */
export function untilOf({ until }: Pick<BlockLine, 'until'>, { figures }: Tongue): string | null {
  if (until === null) return null
  // The name of a day is written as at the head of a list: within a sentence it would be wrong.
  const now = Date.now()
  return figures.day(until, now) === figures.day(now, now) ? figures.time(until) : figures.stamp(until)
}

define('desk-block-caller', DeskBlockCaller)
