import { css } from 'lit'
import { base, measures, surface } from '../ui/tokens.ts'

/** Controls of the desk: plain HTML, our tokens. At least 44 px high, and 24 px where a line of text is the target. */
const controls = css`
  :host {
    --desk-go-fill: light-dark(#17794a, #1b8352);
    --desk-stop-fill: #c4362c;
    --sb-focus: light-dark(#8a6214, #ffd479);
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-underline-offset: 0.18em;
    text-decoration-color: var(--sb-edge);
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 18px;
    border-radius: 12px;
    font-weight: 620;
    line-height: 1.2;
    text-align: center;
    background: var(--sb-quiet);
    color: var(--sb-ink);
    transition:
      background var(--sb-quick),
      filter var(--sb-quick);
  }
  .btn:hover:not(:disabled) {
    background: color-mix(in srgb, var(--sb-quiet), var(--sb-ink) 7%);
  }
  .btn.go {
    background: var(--desk-go-fill);
    color: #fff;
  }
  .btn.go:hover:not(:disabled) {
    background: color-mix(in srgb, var(--desk-go-fill), #000 12%);
  }
  .btn.strong {
    background: light-dark(#171a21, #f3f1ec);
    color: light-dark(#fff, #171a21);
  }
  .btn.strong:hover:not(:disabled) {
    background: light-dark(#2c303c, #fff);
  }
  .btn.bare {
    background: none;
    border-color: var(--sb-line);
  }
  .btn:disabled {
    opacity: 0.55;
  }
  .sec {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--sb-ink-3);
  }
  .fig {
    font-variant-numeric: tabular-nums;
  }
  .skeleton {
    display: block;
    border-radius: var(--sb-r-s);
    background: var(--sb-quiet);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .btn {
      border-color: ButtonText;
    }
  }
`

/** What every element of the desk starts from. */
export const look = [surface, measures, base, controls]
