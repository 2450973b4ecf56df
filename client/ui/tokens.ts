import { css } from 'lit'

/**
 * Surfaces of the page and the counter. They follow the `color-scheme` of the page, not the wish of the system: a
 * dark button on a page that knows no dark would be a stranger.
 */
export const surface = css`
  :host {
    --sb-ink: light-dark(#171a21, #f3f1ec);
    --sb-ink-2: light-dark(#4b5160, #b9bdc9);
    --sb-ink-3: light-dark(#646b7b, #969cab);
    --sb-line: light-dark(#e4e2dc, #333845);
    --sb-edge: light-dark(#85898f, #7d8494);
    --sb-ground: light-dark(#f3f1eb, #101217);
    --sb-paper: light-dark(#fbfaf7, #171a21);
    --sb-card: light-dark(#ffffff, #1f222b);
    --sb-quiet: light-dark(#f1eee6, #2a2e39);
    --sb-brass: light-dark(#8a6214, #e0b253);
    --sb-brass-line: light-dark(#c8983a, #b8862b);
    --sb-brass-soft: light-dark(#f6ecd7, #3a2f1a);
    --sb-go: light-dark(#17794a, #5fd39a);
    --sb-go-soft: light-dark(#e2f3ea, #15362a);
    --sb-stop: light-dark(#b92d24, #ff8d82);
    --sb-stop-soft: light-dark(#fbe9e7, #43211f);
    --sb-warn: light-dark(#9a4708, #f0a35e);
    --sb-warn-soft: light-dark(#fdf0e0, #3d2a17);
    --sb-shadow: 0 1px 2px #0000000f, 0 12px 40px -12px #14161c40;
  }
`

/** The dark stage of a call, the same on every page and at the counter. */
export const night = css`
  :host {
    --sb-accent: var(--shopbell-accent, #d8a94e);
    --sb-night: #14161c;
    --sb-night-2: #1f222b;
    --sb-night-3: #2c303c;
    --sb-night-4: #3b4050;
    --sb-on-night: #f3f1ec;
    --sb-on-night-2: #b0b4c0;
    --sb-hair: #ffffff1f;
    --sb-live: #6fd39c;
    --sb-caution: #f2b35e;
    --sb-hangup: #c4362c;
  }
`

/** Radii, controls and motion, for both surfaces. Radii 10, 16, 24 and round. */
export const measures = css`
  :host {
    --sb-r-s: 10px;
    --sb-r-m: 16px;
    --sb-r-l: 24px;
    --sb-round: 999px;
    --sb-quick: 160ms;
    --sb-calm: 220ms;
    --sb-ease: cubic-bezier(0.2, 0.7, 0.2, 1);
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --sb-quick: 0s;
      --sb-calm: 0s;
    }
  }
`

/** What every shadow tree starts from. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    border: 1px solid transparent;
    background: none;
    padding: 0;
    margin: 0;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button:disabled {
    cursor: default;
  }
  svg {
    display: block;
    flex: none;
  }
  :focus-visible {
    outline: 3px solid var(--sb-focus, #ffd479);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
