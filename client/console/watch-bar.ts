import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { CounterSession, CounterState } from '../counter-session.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import '../ui/timer.ts'
import { glyph } from './glyphs.ts'
import { look } from './look.ts'
import { aboutOf } from './page-facts.ts'
import type { Tongue } from './tongue.ts'
import { type Watched, watchedBy } from './watched.ts'

/** While a supervisor listens: to what, who knows of it, and the ways on. Over every view. */
export class DeskWatchBar extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        --sb-focus: #ffd479;
      }
      div.bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 10px 16px;
        background: #14161c;
        color: #f3f1ec;
      }
      .text {
        flex: 1 1 240px;
        min-inline-size: 0;
      }
      b {
        font-weight: 620;
      }
      small {
        display: block;
        font-size: 0.8438rem;
        color: #b0b4c0;
      }
      .sign {
        display: grid;
        place-items: center;
        inline-size: 40px;
        block-size: 40px;
        border-radius: 50%;
        background: #2c303c;
        color: #e8bd6a;
      }
      @media (max-width: 719px) {
        .sign {
          display: none;
        }
        .acts {
          inline-size: 100%;
        }
        .acts .btn {
          flex: 1;
        }
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .btn {
        padding-inline: 14px;
        background: #2c303c;
        color: #f3f1ec;
      }
      .btn:hover:not(:disabled) {
        background: #3b4050;
      }
      .btn.stop {
        background: #f3f1ec;
        color: #14161c;
      }
      .wrong {
        color: #ffb4ab;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) counter!: CounterSession
  /** As the counter is now: another one draws the bar again. */
  @property({ attribute: false }) state: CounterState | null = null
  @state() private failed = false

  override render() {
    const { calls, me } = this.counter.state
    const watched = watchedBy(calls, me)
    return watched === undefined ? nothing : this.#bar(watched)
  }

  #bar({ session, call, mode, told }: Watched) {
    const { tongue, counter } = this
    const { watch: words } = tongue.words.supervise
    const name = session.state.names[call.agent] ?? ''
    const listens = mode === 'listen'
    return html`<div class="bar" role="region" aria-label=${words.region}>
      <span class="sign">${listens ? icon('listen', 22) : glyph('whisper', 22)}</span>
      <span class="text" role="status"
        ><b>${listens ? words.listening(name) : words.whispering(name)}</b
        ><small class=${this.failed ? 'wrong' : ''}
          >${this.failed ? words.failed : `${aboutOf(call.page, tongue)} · ${told ? words.told : words.secret}`}</small
        ></span
      >
      <shopbell-timer
        class="fig"
        .since=${call.since}
        .offset=${session.state.clockOffset}
        .language=${tongue.language}
      ></shopbell-timer>
      <span class="acts">
        ${
          session.state.needsTap
            ? html`<button type="button" class="btn" @click=${() => void session.tapToGoOn()}>
                ${tongue.callWords.action.tapToGoOn}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="btn"
          @click=${() => void this.#try(() => counter.watch(call.id, listens ? 'whisper' : 'listen'))}
        >
          ${listens ? glyph('whisper', 18) : icon('listen', 18)}${listens ? words.whisper : words.listen}
        </button>
        <button type="button" class="btn" @click=${() => void this.#try(() => counter.joinWatched(call.id))}>
          ${icon('phone', 18)}${words.join}
        </button>
        <button type="button" class="btn stop" @click=${() => void this.#try(() => counter.unwatch(call.id))}>
          ${icon('close', 18)}${words.stop}
        </button>
      </span>
    </div>`
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.failed = false
    try {
      await act()
    } catch {
      this.failed = true
    }
  }
}

define('desk-watch-bar', DeskWatchBar)
