import { css } from 'lit'

/** A face with a dot for what its owner does just now; `--desk-ground` is the colour that it stands on. */
export const faceStyle = css`
  .face {
    position: relative;
    flex: none;
    --sb-accent: #b8862b;
  }
  .face::after {
    content: '';
    position: absolute;
    inset-inline-end: -3px;
    inset-block-end: -3px;
    inline-size: 15px;
    block-size: 15px;
    border-radius: 50%;
    border: 3px solid var(--desk-ground, var(--sb-paper));
    background: var(--sb-ink-3);
  }
  .face:is([data-presence='available'], [data-presence='available'] *)::after {
    background: light-dark(#2fa866, #5fd39a);
  }
  .face:is([data-presence='busy'], [data-presence='busy'] *, [data-presence='wrap-up'], [data-presence='wrap-up'] *)::after {
    background: light-dark(#d99b1d, #e0b253);
  }
`
