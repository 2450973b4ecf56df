import { css, html } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from './element.ts'
import { base } from './tokens.ts'

/**
 * A person without a moving picture: their photo, or the initial, on a disc, with a quiet ring that grows while they speak.
 * @cssprop --size - Diameter, 112px if not given.
 */
export class CallAvatar extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-grid;
        place-items: center;
        flex: none;
        inline-size: var(--size, 112px);
        block-size: var(--size, 112px);
        border-radius: 50%;
        position: relative;
        color: #fff;
        background: linear-gradient(
          140deg,
          color-mix(in oklab, var(--sb-accent) 78%, #2b1a00),
          color-mix(in oklab, var(--sb-accent) 48%, #2b1a00)
        );
        font-size: calc(var(--size, 112px) * 0.375);
        line-height: 1;
        font-weight: 650;
        user-select: none;
      }
      :host([tone='slate']) {
        background: linear-gradient(140deg, #64728c, #414c61);
      }
      canvas {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        border-radius: 50%;
      }
      i {
        position: absolute;
        inset: 0;
        border-radius: 50%;
        box-shadow: 0 0 0 calc(var(--level, 0) * var(--size, 112px) * 0.12) #6fd39c40;
        transition: box-shadow 120ms linear;
      }
      @media (prefers-reduced-motion: reduce) {
        i {
          transition: none;
        }
      }
      @media (forced-colors: active) {
        :host {
          border: 2px solid CanvasText;
        }
      }
    `,
  ]

  /** Whose first letter is shown; the name itself stands beside it. */
  @property() name = ''
  /** Where their photo lies. */
  @property({ attribute: false }) photo: string | null = null
  /** How loud they are, 0 to 1. */
  @property({ type: Number }) level = 0

  override render() {
    const [first] = new Intl.Segmenter().segment(this.name.trim())
    const initial = first?.segment.toLocaleUpperCase() ?? ''
    return html`<i></i><span aria-hidden="true">${initial}</span>${this.photo && html`<canvas></canvas>`}`
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('photo') && this.photo) void this.#draw(this.photo)
    // CSSOM, not a style attribute: the shop's Content-Security-Policy may forbid those.
    this.style.setProperty('--level', this.level.toFixed(2))
  }

  /** Drawn, not shown by an `<img>`: a strict page lets us fetch from our own server, and show pictures of its own only. */
  async #draw(photo: string): Promise<void> {
    try {
      const picture = await createImageBitmap(await (await fetch(photo)).blob())
      const canvas = this.renderRoot.querySelector('canvas')
      if (canvas === null || photo !== this.photo) return
      canvas.width = canvas.height = picture.width
      canvas.getContext('2d')?.drawImage(picture, 0, 0)
    } catch {
      // The initial stays.
    }
  }
}

define('shopbell-avatar', CallAvatar)
