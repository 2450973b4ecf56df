import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state as reactive } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { Instant, PartyId } from '../../protocol/ids.ts'
import type { CallState, OtherParty } from '../call-session.ts'
import type { CallWords, Sentence } from '../locales/call-words.ts'
import './avatar.ts'
import { CallElement, define } from './element.ts'
import { icon } from './icons.ts'
import { isOwnAmongOthers, nameOf, otherOf, partnerOf, photoOf, shownOthers } from './people.ts'
import './scene.ts'
import './self-view.ts'
import { stageStyle } from './stage-style.ts'
import { standstillOf } from './standstill.ts'
import './tile.ts'
import type { CallTile } from './tile.ts'
import './timer.ts'
import { base } from './tokens.ts'
import './wave.ts'

/** How high a picture of the other side is shown, in CSS pixels; 0 when it is not any more. */
export interface PictureShown {
  readonly party: PartyId
  readonly source: 'camera' | 'screen'
  readonly height: number
}

/**
 * A call that was answered: the other side large, the own picture small, and what keeps them apart in words.
 * @fires picture-shown - `PictureShown`
 * @fires tap-request
 * @cssprop --inset-top, --inset-bottom, --inset-side - Where the small pictures keep clear of what lies over the stage.
 */
export class CallStage extends CallElement {
  static override styles = [base, stageStyle]

  @property({ attribute: false }) state: CallState | null = null
  @property({ attribute: false }) words: CallWords | null = null
  @reactive() private stalled = false
  /** What more than two need is there. */
  @reactive() private company = false
  @query('shopbell-tile.large') private readonly large!: CallTile | null

  /** The large picture, for a browser that knows picture in picture for videos only. */
  get video(): HTMLVideoElement | null {
    return this.large?.video ?? null
  }

  override willUpdate(): void {
    const { state } = this
    if (state === null) return
    if (otherOf(state)?.camera === null) this.stalled = false
    if (!this.company && isCompany(state)) void import('./later.ts').then(() => (this.company = true))
  }

  override render() {
    const { state, words } = this
    if (state === null || words === null || state.call.phase !== 'connected') return nothing
    const partner = partnerOf(state)
    if (partner === null) return nothing
    const other = otherOf(state)
    const { company } = this
    const grid = company && shownOthers(state).length > 1
    return html`${grid ? nothing : this.#picture(state, words, partner, other)}${
      company ? html`<shopbell-company .state=${state} .words=${words}></shopbell-company>` : nothing
    }${grid && isOwnAmongOthers(state) ? nothing : this.#own(state, words)}${company && isAsking(state) && standstillOf(state) === 'hold' ? nothing : this.#veil(state, words, partner)}`
  }

  #picture(state: CallState, words: CallWords, partner: PartyId, other: OtherParty | undefined) {
    const { screen = null, camera = null } = other ?? {}
    const name = nameOf(state, partner, words)
    const large = screen ?? camera
    // Under the veil there is nothing to read.
    const voice = standstillOf(state) === null && (large === null || (screen === null && this.stalled))
    const aside = screen !== null && (camera !== null || state.own.camera !== null)
    // One tile for one source: what is shown of the camera is not shown of the screen.
    const tile = (track: MediaStreamTrack, source: 'camera' | 'screen', place: string) =>
      keyed(
        source,
        html`<shopbell-tile
          class=${place}
          .track=${track}
          .source=${source}
          @tile-height=${(event: CustomEvent<number>) => this.#shown(event, partner, source)}
          @tile-stall=${this.#stall}
        ></shopbell-tile>`,
      )
    return html`${large === null ? nothing : tile(large, screen === null ? 'camera' : 'screen', aside ? 'large aside' : 'large')}${
      screen !== null && camera !== null ? tile(camera, 'camera', 'inset') : nothing
    }${voice ? this.#voice(state, words, name, other, camera !== null) : nothing}`
  }

  #voice(state: CallState, words: CallWords, name: string, other: OtherParty | undefined, stalled: boolean) {
    const weakOwn = state.own.line < 3
    const why = weakOwn ? words.sendsSlowly.withPicture : words.pictureReturns
    return html`<shopbell-scene
      class="voice"
      still
      heading=${stalled ? words.voiceOnly : name}
      text=${stalled ? ((other?.line ?? 3) < 2 ? words.nameSendsSlowly(name) : why) : ''}
      ><shopbell-avatar
        .name=${name}
        .photo=${photoOf(state, partnerOf(state))}
        .level=${other?.level ?? 0}
        tone=${toneOf(state)}
      ></shopbell-avatar
      ><shopbell-wave slot="detail" .level=${other?.level ?? 0}></shopbell-wave
    ></shopbell-scene>`
  }

  #own(state: CallState, words: CallWords) {
    const { camera, facing } = state.own
    if (camera === null) return nothing
    return html`<shopbell-self-view
      .track=${camera}
      ?mirrored=${facing !== 'environment'}
      ?flat=${(otherOf(state)?.screen ?? null) !== null}
      home=${this.stalled ? 'top-end' : 'bottom-end'}
      label=${words.action.moveOwnPicture}
      caption=${words.you}
    ></shopbell-self-view>`
  }

  /** What lies between the two, in words. Silence is never "ended". */
  #veil(state: CallState, words: CallWords, partner: PartyId) {
    const { call } = state
    const standstill = standstillOf(state)
    if (call.phase !== 'connected' || standstill === null) return nothing
    const name = nameOf(state, partner, words)
    const held = call.hold?.by === state.me ? words.heldByYou : words.heldBy(name)
    switch (standstill) {
      case 'tap':
        return this.#tap(words)
      case 'connecting':
        return this.#wait(words.settingUp, icon('phone', 40), 'late')
      case 'reconnecting':
        return this.#wait(words.reconnecting, icon('offline', 40))
      case 'blocked':
        return this.#wait(words.blockedLine, icon('offline', 40))
      case 'hold':
        return this.#wait(held, icon('hold', 40))
      case 'absent':
        return this.#absent(state, words, name, call.absence[partner] ?? null)
    }
  }

  #tap(words: CallWords): TemplateResult {
    return html`<div class="veil">
      <shopbell-scene still text=${words.tap}
        ><button type="button" class="tap" slot="detail" @click=${() => this.ask('tap-request')}>
          ${icon('speaker', 26)}${words.action.tapToGoOn}
        </button></shopbell-scene
      >
    </div>`
  }

  #absent(state: CallState, words: CallWords, name: string, until: Instant | null): TemplateResult {
    return html`<div class="veil">
      <shopbell-scene heading=${words.absent(name)}
        ><shopbell-avatar .name=${name} tone=${toneOf(state)}></shopbell-avatar
        ><shopbell-timer
          slot="detail"
          .until=${until}
          .offset=${state.clockOffset}
          .language=${words.language}
          .sentence=${words.placeKept}
        ></shopbell-timer
      ></shopbell-scene>
    </div>`
  }

  #wait({ title, text }: Sentence, figure: TemplateResult, when = ''): TemplateResult {
    return html`<div class="veil ${when}">
      <shopbell-scene heading=${title} text=${text}><span class="figure">${figure}</span></shopbell-scene>
    </div>`
  }

  #shown(event: CustomEvent<number>, party: PartyId, source: 'camera' | 'screen'): void {
    event.stopPropagation()
    const shown: PictureShown = { party, source, height: event.detail }
    this.ask('picture-shown', shown)
  }

  readonly #stall = (event: CustomEvent<boolean>): void => {
    event.stopPropagation()
    this.stalled = event.detail
  }
}

/** More than two are in the call, or a third one is on the way. */
function isCompany(state: CallState): boolean {
  return state.others.length > 1 || isAsking(state)
}

function isAsking({ call }: CallState): boolean {
  return call.phase === 'connected' && (call.ask ?? call.consult) !== null
}

function toneOf(state: CallState): 'slate' | typeof nothing {
  return partnerOf(state) === 'shopper' ? 'slate' : nothing
}

define('shopbell-stage', CallStage)
