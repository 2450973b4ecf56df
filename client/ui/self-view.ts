import { css, html } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from './element.ts'
import './tile.ts'
import { base } from './tokens.ts'

export type Corner = 'top-start' | 'top-end' | 'bottom-end' | 'bottom-start'

/** In the order in which a press walks through them. */
const round: readonly Corner[] = ['bottom-end', 'bottom-start', 'top-start', 'top-end']
/** A press that moves less than this, in CSS pixels, is a press and not a drag. */
const SLIP = 6

/**
 * The own picture, small. It lies in a corner of what it is placed in, and goes to another by dragging, by arrow
 * keys, or by a press.
 */
export class SelfView extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        inline-size: 96px;
        aspect-ratio: 3 / 4;
        transition: translate var(--sb-calm) var(--sb-ease);
        touch-action: none;
      }
      :host([flat]) {
        aspect-ratio: 4 / 3;
      }
      :host([dragging]) {
        transition: none;
      }
      :host([corner^='top']) {
        inset-block-start: var(--inset-top, 14px);
      }
      :host([corner^='bottom']) {
        inset-block-end: var(--inset-bottom, 14px);
      }
      :host([corner$='start']) {
        inset-inline-start: var(--inset-side, 14px);
      }
      :host([corner$='end']) {
        inset-inline-end: var(--inset-side, 14px);
      }
      button {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        border: 2px solid #ffffff40;
        border-radius: 14px;
        overflow: hidden;
        cursor: grab;
        position: relative;
        background: linear-gradient(160deg, #46505f, #2a303a);
        box-shadow: 0 6px 20px -8px #000a;
        touch-action: none;
      }
      :host([dragging]) button {
        cursor: grabbing;
      }
      shopbell-tile {
        inline-size: 100%;
        block-size: 100%;
        pointer-events: none;
        background: none;
      }
      small {
        position: absolute;
        inset-inline-start: 6px;
        inset-block-end: 6px;
        padding: 1px 7px;
        border-radius: 999px;
        background: #14161cb3;
        color: #fff;
        font-size: 12px;
        line-height: 1.4;
        pointer-events: none;
      }
      @container (min-width: 640px) and (min-height: 420px) {
        :host,
        :host([flat]) {
          inline-size: 208px;
          aspect-ratio: 16 / 10;
        }
      }
      @container (max-height: 420px) {
        :host {
          inline-size: 72px;
        }
      }
    `,
  ]

  @property({ attribute: false }) track: MediaStreamTrack | null = null
  @property({ type: Boolean }) mirrored = false
  /** Name of the wish to move it, and the word on it. */
  @property() label = ''
  @property() caption = ''
  /** Lies down, to leave room for a screen. */
  @property({ type: Boolean, reflect: true }) flat = false
  /** Where it lies as long as nobody has moved it. */
  @property() home: Corner = 'bottom-end'
  @property({ reflect: true }) corner: Corner = 'bottom-end'
  #moved = false
  #from: { x: number; y: number; pointer: number } | null = null
  #dragged = false

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('home') && !this.#moved) this.corner = this.home
  }

  override render() {
    return html`<button
      type="button"
      aria-label=${this.label}
      @click=${this.#walk}
      @keydown=${this.#steer}
      @pointerdown=${this.#grab}
      @pointermove=${this.#drag}
      @pointerup=${this.#drop}
      @pointercancel=${this.#drop}
      @tile-height=${(event: Event) => event.stopPropagation()}
      @tile-stall=${(event: Event) => event.stopPropagation()}
    >
      <shopbell-tile .track=${this.track} ?mirrored=${this.mirrored}></shopbell-tile></button
      ><small>${this.caption}</small>`
  }

  readonly #walk = (): void => {
    if (!this.#dragged) this.#go(round[(round.indexOf(this.corner) + 1) % round.length] ?? 'bottom-end')
    this.#dragged = false
  }

  readonly #steer = (event: KeyboardEvent): void => {
    const [block, side] = this.corner.split('-')
    const toEnd = this.#rightToLeft() ? 'ArrowLeft' : 'ArrowRight'
    const toStart = this.#rightToLeft() ? 'ArrowRight' : 'ArrowLeft'
    const next: Readonly<Record<string, string>> = {
      ArrowUp: `top-${side}`,
      ArrowDown: `bottom-${side}`,
      [toEnd]: `${block}-end`,
      [toStart]: `${block}-start`,
    }
    const corner = round.find((each) => each === next[event.key])
    if (corner === undefined) return
    event.preventDefault()
    this.#go(corner)
  }

  readonly #grab = (event: PointerEvent): void => {
    if (event.button !== 0) return
    this.#from = { x: event.clientX, y: event.clientY, pointer: event.pointerId }
    this.#dragged = false
  }

  readonly #drag = (event: PointerEvent): void => {
    if (this.#from?.pointer !== event.pointerId) return
    const [x, y] = [event.clientX - this.#from.x, event.clientY - this.#from.y]
    if (!this.#dragged && Math.hypot(x, y) < SLIP) return
    if (!this.#dragged) {
      this.#dragged = true
      this.toggleAttribute('dragging', true)
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
    }
    this.style.translate = `${x}px ${y}px`
  }

  readonly #drop = (event: PointerEvent): void => {
    if (this.#from?.pointer !== event.pointerId) return
    this.#from = null
    if (this.#dragged) this.#go(this.#nearest(this.getBoundingClientRect()))
  }

  #go(corner: Corner): void {
    const before = this.getBoundingClientRect()
    this.corner = corner
    this.#moved = true
    void this.#settle(before)
  }

  /** Starts the way to the corner from where the picture was, or where the finger left it. */
  async #settle(before: DOMRect): Promise<void> {
    await this.updateComplete
    this.toggleAttribute('dragging', true)
    this.style.translate = '0px 0px'
    const after = this.getBoundingClientRect()
    this.style.translate = `${before.x - after.x}px ${before.y - after.y}px`
    // Reading makes the browser take the position above as the start of the transition.
    this.getBoundingClientRect()
    this.toggleAttribute('dragging', false)
    this.style.translate = '0px 0px'
  }

  #nearest(box: DOMRect): Corner {
    const room = (this.offsetParent ?? this.ownerDocument.documentElement).getBoundingClientRect()
    const block = box.y + box.height / 2 < room.y + room.height / 2 ? 'top' : 'bottom'
    const left = box.x + box.width / 2 < room.x + room.width / 2
    return `${block}-${left === this.#rightToLeft() ? 'end' : 'start'}`
  }

  #rightToLeft(): boolean {
    return getComputedStyle(this).direction === 'rtl'
  }
}

define('shopbell-self-view', SelfView)
