import { css, html } from 'lit'
import { property, query } from 'lit/decorators.js'
import { CallElement, define } from './element.ts'
import { base } from './tokens.ts'

/** Above this ratio of the box's shape to the picture's, a tall picture would lose too much. */
const TOO_TALL = 1.6
/** A camera that sends no frame for this long shows a picture of the past. */
const STALLS_AFTER_MS = 3_000

/**
 * One picture, never any sound: the session plays voices itself.
 * @fires tile-height - `detail`: height in CSS pixels, when it is shown and when it changes; 0 when it goes.
 * @fires tile-stall - `detail`: whether frames have stopped coming. Asked of cameras only.
 */
export class CallTile extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        overflow: hidden;
        background: var(--sb-night, #14161c);
      }
      video {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
      video[data-whole] {
        object-fit: contain;
      }
      video[data-mirrored] {
        transform: scaleX(-1);
      }
    `,
  ]

  @property({ attribute: false }) track: MediaStreamTrack | null = null
  /** A screen is shown whole and may stand still; a camera fills its place. */
  @property({ reflect: true }) source: 'camera' | 'screen' = 'camera'
  @property({ type: Boolean }) mirrored = false
  @query('video') readonly video!: HTMLVideoElement
  #resize: ResizeObserver | undefined
  #stall: ReturnType<typeof setTimeout> | undefined
  #stalled = false
  #frame = 0
  #height = 0

  override connectedCallback(): void {
    super.connectedCallback()
    this.#resize = new ResizeObserver(() => this.#measure())
    this.#resize.observe(this)
    if (this.hasUpdated) this.#play()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resize?.disconnect()
    this.#unwatch()
    if (this.#height !== 0) this.ask('tile-height', 0)
    this.#height = 0
  }

  override render() {
    return html`<video
      muted
      playsinline
      autoplay
      ?data-mirrored=${this.mirrored}
      @resize=${() => this.#fit()}
    ></video>`
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('track') || changed.has('source')) this.#play()
  }

  #play(): void {
    const { video, track } = this
    // The attribute alone does not mute an element that a template made.
    video.muted = true
    const shown = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined
    if (shown !== (track ?? undefined)) video.srcObject = track === null ? null : new MediaStream([track])
    // A browser that refuses to play a muted picture has no picture: the avatar behind it says so.
    if (track !== null) video.play().catch(() => undefined)
    this.#unwatch()
    this.#tellStall(false)
    if (track !== null && this.source === 'camera' && 'requestVideoFrameCallback' in video) this.#watch()
  }

  #watch(): void {
    this.#stall = setTimeout(() => this.#tellStall(true), STALLS_AFTER_MS)
    this.#frame = this.video.requestVideoFrameCallback(() => {
      clearTimeout(this.#stall)
      this.#tellStall(false)
      this.#watch()
    })
  }

  #unwatch(): void {
    clearTimeout(this.#stall)
    if (this.#frame !== 0) this.video.cancelVideoFrameCallback(this.#frame)
    this.#frame = 0
  }

  #tellStall(stalled: boolean): void {
    // A hidden page gets no frames; that is nobody's line.
    if (stalled && this.ownerDocument.hidden) return
    if (stalled === this.#stalled) return
    this.#stalled = stalled
    this.ask('tile-stall', stalled)
  }

  #measure(): void {
    const height = Math.round(this.clientHeight)
    this.#fit()
    if (height === this.#height) return
    this.#height = height
    this.ask('tile-height', height)
  }

  /** A head stands in the middle of a wide picture, so its sides may go; a tall picture shows goods from top to bottom. */
  #fit(): void {
    const { video } = this
    const tall =
      video.videoHeight > 0 &&
      this.clientWidth / Math.max(1, this.clientHeight) / (video.videoWidth / video.videoHeight) > TOO_TALL
    video.toggleAttribute('data-whole', this.source === 'screen' || tall)
  }
}

define('shopbell-tile', CallTile)
