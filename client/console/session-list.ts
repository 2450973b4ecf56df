import { css, html, nothing } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { SignedIn } from '../../protocol/rest/accounts.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import { formStyle } from './form-style.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused, Reply } from './rest.ts'
import { rowStyle } from './row-style.ts'
import type { Tongue } from './tongue.ts'

/** Where somebody is signed in, and how to end it there. */
class DeskSessionList extends CallElement {
  static override styles = [
    formStyle,
    rowStyle,
    css`
      li {
        min-block-size: 52px;
        padding-block: 6px;
      }
      .what b {
        display: inline;
        margin-inline-end: 6px;
      }
      .what small {
        display: block;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  @state() private sessions: readonly SignedIn[] = []
  @state() private refused: Refused | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override render() {
    const { people } = this.tongue
    const { profile: words } = people
    return html`<section aria-labelledby="sessions">
      <header><h2 id="sessions">${words.sessions.title}</h2><p>${words.sessions.text}</p></header>
      <ul>
        ${this.sessions.map((session) => this.#line(session))}
      </ul>
      ${
        this.sessions.length < 2
          ? nothing
          : html`<div>
              <button type="button" class="btn" @click=${() => void this.#end(this.accounts.endOtherSessions())}>
                ${words.endOthers}
              </button>
            </div>`
      }
      <div role="alert">
        ${
          this.refused === null
            ? nothing
            : html`<p class="alert">${icon('warning', 20)}${refusalSentence(this.refused, people)}</p>`
        }
      </div>
    </section>`
  }

  #line({ session, device, since, seenAt, here, own }: SignedIn) {
    const { people, figures } = this.tongue
    const { profile: words } = people
    const name = device === '' ? words.unknownDevice : device
    const seen = people.people.seen(figures.ago(seenAt, Date.now()))
    return html`<li>
      <span class="what"
        ><b>${name}</b>${own ? html`<span class="tag mine">${words.thisOne}</span>` : nothing}
        ${here ? html`<span class="tag">${words.here}</span>` : nothing}
        <small class="note">${words.since(figures.stamp(since))} · ${seen}</small></span
      >
      ${
        own
          ? nothing
          : html`<button
              type="button"
              class="btn bare stop"
              aria-label=${words.end(name)}
              @click=${() => void this.#end(this.accounts.endSession(session))}
            >
              ${words.endWord}
            </button>`
      }
    </li>`
  }

  async #read(): Promise<void> {
    const reply = await this.accounts.sessions()
    this.refused = reply.ok ? null : reply
    if (reply.ok) this.sessions = reply.data.sessions
  }

  async #end(ending: Promise<Reply<null>>): Promise<void> {
    const reply = await ending
    if (reply.ok) await this.#read()
    else this.refused = reply
  }
}

define('desk-session-list', DeskSessionList)
