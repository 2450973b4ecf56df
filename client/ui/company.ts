import { html, nothing, type TemplateResult } from 'lit'
import { property, state as reactive } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ConnectedCall } from '../../protocol/call/call.ts'
import { customersOf } from '../../protocol/call/parts.ts'
import { isCustomer, type PartyId } from '../../protocol/ids.ts'
import type { CallState, OtherParty } from '../call-session.ts'
import type { CallWords, Sentence } from '../locales/call-words.ts'
import { companyWords } from '../locales/company-words.ts'
import './avatar.ts'
import { companyStyle } from './company-style.ts'
import { CallElement, define } from './element.ts'
import { icon } from './icons.ts'
import { isOwnAmongOthers, nameOf, shownOthers } from './people.ts'
import './scene.ts'
import type { PictureShown } from './stage.ts'
import { standstillOf } from './standstill.ts'
import './tile.ts'
import { base } from './tokens.ts'

/** How long it is said that somebody came or went, in milliseconds. */
const NEWS_FOR = 5_000
/** From here on a level is speech. */
const SPEAKS = 0.35

/**
 * What a call of several people shows over the stage: everybody else in a grid, or in a strip beside a shared screen;
 * who is asked while one is on hold; who came and went.
 * @fires picture-shown - `PictureShown`
 */
export class CallCompany extends CallElement {
  static override styles = [base, companyStyle]

  @property({ attribute: false }) state: CallState | null = null
  @property({ attribute: false }) words: CallWords | null = null
  @reactive() private news = ''
  #inside: readonly PartyId[] = []
  #lead: PartyId | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('state')) this.#compare()
  }

  override render() {
    const { state, words } = this
    if (state === null || words === null || state.call.phase !== 'connected') return nothing
    const others = shownOthers(state)
    return html`${others.length > 1 ? this.#room(others, state, words) : nothing}${this.#veil(state, state.call, words)}
      <p class="news" role="status">${this.news}</p>`
  }

  #room(others: readonly OtherParty[], state: CallState, words: CallWords): TemplateResult {
    const sharing = others.find(({ screen }) => screen !== null)
    const own = isOwnAmongOthers(state)
    return html`<div class="room ${sharing === undefined ? '' : 'share'}">
      ${sharing === undefined ? nothing : this.#screen(sharing, nameOf(state, sharing.party, words), words)}
      <div class="people" data-many=${others.length + (own ? 1 : 0)}>
        ${repeat(
          others,
          ({ party }) => party,
          (other) => this.#person(other, nameOf(state, other.party, words), words),
        )}${own ? this.#own(state, words) : nothing}
      </div>
    </div>`
  }

  #screen({ party, screen }: OtherParty, name: string, words: CallWords): TemplateResult {
    return html`<figure class="shared">
      ${this.#tile(party, 'screen', screen)}
      <figcaption><b>${companyWords[words.language].screenOf(name)}</b></figcaption>
    </figure>`
  }

  #person(other: OtherParty, name: string, { language }: CallWords): TemplateResult {
    const { party, camera, level, muted, listensOnly, absent } = other
    const words = companyWords[language]
    const silent = muted || listensOnly
    const speaks = !silent && !absent && level > SPEAKS
    return html`<figure class=${absent ? 'absent' : ''} ?data-speaks=${speaks} aria-label=${name}>
      ${
        camera === null
          ? html`<shopbell-avatar
              .name=${name}
              .level=${silent ? 0 : level}
              tone=${isCustomer(party) ? 'slate' : nothing}
            ></shopbell-avatar>`
          : this.#tile(party, 'camera', camera)
      }
      <figcaption>
        <span class="name"
          >${silent ? html`${icon(listensOnly ? 'listen' : 'microphone-off', 15)}<span class="unseen">${words.muted}</span>` : nothing}<b
            >${name}</b
          ></span
        >${absent ? html`<span>${words.lineBroke}</span>` : nothing}${speaks ? html`<span class="unseen">${words.speaking}</span>` : nothing}
      </figcaption>
    </figure>`
  }

  #own({ own }: CallState, { you }: CallWords): TemplateResult {
    return html`<figure aria-label=${you} @tile-height=${stop} @tile-stall=${stop}>
      <shopbell-tile .track=${own.camera} ?mirrored=${own.facing !== 'environment'}></shopbell-tile>
      <figcaption><b>${you}</b></figcaption>
    </figure>`
  }

  #tile(party: PartyId, source: 'camera' | 'screen', track: MediaStreamTrack | null): TemplateResult {
    return html`<shopbell-tile
      .track=${track}
      .source=${source}
      @tile-height=${(event: CustomEvent<number>) => {
        event.stopPropagation()
        const shown: PictureShown = { party, source, height: event.detail }
        this.ask('picture-shown', shown)
      }}
    ></shopbell-tile>`
  }

  /** On hold because somebody is asked, or spoken with alone: who, in words and faces. */
  #veil(state: CallState, call: ConnectedCall, words: CallWords): TemplateResult | typeof nothing {
    if (standstillOf(state) !== 'hold' || (call.ask === null && call.consult === null)) return nothing
    const lead = nameOf(state, call.agent, words)
    const whom = call.consult ?? (call.ask?.agents.length === 1 ? call.ask.agents[0] : undefined)
    const name = whom === undefined ? null : nameOf(state, whom, words)
    const { title, text } = this.#sentence(state, call, lead, name, words)
    return html`<div class="veil">
      <shopbell-scene still heading=${title} text=${text}>
        <span class="faces"
          ><shopbell-avatar .name=${lead}></shopbell-avatar>${
            name === null ? nothing : html`<shopbell-avatar class="asked" .name=${name}></shopbell-avatar>`
          }</span
        >
      </shopbell-scene>
    </div>`
  }

  #sentence(
    { me }: CallState,
    call: ConnectedCall,
    lead: string,
    whom: string | null,
    { language }: CallWords,
  ): Sentence {
    const words = companyWords[language]
    if (!isCustomer(me)) return words.shopperWaits
    return call.consult !== null && whom !== null ? words.speaks(lead, whom) : words.asks(lead, whom)
  }

  #compare(): void {
    const { state, words } = this
    if (state === null || words === null || state.call.phase !== 'connected') return
    const { call, me } = state
    const [before, lead] = [this.#inside, this.#lead]
    const inside = [...customersOf(call), call.agent, ...call.colleagues]
    this.#inside = inside
    this.#lead = call.agent
    if (lead === null) return
    const said = companyWords[words.language]
    const came = inside.filter((party) => party !== me && !before.includes(party))
    const went = before.filter((party) => party !== me && !inside.includes(party))
    const handed = isCustomer(me) && went.includes(lead) && lead !== call.agent
    const news = handed
      ? [said.nowWith(nameOf(state, call.agent, words))]
      : [
          ...came.map((party) => said.joined(nameOf(state, party, words))),
          ...went.map((party) => said.left(nameOf(state, party, words))),
        ]
    if (news.length > 0 && before.includes(me)) this.#say(news.join('. '))
  }

  #say(news: string): void {
    this.news = news
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.news = ''
    }, NEWS_FOR)
  }
}

/** Nobody sends the own picture, and nobody needs to know how large it is. */
function stop(event: Event): void {
  event.stopPropagation()
}

define('shopbell-company', CallCompany)
