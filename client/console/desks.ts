import { html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { AgentId, DeskId } from '../../protocol/ids.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import { type DeskSettings, strategies } from '../../protocol/rest/desks.ts'
import { type DesksWords, desksWords } from '../locales/desks-words.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { unloadedPage } from './blank-page.ts'
import './desk-choice.ts'
import type { NameWish } from './desk-choice.ts'
import type { DesksKeeper, DesksState } from './desks-keeper.ts'
import { desksStyle } from './desks-style.ts'

import { saveBar } from './save-bar.ts'
import type { Tongue } from './tongue.ts'

/** The desks of the shop, for its owner to keep. Set `state` anew whenever the keeper tells. */
export class DeskDesks extends CallElement {
  static override styles = desksStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) keeper!: DesksKeeper
  @property({ attribute: false }) state!: DesksState
  @property({ attribute: false }) colleagues: readonly Colleague[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    this.keeper.open()
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const words = desksWords[this.tongue.language]
    const { loading } = this.state
    return html`<h1 tabindex="-1">${words.title}</h1>
      ${loading === 'here' ? this.#page(words) : unloadedPage(this, words, 1)}`
  }

  #page(words: DesksWords) {
    const { desks, asks } = this.state.draft
    return html`<p class="text">${desks.length === 0 ? words.none : words.text}</p>
      <div class="desks">
        ${desks.map((desk, index) => this.#desk(words, desk, index))}
        <button type="button" class="btn add" @click=${() => this.#add(words)}>${words.add}</button>
      </div>
      <desk-choice
        .tongue=${this.tongue}
        .desks=${desks}
        ?asks=${asks}
        @asks-request=${(event: CustomEvent<boolean>) => this.keeper.setAsks(event.detail)}
        @names-request=${({ detail }: CustomEvent<NameWish>) => this.keeper.rename(detail.index, detail.names)}
      ></desk-choice>
      ${saveBar(this, words)}`
  }

  #desk(words: DesksWords, desk: DeskSettings, index: number) {
    const wrong = this.state.marks.some((mark) => mark.index === index)
    const set = (change: Partial<DeskSettings>): void => this.keeper.change(index, change)
    return html`<section aria-label=${desk.name}>
      <div class="head">
        <label class="field ${wrong ? 'wrong' : ''}"
          >${words.name}
          <input
            maxlength="60"
            .value=${desk.name}
            aria-invalid=${wrong}
            @input=${(event: Event) => set({ name: textOf(event) })}
        /></label>
        <button type="button" class="btn" aria-label=${words.remove(desk.name)} @click=${() => this.#remove(index)}>
          ${icon('close', 20)}
        </button>
      </div>
      ${wrong ? html`<p class="trouble" role="alert">${words.wrongName}</p>` : nothing}
      ${this.#members(words, desk, index, set)} ${this.#strategy(words, desk, set)} ${this.#times(words, desk, set)}
      ${this.#who(words, desk, set)}
    </section>`
  }

  #members(words: DesksWords, { members, strategy }: DeskSettings, index: number, set: Change) {
    const chosen = members === 'all' ? [] : members
    const names = new Map(this.colleagues.map(({ id, name }) => [id, name]))
    const others = this.colleagues.map(({ id }) => id).filter((id) => !chosen.includes(id))
    const toggle = (id: AgentId): void =>
      set({ members: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] })
    const earlier = (id: AgentId): void => {
      const at = chosen.indexOf(id)
      set({ members: chosen.toSpliced(at, 1).toSpliced(at - 1, 0, id) })
    }
    const all = (is: boolean) => html`<label class="pick"
      ><input
        type="radio"
        name=${`members-${index}`}
        .checked=${(members === 'all') === is}
        @change=${() => set({ members: is ? 'all' : [] })}
      />${is ? words.everybody : words.chosen}</label
    >`
    return html`<fieldset>
      <legend>${words.members}</legend>
      <div>${all(true)}${all(false)}</div>
      ${
        members === 'all'
          ? nothing
          : html`<div>
              ${[...chosen, ...others].map((id) => {
                const name = names.get(id) ?? id
                const place = chosen.indexOf(id)
                return html`<div class="pick">
                  <label class="pick"
                    ><input type="checkbox" .checked=${place >= 0} @change=${() => toggle(id)} />${name}</label
                  >${
                    strategy === 'in-order' && place > 0
                      ? html`<button type="button" class="btn" aria-label=${words.earlier(name)} @click=${() => earlier(id)}>
                          ↑
                        </button>`
                      : nothing
                  }
                </div>`
              })}
            </div>`
      }
    </fieldset>`
  }

  #strategy(words: DesksWords, { id, strategy }: DeskSettings, set: Change) {
    return html`<fieldset>
      <legend>${words.strategy}</legend>
      <div>
        ${strategies.map((each) => {
          const { title, text } = words.strategies[each]
          return html`<label class="pick"
            ><input
              type="radio"
              name=${`strategy-${id}`}
              .checked=${strategy === each}
              @change=${() => set({ strategy: each })}
            /><span>${title}<small>${text}</small></span></label
          >`
        })}
      </div>
    </fieldset>`
  }

  #times(words: DesksWords, desk: DeskSettings, set: Change) {
    const { overflow } = desk
    const others = this.state.draft.desks.filter(({ id }) => id !== desk.id)
    return html`<fieldset>
      <legend>${words.times}</legend>
      <div class="grid">
        ${number(words.ring, desk.ring, 5, 120, (ring) => set({ ring }))}
        ${number(words.wrapUp, desk.wrapUp, 0, 600, (wrapUp) => set({ wrapUp }))}
        ${number(words.line, desk.line, 0, 500, (line) => set({ line }))}
        ${number(words.wait, desk.wait, 30, 3_600, (wait) => set({ wait }))}
        <label class="field"
          >${words.overflow}
          <select
            @change=${(event: Event) => {
              const to = textOf(event) as DeskId
              set({ overflow: (to as string) === '' ? null : { after: overflow?.after ?? 60, to } })
            }}
          >
            <option value="" ?selected=${overflow === null}>${words.noOverflow}</option>
            ${others.map(({ id, name }) => html`<option value=${id} ?selected=${overflow?.to === id}>${name}</option>`)}
          </select></label
        >
        ${overflow === null ? nothing : number(words.after, overflow.after, 5, 3_600, (after) => set({ overflow: { ...overflow, after } }))}
      </div>
    </fieldset>`
  }

  #who(words: DesksWords, desk: DeskSettings, set: Change) {
    return html`<fieldset>
      <legend>${words.who}</legend>
      <div class="grid">
        <label class="field"
          >${words.languages}
          <input
            .value=${desk.languages.join(', ')}
            @change=${(event: Event) => set({ languages: parts(textOf(event), ',').filter(isTag).slice(0, 20) })}
          /><small>${words.languagesHint}</small></label
        >
        <label class="field"
          >${words.priority}
          <input
            type="number"
            min="0"
            max="9"
            .value=${String(desk.priority)}
            @change=${(event: Event) => set({ priority: within(textOf(event), 0, 9) })}
          /><small>${words.priorityHint}</small></label
        >
      </div>
      <label class="field"
        >${words.pages}
        <textarea
          rows="2"
          .value=${desk.pages.join('\n')}
          @change=${(event: Event) =>
            set({
              pages: parts(textOf(event), '\n')
                .map((each) => each.slice(0, 100))
                .slice(0, 50),
            })}
        ></textarea
        ><small>${words.pagesHint}</small></label
      >
      <small><code>${words.attribute(desk.id)}</code></small>
    </fieldset>`
  }

  #add(words: DesksWords): void {
    this.keeper.add(words.newName)
    void this.updateComplete.then(() => {
      const names = this.renderRoot.querySelectorAll<HTMLInputElement>('.head input')
      names.item(names.length - 1)?.select()
    })
  }

  #remove(index: number): void {
    this.keeper.remove(index)
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus())
  }
}

type Change = (change: Partial<DeskSettings>) => void

function number(label: string, value: number, least: number, most: number, set: (value: number) => void) {
  return html`<label class="field"
    >${label}
    <input
      type="number"
      min=${least}
      max=${most}
      .value=${String(value)}
      @change=${(event: Event) => set(within(textOf(event), least, most))}
  /></label>`
}

function textOf({ target }: Event): string {
  return (target as HTMLInputElement).value
}

function within(text: string, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(Number(text)) || 0))
}

function parts(text: string, by: string): string[] {
  return [...new Set(text.split(by).map((each) => each.trim()))].filter((each) => each !== '')
}

function isTag(text: string): boolean {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text)
}

define('desk-desks', DeskDesks)
