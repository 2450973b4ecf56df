import { css } from 'lit'
import { blankStyle } from './blank-style.ts'
import { formStyle } from './form-style.ts'

/** The cards of the page of the shop. */
export const shopStyle = [
  ...formStyle,
  css`
    :host {
      display: block;
    }
    h3 {
      font-size: 0.875rem;
      font-weight: 600;
    }
    header {
      display: grid;
      gap: 2px;
    }
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    legend {
      padding: 0;
    }
    .trouble {
      font-size: 0.9063rem;
      color: var(--sb-stop);
      text-wrap: pretty;
    }
    input[aria-invalid='true'] {
      border-color: var(--sb-stop);
    }
    .pair {
      display: flex;
      justify-content: space-between;
      gap: 12px;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .choice {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: 10px;
      min-block-size: 44px;
      padding: 8px 14px;
      border: 1px solid var(--sb-edge);
      border-radius: 12px;
      font-size: 0.9375rem;
      font-weight: 560;
      cursor: pointer;
    }
    .choice input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    .choice:has(:checked) {
      border-color: var(--sb-ink);
      box-shadow: inset 0 0 0 1px var(--sb-ink);
      background: var(--sb-quiet);
    }
    .choice:has(:focus-visible) {
      outline: 3px solid var(--sb-focus);
      outline-offset: 2px;
    }
    @media (max-width: 480px) {
      section {
        padding: 16px 14px;
      }
    }
    @media (forced-colors: active) {
      .choice:has(:checked) {
        outline: 2px solid Highlight;
      }
    }
  `,
]

/** The page itself: the cards, and the preview beside or below them. */
export const shopPageStyle = [
  ...shopStyle,
  blankStyle,
  css`
    :host {
      container-type: inline-size;
    }
    .lead {
      margin-block: 4px 18px;
      color: var(--sb-ink-2);
      text-wrap: pretty;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 364px;
      gap: 20px;
      align-items: start;
    }
    .editor {
      display: grid;
      gap: 16px;
      min-inline-size: 0;
    }
    desk-shop-preview {
      position: sticky;
      inset-block-start: 0;
    }
    @container (max-width: 800px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
      desk-shop-preview {
        position: static;
      }
    }
  `,
]
