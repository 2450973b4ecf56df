import { html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { AgentId, CallId, Millis } from '../../protocol/ids.ts'
import { type BoardData, type TalkingLine, type WaitingLine } from '../../protocol/messages/board.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import type { CounterSession } from '../counter-session.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { joined } from '../ui/people.ts'
import '../ui/timer.ts'
import { skeletons } from './blank-page.ts'
import { glyph } from './glyphs.ts'
import { liveBoardStyle } from './live-board-style.ts'
import { aboutOf } from './page-facts.ts'
import './picture.ts'
import { saidIn } from './said.ts'
import type { Tongue } from './tongue.ts'
import { watchedBy } from './watched.ts'

/** The calls of now and the people, for a supervisor: who waits, who talks, who is free; and the ways into a call. */
export class DeskLiveBoard extends CallElement {
  static override styles = liveBoardStyle

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) counter!: CounterSession
  @state() private failed = false
  #tick: ReturnType<typeof setInterval> | undefined
  #unsubscribe: (() => void) | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    // Whether somebody waits too long changes by itself.
    this.#tick = setInterval(() => this.requestUpdate(), 1_000)
    if (this.hasUpdated) this.#look()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#tick)
    this.#unsubscribe?.()
    this.#unsubscribe = null
    this.counter.lookAtBoard(false)
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('counter')) this.#look()
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  override render() {
    const { words } = this.tongue
    const { board: title, watch } = words.supervise
    const { board, colleagues } = this.counter.state
    return html`<h1 tabindex="-1">${title.title}</h1>
      ${this.failed ? html`<p class="wrong" role="alert">${watch.failed}</p>` : nothing}
      ${board === null ? this.#blank() : html`${this.#sums(board)} ${this.#waiting(board)} ${this.#talking(board)}`}
      <section aria-labelledby="people">
        <h2 id="people">${title.people}</h2>
        <ul class="people">
          ${repeat(
            colleagues.toSorted(byState),
            ({ id }) => id,
            (each) => this.#person(each),
          )}
        </ul>
      </section>`
  }

  #look(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = this.counter.subscribe(() => this.requestUpdate())
    this.counter.lookAtBoard(true)
  }

  #blank() {
    return skeletons(this.tongue.words.supervise.board.loading, 3, 'row')
  }

  #sums({ waiting, more, talking, goal }: BoardData) {
    const { board: words } = this.tongue.words.supervise
    const { figures } = this.tongue
    const { colleagues } = this.counter.state
    const longest = waiting.reduce((most, line) => Math.max(most, this.#waited(line)), 0)
    const free = colleagues.filter(({ presence }) => presence === 'available').length
    const sums = [
      [words.waiting, figures.count(waiting.length + more), false],
      [words.longest, waiting.length === 0 ? '–' : figures.clock(longest), longest > goal],
      [words.talking, figures.count(talking.length), false],
      [words.free, figures.count(free), false],
    ] as const
    return html`<dl class="sums">
      ${sums.map(
        ([name, value, late]) => html`<div><dt>${name}</dt><dd class=${late ? 'late' : ''}>${value}</dd></div>`,
      )}
    </dl>`
  }

  #waiting({ waiting, more, goal }: BoardData) {
    const { board: words } = this.tongue.words.supervise
    return html`<section aria-labelledby="waiting">
      <h2 id="waiting"><span>${words.waiting}</span><small>${words.goal(goal / 1_000)}</small></h2>
      ${
        waiting.length === 0
          ? html`<p class="none">${words.nobodyWaits}</p>`
          : html`<ul>
              ${repeat(
                waiting,
                ({ call }) => call,
                (line) => this.#waiter(line, goal),
              )}
            </ul>`
      }
      ${more === 0 ? nothing : html`<p class="none">${words.more(more)}</p>`}
    </section>`
  }

  #waiter(line: WaitingLine, goal: Millis) {
    const { tongue } = this
    const { board: words } = tongue.words.supervise
    const late = this.#waited(line) > goal
    const names = line.agents.map((agent) => this.#nameOf(agent)).filter((name) => name !== '')
    const where = names.length === 0 ? words.inLine : words.rings(joined(names, tongue.language))
    return html`<li>
      <desk-picture .src=${line.page.image ?? null} size="22"></desk-picture>
      <span class="what"
        ><b>${aboutOf(line.page, tongue)}</b
        ><small>${[tongue.figures.language(line.language), where].join(' · ')}</small></span
      >
      <span class="time ${late ? 'late' : ''}">${this.#clock(line.dialledAt)}${
        late ? html`<small>${words.overGoal}</small>` : nothing
      }</span>
      ${line.subject === undefined && line.clip === undefined ? nothing : html`<div class="said">${saidIn({ ...line, id: line.call }, tongue)}</div>`}
    </li>`
  }

  #talking({ talking }: BoardData) {
    const { board: words } = this.tongue.words.supervise
    return html`<section aria-labelledby="talking">
      <h2 id="talking">${words.talking}</h2>
      ${
        talking.length === 0
          ? html`<p class="none">${words.nobodyTalks}</p>`
          : html`<ul>
              ${repeat(
                talking,
                ({ call }) => call,
                (line) => this.#talk(line),
              )}
            </ul>`
      }
    </section>`
  }

  #talk(line: TalkingLine) {
    const { tongue } = this
    const { board: words } = tongue.words.supervise
    const names = [line.agent, ...line.colleagues].map((agent) => this.#nameOf(agent))
    const others = line.watchers.filter(({ agent }) => agent !== this.counter.state.me)
    const facts = [
      aboutOf(line.page, tongue),
      tongue.figures.language(line.language),
      ...(line.held ? [words.held] : []),
      ...others.map(({ agent, mode }) =>
        mode === 'listen' ? words.listens(this.#nameOf(agent)) : words.whispers(this.#nameOf(agent)),
      ),
    ]
    return html`<li>
      <desk-picture .src=${line.page.image ?? null} size="22"></desk-picture>
      <span class="what"
        ><b>${joined(names, tongue.language)}</b><small title=${facts.join(' · ')}>${facts.join(' · ')}</small></span
      >
      <span class="time">${this.#clock(line.since)}</span>
      ${this.#acts(line)}
    </li>`
  }

  /** The ways in; none into a call that one talks in, or while one talks elsewhere. */
  #acts(line: TalkingLine) {
    const { me, calls, colleagues } = this.counter.state
    const talks = colleagues.find(({ id }) => id === me)?.presence === 'busy'
    if (me === null || talks || line.agent === me || line.colleagues.includes(me)) return nothing
    const { watch: words } = this.tongue.words.supervise
    const mode = watchedBy(calls, me)?.call.id === line.call ? watchedBy(calls, me)?.mode : undefined
    const name = this.#nameOf(line.agent)
    const button = (label: string, sign: unknown, act: () => Promise<void>) =>
      html`<button
        type="button"
        class="btn"
        aria-label=${words.of(label, name)}
        @click=${() => void this.#try(act)}
      >
        ${sign}${label}
      </button>`
    return html`<span class="acts">
      ${
        mode === 'listen'
          ? button(words.stop, icon('close', 18), () => this.counter.unwatch(line.call))
          : button(words.listen, icon('listen', 18), () => this.counter.watch(line.call, 'listen'))
      }
      ${
        mode === 'whisper'
          ? nothing
          : button(words.whisper, glyph('whisper', 18), () => this.counter.watch(line.call, 'whisper'))
      }
      ${button(words.join, icon('phone', 18), () => this.#join(line.call, mode !== undefined))}
    </span>`
  }

  #person({ id, name, presence, since }: Colleague) {
    const { words } = this.tongue
    return html`<li>
      <i data-presence=${presence} aria-hidden="true"></i>
      <span class="what"
        ><b>${name}${id === this.counter.state.me ? ` (${words.you})` : ''}</b
        ><small>${words.presence[presence]}${presence === 'offline' ? nothing : html` · ${this.#clock(since)}`}</small></span
      >
    </li>`
  }

  #clock(since: number) {
    return html`<shopbell-timer
      class="fig"
      .since=${since}
      .offset=${this.counter.state.clockOffset}
      .language=${this.tongue.language}
    ></shopbell-timer>`
  }

  /** Who joins has listened before, if only for a moment. */
  async #join(call: CallId, watches: boolean): Promise<void> {
    if (!watches) await this.counter.watch(call, 'listen')
    await this.counter.joinWatched(call)
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.failed = false
    try {
      await act()
    } catch {
      this.failed = true
    }
  }

  #waited({ dialledAt }: WaitingLine): number {
    return Math.max(0, Date.now() + this.counter.state.clockOffset - dialledAt)
  }

  #nameOf(agent: AgentId): string {
    return this.counter.state.colleagues.find(({ id }) => id === agent)?.name ?? ''
  }
}

const order = ['busy', 'wrap-up', 'available', 'away', 'offline'] as const

function byState(one: Colleague, other: Colleague): number {
  return order.indexOf(one.presence) - order.indexOf(other.presence) || one.name.localeCompare(other.name)
}

define('desk-live-board', DeskLiveBoard)
