import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import { callResults } from '../../protocol/notes.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { HistorySearch } from './call-rest.ts'
import { glyph } from './glyphs.ts'
import { look } from './look.ts'
import { noteStyle } from './note-style.ts'
import type { Tongue } from './tongue.ts'

/** Milliseconds after the last letter until the search begins. */
const PAUSE = 250

/**
 * What the history is searched by.
 * @fires search-change - `HistorySearch`
 */
export class DeskHistorySearch extends CallElement {
  static override styles = [
    look,
    noteStyle,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
        align-items: end;
        gap: 12px;
      }
      .wide {
        grid-column: span 2;
      }
      .filters,
      .short {
        display: none;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: end;
        gap: 8px 12px;
        margin-block-start: 12px;
      }
      .found:empty {
        position: absolute;
      }
      .found {
        margin-inline-end: auto;
        color: var(--sb-ink-2);
        font-size: 0.9063rem;
      }
      a.btn {
        text-decoration: none;
        border: 1px solid var(--sb-line);
      }
      /* On a phone the calls come first: whoever wants to filter them says so. */
      @media (max-width: 520px) {
        form {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        form:not(.all) .less {
          display: none;
        }
        .filters {
          display: inline-flex;
        }
        .filters[aria-expanded='true'] svg {
          rotate: 180deg;
        }
        /* Two even rows: what is done with this list, and below it the ways to others; above, what was found. */
        .acts {
          display: grid;
          grid-template-columns: 3fr 2fr;
          gap: 8px;
        }
        .acts .btn {
          gap: 6px;
          padding-inline: 10px;
          font-size: 0.9063rem;
        }
        .found {
          grid-column: 1;
        }
        .clear {
          grid-column: 2;
        }
        .long {
          display: none;
        }
        .short {
          display: inline;
        }
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) by: HistorySearch = {}
  /** Id and name of those who may have talked. */
  @property({ attribute: false }) agents: readonly (readonly [string, string])[] = []
  /** Id and name of the desks there are; one alone is no choice. */
  @property({ attribute: false }) desks: readonly (readonly [string, string])[] = []
  /** How many were found, as far as was read; `null` while nothing is searched. */
  @property({ attribute: false }) found: { readonly count: number; readonly more: boolean } | null = null
  /** Where all that was found can be downloaded; empty where one may not. */
  @property() download = ''
  @state() private all = false
  #pause: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#pause)
  }

  override render() {
    const { search: words, note } = this.tongue.words.supervise
    const { by } = this
    const results = callResults.map((result) => [result, note.result[result]] as const)
    const set = Object.keys(by).filter((name) => name !== 'text').length
    return html`<form role="search" class=${this.all ? 'all' : ''} aria-label=${words.label} @submit=${this.#submit}>
        ${this.#typed('text', words.text, 'wide')} ${this.#typed('product', words.product, 'less')}
        ${this.#chosen('agent', words.agent, words.everybody, this.agents)}
        ${this.#chosen('result', words.result, words.every, results)}
        ${this.desks.length > 1 ? this.#chosen('desk', words.desk, words.every, this.desks) : nothing}
      </form>
      <div class="acts">
        <span class="found" role="status"
          >${this.found === null ? nothing : words.found(this.found.count, this.found.more)}</span
        >${
          Object.keys(by).length === 0
            ? nothing
            : html`<button type="button" class="btn bare clear" @click=${() => this.#set({})}>
                ${icon('close', 18)}${words.clear}
              </button>`
        }<button
          type="button"
          class="btn bare filters"
          aria-expanded=${this.all}
          @click=${() => (this.all = !this.all)}
        >
          ${glyph('chevron', 18)}${words.filters}${set === 0 ? nothing : ` · ${set}`}
        </button>
        ${
          this.download === ''
            ? nothing
            : html`<a class="btn bare" href=${this.download} download aria-label=${words.download}
              >${glyph('download', 18)}<span class="long">${words.download}</span><span class="short">CSV</span></a
            >`
        }
        <slot></slot>
      </div>`
  }

  #typed(name: 'text' | 'product', label: string, kind = '') {
    return html`<label class="field ${kind}"
      >${label}<input
        type="search"
        autocomplete="off"
        maxlength="200"
        .value=${this.by[name] ?? ''}
        @input=${(event: Event) => this.#soon(name, event)}
    /></label>`
  }

  #chosen(
    name: 'agent' | 'result' | 'desk',
    label: string,
    all: string,
    options: readonly (readonly [string, string])[],
  ) {
    return html`<label class="field less"
      >${label}<select @change=${(event: Event) => this.#choose(name, event)}>
        <option value="" ?selected=${this.by[name] === undefined}>${all}</option>
        ${options.map(
          ([value, text]) => html`<option value=${value} ?selected=${this.by[name] === value}>${text}</option>`,
        )}
      </select></label
    >`
  }

  #soon(name: 'text' | 'product', event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return
    const { value } = event.target
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#change(name, value.trim()), PAUSE)
  }

  #choose(name: 'agent' | 'result' | 'desk', event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#change(name, event.target.value)
  }

  #change(name: keyof HistorySearch, value: string): void {
    const { [name]: _, ...rest } = this.by
    this.#set(value === '' ? rest : { ...rest, [name]: value })
  }

  readonly #submit = (event: Event): void => event.preventDefault()

  #set(by: HistorySearch): void {
    clearTimeout(this.#pause)
    this.by = by
    this.ask('search-change', by)
  }
}

define('desk-history-search', DeskHistorySearch)
