import { css, html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { Presence, Status } from '../../protocol/messages/counter.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { glyph } from './glyphs.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'

const choices = ['available', 'away', 'offline'] as const satisfies readonly Status[]

/**
 * What the agent says of themselves, and the menu to say something else.
 * @fires status-request - `Status`
 */
export class DeskStatus extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        position: relative;
      }
      .now {
        display: flex;
        align-items: center;
        gap: 12px;
        inline-size: 100%;
        min-block-size: 48px;
        padding: 8px 14px;
        border-radius: var(--sb-r-m);
        font-weight: 600;
        text-align: start;
        background: var(--sb-quiet);
        color: var(--sb-ink);
        transition: background var(--sb-quick);
      }
      .now small {
        margin-inline-start: auto;
        font-size: 0.8125rem;
        font-weight: 500;
        white-space: nowrap;
      }
      .now[data-presence='available'] {
        background: var(--sb-go-soft);
        color: var(--sb-go);
      }
      .now[data-presence='busy'] {
        background: var(--sb-brass-soft);
        color: var(--sb-brass);
      }
      .now svg {
        transition: rotate var(--sb-quick);
      }
      .now[aria-expanded='true'] svg {
        rotate: 180deg;
      }
      .dot {
        flex: none;
        inline-size: 11px;
        block-size: 11px;
        border-radius: 50%;
        background: currentColor;
      }
      .dot[data-presence='away'] {
        background: none;
        border: 3px solid var(--sb-warn);
      }
      .dot[data-presence='offline'] {
        background: none;
        border: 2px solid var(--sb-ink-3);
      }
      [role='menu'] {
        position: absolute;
        z-index: 5;
        inset-inline: 0;
        inset-block-start: calc(100% + 6px);
        padding: 6px;
        border-radius: var(--sb-r-m);
        background: var(--sb-card);
        border: 1px solid var(--sb-line);
        box-shadow: var(--sb-shadow);
      }
      [role='menuitemradio'] {
        display: grid;
        grid-template-columns: 11px 1fr 20px;
        column-gap: 12px;
        align-items: center;
        inline-size: 100%;
        padding: 9px 10px;
        border-radius: var(--sb-r-s);
        text-align: start;
      }
      [role='menuitemradio']:hover,
      [role='menuitemradio']:focus-visible {
        background: var(--sb-quiet);
      }
      [role='menuitemradio'] .dot[data-presence='available'] {
        background: var(--sb-go);
      }
      [role='menuitemradio'] b {
        display: block;
        font-weight: 600;
      }
      [role='menuitemradio'] small {
        color: var(--sb-ink-2);
        font-size: 0.8125rem;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property() presence: Presence = 'offline'
  /** Server's time, `null` while it is not known. */
  @property({ attribute: false }) since: number | null = null
  @property({ attribute: false }) offset = 0
  @state() private open = false
  @query('.now') private button!: HTMLButtonElement

  constructor() {
    super()
    // Moves of the focus within this element do not leave its shadow tree: here it has left.
    this.addEventListener('focusout', () => {
      this.open = false
    })
  }

  override render() {
    const { words, figures } = this.tongue
    const presence = words.presence[this.presence]
    const since = this.since === null ? '' : words.status.since(figures.time(this.since - this.offset))
    return html`<button
        type="button"
        class="now"
        tabindex="0"
        data-presence=${this.presence}
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${[words.status.label(presence), since].filter(Boolean).join(', ')}
        @click=${this.#toggle}
        @keydown=${this.#openByKey}
      >
        <span class="dot" data-presence=${this.presence}></span>${presence}
        ${since === '' ? nothing : html`<small class="fig">${since}</small>`} ${glyph('chevron', 18)}</button
      >${this.open ? this.#menu() : nothing}`
  }

  #menu() {
    const { words } = this.tongue
    return html`<div role="menu" aria-label=${words.status.label(words.presence[this.presence])} @keydown=${this.#move}>
      ${choices.map(
        (status) => html`<button
          type="button"
          role="menuitemradio"
          tabindex="-1"
          aria-checked=${status === this.presence}
          @click=${() => this.#choose(status)}
        >
          <span class="dot" data-presence=${status}></span>
          <span><b>${words.presence[status]}</b><small>${words.status.explain[status]}</small></span>
          ${status === this.presence ? icon('check', 20) : nothing}
        </button>`,
      )}
    </div>`
  }

  readonly #toggle = (): void => {
    this.open = !this.open
    if (this.open) this.#focusItem(Math.max(0, choices.indexOf(this.presence as Status)))
  }

  readonly #openByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    this.open = true
    this.#focusItem(event.key === 'ArrowDown' ? 0 : choices.length - 1)
  }

  readonly #move = (event: KeyboardEvent): void => {
    const at = this.#items().indexOf(this.shadowRoot?.activeElement as HTMLElement)
    const last = choices.length - 1
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const target = targets[event.key]
    if (target !== undefined) {
      event.preventDefault()
      this.#items()[target]?.focus()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      this.#close()
    } else if (event.key === 'Tab') {
      // The browser goes on from the button, as if the menu had not been there.
      this.#close()
    }
  }

  #choose(status: Status): void {
    this.#close()
    if (status !== this.presence) this.ask('status-request', status)
  }

  #close(): void {
    this.open = false
    this.button.focus()
  }

  #items(): readonly HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])]
  }

  #focusItem(index: number): void {
    this.updateComplete.then(() => this.#items()[index]?.focus()).catch(() => undefined)
  }
}

define('desk-status', DeskStatus)
