import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { BlockLine } from '../../protocol/rest/blocks.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { blankStyle } from './blank-style.ts'
import { untilOf } from './block-caller.ts'
import type { CallRest } from './call-rest.ts'
import { look } from './look.ts'
import { aboutOf } from './page-facts.ts'
import './picture.ts'
import type { Tongue } from './tongue.ts'

/**
 * Callers who are kept out, and the way back in, in one place.
 * @fires back-request
 */
export class DeskBlocked extends CallElement {
  static override styles = [
    look,
    blankStyle,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      h1 {
        font-size: 1.5rem;
        font-weight: 660;
        letter-spacing: -0.015em;
      }
      header {
        display: grid;
        gap: 6px;
        justify-items: start;
      }
      header p {
        max-inline-size: 66ch;
        color: var(--sb-ink-2);
        text-wrap: pretty;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 10px 14px;
        padding: 12px 0;
        border-block-start: 1px solid var(--sb-line);
      }
      desk-picture {
        inline-size: 44px;
        block-size: 44px;
        border-radius: 12px;
      }
      /* Below the words that it is about. */
      @media (max-width: 520px) {
        li .btn {
          margin-inline-start: 58px;
        }
      }
      .what {
        flex: 1 1 200px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      b {
        display: block;
        font-weight: 600;
      }
      small {
        display: block;
        font-size: 0.8438rem;
        color: var(--sb-ink-2);
      }
      .wrong {
        color: var(--sb-stop);
      }
      .back {
        rotate: 90deg;
      }
      .unseen-when-empty:empty {
        display: none;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) calls!: Pick<CallRest, 'blocks' | 'unblock'>
  @state() private blocks: readonly BlockLine[] | null = null
  @state() private failed = false
  @state() private said = ''

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => this.#read())
  }

  override render() {
    const { block: words } = this.tongue.words.supervise
    return html`<header>
        <button type="button" class="btn bare" @click=${() => this.ask('back-request')}>
          <span class="back">${icon('minimise', 18)}</span>${this.tongue.words.views.history}
        </button>
        <h1 tabindex="-1">${words.list}</h1>
        <p>${words.text}</p>
      </header>
      <p role="status" class="unseen-when-empty">${this.said}</p>
      ${this.failed ? this.#trouble() : nothing} ${this.#list()}`
  }

  #trouble() {
    return html`<p class="wrong" role="alert">
      ${this.tongue.words.history.failed.title}
      <button type="button" class="btn" @click=${() => void this.#read()}>${this.tongue.words.retry}</button>
    </p>`
  }

  #list() {
    const { block: words } = this.tongue.words.supervise
    if (this.blocks === null)
      return this.failed
        ? nothing
        : html`<div aria-hidden="true"><span class="skeleton row"></span><span class="skeleton row"></span></div>`
    if (this.blocks.length === 0) return html`<div class="blank"><b>${words.empty.title}</b>${words.empty.text}</div>`
    return html`<ul>
      ${this.blocks.map((block) => this.#line(block))}
    </ul>`
  }

  #line(block: BlockLine) {
    const { tongue } = this
    const { block: words } = tongue.words.supervise
    const about = aboutOf(block.page, tongue)
    const when = tongue.figures.stamp(block.at)
    return html`<li>
      <desk-picture .src=${block.page.image ?? null} size="22"></desk-picture>
      <span class="what"
        ><b>${about}</b
        ><small>${words.until(untilOf(block, tongue))} · ${words.by(block.byName ?? '', when)}</small>${
          block.network ? nothing : html`<small>${words.visitOnly}</small>`
        }</span
      >
      <button type="button" class="btn bare" aria-label=${words.undoOf(about)} @click=${() => void this.#undo(block)}>
        ${words.undo}
      </button>
    </li>`
  }

  async #read(): Promise<void> {
    const reply = await this.calls.blocks()
    this.failed = !reply.ok
    if (reply.ok) this.blocks = reply.data.blocks
  }

  async #undo({ id }: BlockLine): Promise<void> {
    const reply = await this.calls.unblock(id)
    // Somebody else was faster: that is what was wished.
    const gone = reply.ok || reply.code === 'block.not-found'
    this.failed = !gone
    this.said = gone ? this.tongue.words.supervise.block.undone : ''
    if (gone) this.blocks = this.blocks?.filter((block) => block.id !== id) ?? null
    if (gone) this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }
}

define('desk-blocked', DeskBlocked)
