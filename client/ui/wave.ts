import { css, html } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from './element.ts'
import { base } from './tokens.ts'

/** Five bars that follow a voice. Decoration: whoever is silent is said elsewhere in words. */
export class CallWave extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        gap: 3px;
        align-items: center;
        block-size: var(--height, 20px);
        flex: none;
      }
      i {
        inline-size: 3px;
        block-size: 100%;
        border-radius: 2px;
        background: var(--sb-live, #6fd39c);
        transform: scaleY(calc(0.16 + var(--level, 0) * var(--share)));
        transition: transform 110ms linear;
      }
      i:nth-child(1) {
        --share: 0.34;
      }
      i:nth-child(2) {
        --share: 0.68;
      }
      i:nth-child(3) {
        --share: 0.46;
      }
      i:nth-child(4) {
        --share: 0.84;
      }
      i:nth-child(5) {
        --share: 0.3;
      }
      @media (prefers-reduced-motion: reduce) {
        i {
          transition: none;
          transform: scaleY(calc(0.2 + var(--share)));
          opacity: calc(0.35 + var(--level, 0) * 0.65);
        }
      }
      @media (forced-colors: active) {
        i {
          background: CanvasText;
        }
      }
    `,
  ]

  /** How loud, 0 to 1. */
  @property({ type: Number }) level = 0

  override render() {
    return html`<i></i><i></i><i></i><i></i><i></i>`
  }

  override updated(): void {
    // A quiet voice is still a voice: the root lifts it into sight.
    this.style.setProperty('--level', Math.sqrt(Math.min(1, Math.max(0, this.level))).toFixed(2))
  }
}

define('shopbell-wave', CallWave)
