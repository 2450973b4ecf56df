import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from './element.ts'
import { base } from './tokens.ts'

/**
 * One thing to know, with air around it: a figure, a headline, a sentence, what to do next.
 * @slot - The figure above the headline; `--sb-figure: none` leaves its room to the rest.
 * @slot detail - Below the sentence.
 * @slot actions - What to do next.
 */
export class CallScene extends CallElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        text-align: center;
        padding: 16px 28px 24px;
        overflow: auto;
        min-block-size: 0;
        overflow-wrap: anywhere;
      }
      .body {
        display: grid;
        justify-items: center;
        gap: 6px;
        margin-block: auto;
      }
      .figure {
        position: relative;
        display: var(--sb-figure, grid);
        place-items: center;
        margin-block: 28px 34px;
      }
      :host([still]) .figure {
        margin-block: 0 18px;
      }
      .ring {
        position: absolute;
        inset: -14px;
        border-radius: 999px;
        border: 1.5px solid color-mix(in srgb, var(--sb-accent) 45%, transparent);
        animation: breathe 2.4s ease-in-out infinite;
      }
      .ring + .ring {
        inset: -36px;
        border-color: color-mix(in srgb, var(--sb-accent) 20%, transparent);
        animation-delay: 0.25s;
      }
      @keyframes breathe {
        50% {
          opacity: 0.35;
          transform: scale(1.045);
        }
      }
      /* Words that fall back to another script keep their own direction, and their full stops their place. */
      h2,
      p {
        unicode-bidi: plaintext;
      }
      h2 {
        font: inherit;
        font-size: 21px;
        line-height: 1.25;
        font-weight: 640;
        letter-spacing: -0.01em;
        margin: 0;
        text-wrap: balance;
      }
      p {
        margin: 0;
        color: var(--sb-on-night-2);
        text-wrap: pretty;
        max-inline-size: 34ch;
      }
      ::slotted([slot='detail']) {
        margin-block-start: 10px;
        color: var(--sb-on-night-2);
      }
      .actions {
        display: grid;
        gap: 10px;
        justify-items: stretch;
        inline-size: min(100%, 300px);
      }
      @media (prefers-reduced-motion: reduce) {
        .ring {
          animation: none;
        }
      }
      @container (max-height: 460px) {
        :host {
          padding-block: 10px;
        }
        .figure,
        :host([still]) .figure {
          display: none;
        }
      }
    `,
  ]

  @property() heading = ''
  @property() text = ''
  /** Nothing rings or waits: no rings around the figure. */
  @property({ type: Boolean, reflect: true }) still = false

  override render() {
    return html`<div class="body">
        <div class="figure">
          ${this.still ? nothing : html`<span class="ring"></span><span class="ring"></span>`}<slot></slot>
        </div>
        ${this.heading === '' ? nothing : html`<h2>${this.heading}</h2>`}
        ${this.text === '' ? nothing : html`<p>${this.text}</p>`}
        <slot name="detail"></slot>
      </div>
      <div class="actions"><slot name="actions"></slot></div>`
  }
}

define('shopbell-scene', CallScene)
