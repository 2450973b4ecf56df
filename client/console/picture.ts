import { css, html } from 'lit'
import { property, state } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { glyph } from './glyphs.ts'
import { look } from './look.ts'

/** The picture of a product, or a bag where there is none or it does not load. Decoration: its name stands beside it. */
export class DeskPicture extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        place-items: center;
        flex: none;
        overflow: hidden;
        background: light-dark(#efe7da, #2b2822);
        color: light-dark(#8d7a5c, #a9977a);
      }
      img {
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
    `,
  ]

  @property() src: string | null = null
  /** Of the bag, in CSS pixels. */
  @property({ type: Number }) size = 28
  @state() private broken = false

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src')) this.broken = false
  }

  override render() {
    if (this.src === null || this.broken || !isShown(this.src)) return glyph('bag', this.size)
    return html`<img src=${this.src} alt="" referrerpolicy="no-referrer" decoding="async" @error=${this.#fail} />`
  }

  readonly #fail = (): void => {
    this.broken = true
  }
}

/** Whether the policy of the counter lets a picture in: what it refuses is not asked for. */
function isShown(src: string): boolean {
  if (!URL.canParse(src, location.href)) return false
  const { protocol, origin, hostname } = new URL(src, location.href)
  if (protocol === 'https:' || protocol === 'data:' || origin === location.origin) return true
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')
}

define('desk-picture', DeskPicture)
