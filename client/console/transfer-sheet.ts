import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customersOf, partOf, talkersOf } from '../../protocol/call/parts.ts'
import { type AgentId, type DeskId, isCustomer, type PartyId } from '../../protocol/ids.ts'
import type { Colleague } from '../../protocol/messages/counter.ts'
import type { DeskSettings } from '../../protocol/rest/desks.ts'
import type { CallState, DeskWish } from '../call-session.ts'
import { deskTransferWords } from '../locales/desk-transfer-words.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { joined, nameOf } from '../ui/people.ts'
import { sheetStyle } from '../ui/sheet-style.ts'
import { presenceOrder } from './colleagues.ts'
import { glyph } from './glyphs.ts'
import { look } from './look.ts'
import type { Tongue } from './tongue.ts'
import { transferStyle } from './transfer-style.ts'

/** What the sheet and the bar ask of the call. */
export interface TransferWish {
  readonly name: DeskWish
  readonly data: object
}

const wishes = ['consult', 'hand-over', 'join'] as const

/**
 * Who is in the call, and who could come: to advise, to take over, to join.
 * @fires transfer-wish - `TransferWish`
 * @fires transfer-close
 */
export class DeskTransferSheet extends CallElement {
  static override styles = [look, sheetStyle, transferStyle]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) state!: CallState
  @property({ attribute: false }) colleagues: readonly Colleague[] = []
  @property({ attribute: false }) desks: readonly DeskSettings[] = []

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.close')?.focus())
  }

  override render() {
    const { tongue } = this
    const { words } = tongue
    const { call } = this.state
    if (call.phase !== 'connected') return nothing
    const inside = talkersOf(call)
    const others = this.colleagues
      .filter(({ id, presence }) => id !== this.state.me && !inside.includes(id) && presence !== 'offline')
      .toSorted(presenceOrder)
    return html`<section role="dialog" aria-label=${words.transfer.title}>
      <div class="top">
        <h2>${words.transfer.title}</h2>
        <button type="button" class="close" aria-label=${words.close} @click=${() => this.ask('transfer-close')}>
          ${icon('close', 20)}
        </button>
      </div>
      <h3 id="inside">${words.transfer.people}</h3>
      <ul aria-labelledby="inside">
        ${[...customersOf(call), ...inside].filter((party) => party !== this.state.me).map((party) => this.#insider(party))}
      </ul>
      <h3 id="outside">${words.transfer.colleagues}</h3>
      ${
        others.some(({ presence }) => presence === 'available')
          ? nothing
          : html`<p class="none">${words.transfer.nobodyElse}</p>`
      }
      <ul aria-labelledby="outside">
        ${others.map((each) => this.#colleague(each))}
      </ul>
      ${this.#desks(others.filter(({ presence }) => presence === 'available'))}
    </section>`
  }

  #insider(party: PartyId): TemplateResult | typeof nothing {
    const { state, tongue } = this
    const { transfer } = tongue.words
    const { call } = state
    if (call.phase !== 'connected') return nothing
    const name = nameOf(state, party, tongue.callWords)
    const other = state.others.find((each) => each.party === party)
    const silent = other === undefined || other.muted || other.listensOnly
    const mayRemove = !isCustomer(party) && party !== call.agent && partOf(call, party) !== null
    return html`<li>
      <shopbell-avatar .name=${name} tone=${isCustomer(party) ? 'slate' : nothing}></shopbell-avatar>
      <span class="name"
        ><b>${name}</b>
        <small
          >${[party === call.agent ? transfer.leads : '', other?.muted ? transfer.muted : ''].filter(Boolean).join(' · ')}</small
        ></span
      >
      <span class="tools">
        ${
          silent
            ? nothing
            : this.#tool(transfer.mute(name), icon('microphone-off', 20), { name: 'mute-other', data: { party } })
        }
        ${
          mayRemove
            ? this.#tool(transfer.remove(name), icon('close', 20), { name: 'remove', data: { party } })
            : nothing
        }
      </span>
    </li>`
  }

  #tool(label: string, sign: TemplateResult, wish: TransferWish): TemplateResult {
    return html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${() => this.#wish(wish)}>
      ${sign}
    </button>`
  }

  #colleague({ id, name, presence }: Colleague): TemplateResult {
    const { words } = this.tongue
    return html`<li class="colleague" data-presence=${presence}>
      <span class="face"><shopbell-avatar .name=${name}></shopbell-avatar></span>
      <span class="name"><b>${name}</b> <small>${words.presence[presence]}</small></span>
      ${presence === 'available' ? this.#asks({ agent: id }, name) : nothing}
    </li>`
  }

  #desks(free: readonly Colleague[]) {
    if (this.desks.length === 0) return nothing
    return html`<h3 id="desks">${deskTransferWords[this.tongue.language].desks}</h3>
      <ul aria-labelledby="desks">
        ${this.desks.map((desk) =>
          this.#desk(
            desk,
            free.filter(({ id }) => desk.members === 'all' || desk.members.includes(id)),
          ),
        )}
      </ul>`
  }

  /** Who would be rung there; with nobody, what it says instead, and why nothing can be pressed. */
  #desk({ id, name }: DeskSettings, free: readonly Colleague[]): TemplateResult {
    const { language } = this.tongue
    const words = deskTransferWords[language]
    const names = joined(
      free.map((each) => each.name),
      language,
    )
    return html`<li class="colleague" data-presence=${free.length > 0 ? 'available' : 'away'}>
      <span class="face sign">${glyph('desks', 20)}</span>
      <span class="name"
        ><b>${name}</b> <small>${free.length === 0 ? words.nobody : words.free(names, free.length)}</small></span
      >
      ${this.#asks({ desk: id }, name, free.length === 0)}
    </li>`
  }

  /** Only the one who leads hands over; while one is asked, nobody else is. */
  #asks(whom: { readonly agent: AgentId } | { readonly desk: DeskId }, name: string, none = false) {
    const { call, me } = this.state
    const { transfer } = this.tongue.words
    if (call.phase !== 'connected') return nothing
    const busy = none || call.ask !== null || call.consult !== null
    return html`<span class="asks">
      ${wishes
        .filter((wish) => wish === 'join' || call.agent === me)
        .map(
          (wish) =>
            html`<button
              type="button"
              class="btn ${wish === 'consult' ? 'strong' : ''}"
              aria-label=${transfer.wishOf[wish](name)}
              ?disabled=${busy}
              @click=${() => this.#wish({ name: 'ask', data: { wish, ...whom } })}
            >
              ${wish === 'join' ? glyph('people', 18) : nothing}${transfer.wish[wish]}
            </button>`,
        )}
    </span>`
  }

  #wish(wish: TransferWish): void {
    this.ask('transfer-wish', wish)
  }
}

define('desk-transfer-sheet', DeskTransferSheet)
