import { css, html, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import { look } from './look.ts'

/**
 * What a narrow window has no column for: a sheet from the bottom over all else, or a drawer at the side, beside
 * which the work goes on. It takes the focus when it comes.
 * @slot - What lies on it.
 * @fires sheet-close - By its button, by Escape, by a press beside the sheet.
 */
export class DeskSheet extends CallElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        min-block-size: 0;
      }
      .shade {
        position: fixed;
        inset: 0;
        z-index: 3;
        inline-size: 100%;
        background: #14161c8c;
      }
      .sheet {
        min-block-size: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        background: var(--sb-paper);
      }
      :host([side='bottom']) .sheet {
        position: fixed;
        z-index: 4;
        inset: auto 0 0;
        max-block-size: 86dvh;
        border-radius: var(--sb-r-l) var(--sb-r-l) 0 0;
        padding-block-end: env(safe-area-inset-bottom);
        animation: rise var(--sb-calm) var(--sb-ease);
      }
      :host([side='end']) .sheet {
        block-size: 100%;
        background: var(--sb-card);
        border-inline-start: 1px solid var(--sb-line);
        box-shadow: -18px 0 50px -24px #14161c66;
        animation: slide var(--sb-calm) var(--sb-ease);
      }
      .top {
        position: sticky;
        inset-block-start: 0;
        z-index: 2;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 10px 10px 0 20px;
        background: inherit;
        font-weight: 640;
      }
      .close {
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 50%;
      }
      .close:hover {
        background: var(--sb-quiet);
      }
      .close:focus-visible {
        outline-offset: -3px;
      }
      @keyframes rise {
        from {
          translate: 0 40px;
          opacity: 0;
        }
      }
      @keyframes slide {
        from {
          translate: 40px 0;
          opacity: 0;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .sheet {
          animation: none !important;
        }
      }
    `,
  ]

  @property() label = ''
  /** Name of the button that closes it. */
  @property({ attribute: 'close-label' }) closeLabel = ''
  @property({ reflect: true }) side: 'bottom' | 'end' = 'bottom'

  constructor() {
    super()
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      this.ask('sheet-close')
    })
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus()
  }

  override render(): TemplateResult {
    const content = html`<div class="top">
        <span>${this.label}</span>
        <button type="button" class="close" aria-label=${this.closeLabel} @click=${this.#close}>${icon('close', 22)}</button>
      </div>
      <slot></slot>`
    if (this.side === 'end') return html`<aside class="sheet" aria-label=${this.label}>${content}</aside>`
    return html`<button type="button" class="shade" tabindex="-1" aria-hidden="true" @click=${this.#close}></button>
      <section class="sheet" role="dialog" aria-modal="true" aria-label=${this.label}>${content}</section>`
  }

  readonly #close = (): void => this.ask('sheet-close')
}

define('desk-sheet', DeskSheet)
