import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { type ChangeLine, changeKinds } from '../../protocol/rest/changes.ts'
import { type ChangesWords, changesWords } from '../locales/changes-words.ts'
import { type HoursWords, hoursWords } from '../locales/hours-words.ts'
import type { Language } from '../locales/language.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { blankPage, retryButton, skeletons } from './blank-page.ts'
import { told } from './change-lines.ts'
import type { Pair, Telling } from './change-values.ts'
import { ChangesKeeper } from './changes-keeper.ts'
import { type ChangesRest, type ChangesSearch, changesRest } from './changes-rest.ts'
import { changesStyle } from './changes-style.ts'
import { HoursFigures, ownZone } from './hours-figures.ts'
import type { Tongue } from './tongue.ts'

/** Values of one change that are shown at once; a table of hours that begins anew has more. */
const AT_ONCE = 6

/**
 * Who changed what when, newest first, by the days of the shop.
 * @fires back-request
 */
export class DeskChanges extends CallElement {
  static override styles = changesStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) rest: ChangesRest = changesRest
  @state() private words: { readonly changes: ChangesWords; readonly hours: HoursWords } | null = null
  #language: Language | null = null
  #keeper: ChangesKeeper | null = null

  override willUpdate(): void {
    if (this.#language !== this.tongue.language) void this.#learn(this.tongue.language)
    if (this.#keeper !== null) return
    this.#keeper = new ChangesKeeper(this.rest, () => this.requestUpdate())
    void this.#keeper.find({})
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const keeper = this.#keeper
    if (this.words === null || keeper === null) return nothing
    const { changes: words } = this.words
    const { lines, about, state: reading } = keeper.state
    const zone = about?.zone ?? ownZone()
    return html`<header>
        <button type="button" class="btn bare" @click=${() => this.ask('back-request')}>
          <span class="back">${icon('minimise', 18)}</span>${this.tongue.words.views.history}
        </button>
        <h1 tabindex="-1">${words.title}</h1>
        <p>${words.text}${zone === ownZone() ? nothing : html` ${words.zone(zone)}`}</p>
      </header>
      ${this.#filters(keeper)}
      ${
        lines.length === 0
          ? this.#blank(keeper)
          : html`${this.#table(lines, this.words, keeper)} ${this.#foot(keeper, reading)}`
      }`
  }

  async #learn(language: Language): Promise<void> {
    this.#language = language
    const [changes, hours] = await Promise.all([
      changesWords[language]().catch(() => null),
      hoursWords(language).catch(() => null),
    ])
    if (changes !== null && hours !== null && this.#language === language) this.words = { changes, hours }
  }

  #filters(keeper: ChangesKeeper) {
    const { words } = this
    if (words === null) return nothing
    const { changes } = words
    const { search, about } = keeper.state
    const people = (about?.authors ?? []).map(({ agent, name }) => [agent, name] as const)
    const kinds = changeKinds.map((kind) => [kind, changes.kinds[kind]] as const)
    const byName = kinds.toSorted(([, one], [, other]) => one.localeCompare(other, this.tongue.language))
    return html`<form role="search" aria-label=${changes.filter} @submit=${(event: Event) => event.preventDefault()}>
      ${this.#chosen(keeper, 'by', changes.person, changes.everybody, people)}
      ${this.#chosen(keeper, 'kind', changes.kind, changes.everything, byName)}
      ${
        Object.keys(search).length === 0
          ? nothing
          : html`<button type="button" class="btn bare" @click=${() => void keeper.find({})}>
              ${icon('close', 18)}${changes.clear}
            </button>`
      }
    </form>`
  }

  #chosen(
    keeper: ChangesKeeper,
    name: keyof ChangesSearch,
    label: string,
    all: string,
    options: readonly (readonly [string, string])[],
  ) {
    const { search } = keeper.state
    return html`<label class="field"
      >${label}<select .value=${search[name] ?? ''} @change=${(event: Event) => this.#choose(keeper, name, event)}>
        <option value="" ?selected=${search[name] === undefined}>${all}</option>
        ${options.map(
          ([value, text]) => html`<option value=${value} ?selected=${search[name] === value}>${text}</option>`,
        )}
      </select></label
    >`
  }

  #choose(keeper: ChangesKeeper, name: keyof ChangesSearch, event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return
    const { [name]: _, ...rest } = keeper.state.search
    const { value } = event.target
    void keeper.find(value === '' ? rest : { ...rest, [name]: value })
  }

  #blank(keeper: ChangesKeeper) {
    if (this.words === null) return nothing
    const { changes } = this.words
    const { state: reading, search } = keeper.state
    if (reading === 'loading') return skeletons(changes.loading, 6, 'row')
    const none = Object.keys(search).length === 0 ? changes.empty : changes.nothing
    return reading === 'failed' ? blankPage(changes.failed, this.#again(keeper)) : blankPage(none)
  }

  #again(keeper: ChangesKeeper) {
    return retryButton(this.tongue.words.retry, () => void keeper.readOn())
  }

  #table(
    lines: readonly ChangeLine[],
    { changes: words, hours }: { readonly changes: ChangesWords; readonly hours: HoursWords },
    keeper: ChangesKeeper,
  ) {
    const { tongue } = this
    const { names = {}, desks = {}, zone = ownZone() } = keeper.state.about ?? {}
    const figures = new HoursFigures(tongue.figures.tag, zone)
    const telling: Telling = { tongue, words, hours, figures, names, desks }
    const now = Date.now()
    const days = Map.groupBy(lines, ({ at }) => figures.heading(at, now))
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${words.when}</th>
          <th scope="col">${words.who}</th>
          <th scope="col">${words.what}</th>
        </tr>
      </thead>
      ${[...days].map(
        ([day, changes]) =>
          html`<tbody>
            <tr class="day"><th scope="rowgroup" colspan="3">${day}</th></tr>
            ${changes.map((change) => this.#line(change, telling))}
          </tbody>`,
      )}
    </table>`
  }

  #line(change: ChangeLine, telling: Telling) {
    const { title, target, pairs } = told(change, telling)
    const [shown, others] = [pairs.slice(0, AT_ONCE), pairs.slice(AT_ONCE)]
    return html`<tr>
      <td class="when fig">
        <time datetime=${new Date(change.at).toISOString()}>${telling.figures.time(change.at)}</time>
      </td>
      <td class="who">${change.byName}</td>
      <td class="what">
        <b>${title}</b>${target === '' ? nothing : html` <span class="target">${target}</span>`}
        ${this.#pairs(shown, telling)}
        ${
          others.length === 0
            ? nothing
            : html`<details>
                <summary>${telling.words.others(others.length)}</summary>
                ${this.#pairs(others, telling)}
              </details>`
        }
      </td>
    </tr>`
  }

  #pairs(pairs: readonly Pair[], { words }: Telling) {
    if (pairs.length === 0) return nothing
    return html`<ul>
      ${pairs.map(
        ({ label, before, after }) =>
          html`<li>
            ${label === null ? nothing : html`<span class="label">${label}</span>`}
            ${before === null ? nothing : html`<del><span class="unseen">${words.was} </span>${before}</del>`}
            ${before === null || after === null ? nothing : html`<span aria-hidden="true">→</span>`}
            ${after === null ? nothing : html`<ins><span class="unseen">${words.is} </span>${after}</ins>`}
          </li>`,
      )}
    </ul>`
  }

  #foot(keeper: ChangesKeeper, reading: 'loading' | 'ready' | 'failed'): TemplateResult | typeof nothing {
    if (this.words === null) return nothing
    const { changes } = this.words
    if (reading === 'failed')
      return html`<div class="foot" role="alert">${changes.failed.title} ${this.#again(keeper)}</div>`
    if (reading === 'ready' && !keeper.state.more) return html`<p class="foot">${changes.all}</p>`
    return html`<p class="foot">
      <button type="button" class="btn" ?disabled=${reading === 'loading'} @click=${() => void keeper.readOn()}>
        ${reading === 'loading' ? changes.loading : changes.more}
      </button>
    </p>`
  }
}

define('desk-changes', DeskChanges)
