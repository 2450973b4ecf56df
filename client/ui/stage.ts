import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state as reactive } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { PartyId } from '../../protocol/ids.ts'
import type { CallState, OtherParty } from '../call-session.ts'
import type { CallWords } from '../locales/call-words.ts'
import './avatar.ts'
import { CallElement, define } from './element.ts'
import { icon } from './icons.ts'
import { nameOf, otherOf, partnerOf } from './people.ts'
import './scene.ts'
import './self-view.ts'
import { stageStyle } from './stage-style.ts'
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
  @query('shopbell-tile.large') private readonly large!: CallTile | null

  /** The large picture, for a browser that knows picture in picture for videos only. */
  get video(): HTMLVideoElement | null {
    return this.large?.video ?? null
  }

  override willUpdate(): void {
    if (this.state !== null && otherOf(this.state)?.camera === null) this.stalled = false
  }

  override render() {
    const { state, words } = this
    if (state === null || words === null || state.call.phase !== 'connected') return nothing
    const partner = partnerOf(state)
    if (partner === null) return nothing
    const other = otherOf(state)
    return html`${this.#picture(state, words, partner, other)}${this.#own(state, words)}${this.#veil(state, words, partner)}`
  }

  #picture(state: CallState, words: CallWords, partner: PartyId, other: OtherParty | undefined) {
    const { screen = null, camera = null } = other ?? {}
    const name = nameOf(state, partner, words)
    const large = screen ?? camera
    const voice = large === null || (screen === null && this.stalled)
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
    return html`${large === null ? nothing : tile(large, screen === null ? 'camera' : 'screen', 'large')}${
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
        .level=${other?.level ?? 0}
        tone=${partnerOf(state) === 'shopper' ? 'slate' : nothing}
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
      label=${words.action.moveOwnPicture}
      caption=${words.you}
    ></shopbell-self-view>`
  }

  /** What lies between the two, the nearest reason first. Silence is never "ended". */
  #veil(state: CallState, words: CallWords, partner: PartyId) {
    const { call } = state
    if (call.phase !== 'connected') return nothing
    const name = nameOf(state, partner, words)
    if (state.needsTap)
      return html`<div class="veil">
        <shopbell-scene still heading="" text=${words.tap}
          ><button type="button" class="tap" slot="actions" @click=${() => this.ask('tap-request')}>
            ${icon('speaker', 26)}${words.action.tapToGoOn}
          </button></shopbell-scene
        >
      </div>`
    if (state.media !== 'connected')
      return this.#wait(words.reconnecting.title, words.reconnecting.text, html`${icon('offline', 40)}`)
    const until = call.absence[partner]
    if (until !== undefined)
      return this.#wait(
        words.absent(name),
        html`<shopbell-timer
          .until=${until}
          .offset=${state.clockOffset}
          .language=${words.language}
          .sentence=${words.placeKept}
        ></shopbell-timer>`,
        html`<shopbell-avatar .name=${name}></shopbell-avatar>`,
      )
    if (call.hold !== null) {
      const { title, text } = call.hold.by === state.me ? words.heldByYou : words.heldBy(name)
      return this.#wait(title, text, html`${icon('hold', 40)}`)
    }
    return nothing
  }

  #wait(heading: string, text: string | TemplateResult, figure: TemplateResult): TemplateResult {
    const plain = typeof text === 'string'
    return html`<div class="veil">
      <shopbell-scene heading=${heading} text=${plain ? text : ''}
        ><span class="figure">${figure}</span>${plain ? nothing : html`<p slot="detail">${text}</p>`}</shopbell-scene
      >
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

define('shopbell-stage', CallStage)
