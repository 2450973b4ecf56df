import { css } from 'lit'

/**
 * Sizes are fixed: whatever the button says, nothing beside it moves. One line of label and two of text are 50.4 pixels
 * high, and with the padding no more than the 60 of an empty button. Directions are logical, for pages written from right to left.
 */
export const buttonStyle = css`
  :host {
    display: inline-block;
    box-sizing: border-box;
    inline-size: var(--shopbell-width, 300px);
    max-inline-size: 100%;
    min-block-size: 60px;
    vertical-align: middle;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  :host([placement='corner']) {
    position: fixed;
    z-index: 2147483000;
    inset-block-end: max(var(--shopbell-gap, 20px), env(safe-area-inset-bottom));
    inset-inline-end: max(var(--shopbell-gap, 20px), env(safe-area-inset-right));
    max-inline-size: calc(100% - 2 * var(--shopbell-gap, 20px));
  }
  :host([start][placement='corner']) {
    inset-inline: max(var(--shopbell-gap, 20px), env(safe-area-inset-left)) auto;
  }
  /* Which corner, the first answer says: nothing jumps. */
  :host([placement='corner']) .loading {
    visibility: hidden;
  }
  button {
    --card: var(--shopbell-background, #fff);
    --ink: var(--shopbell-color, #171a21);
    --soft: var(--shopbell-color, #4b5160);
    --disc: var(--shopbell-accent, var(--a, #171a21));
    --dot: #9aa0ad;
    all: unset;
    display: flex;
    align-items: center;
    gap: 12px;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 60px;
    padding-block: 4px;
    padding-inline: 8px 20px;
    border-radius: var(--shopbell-radius, 999px);
    background: var(--card);
    color: var(--ink);
    box-shadow:
      0 0 0 1px #14161c14,
      0 12px 40px -12px #14161c66;
    font-family: var(--shopbell-font, inherit);
    font-size: 16px;
    line-height: 1.2;
    cursor: pointer;
  }
  @supports (color: light-dark(#fff, #000)) {
    button {
      --card: var(--shopbell-background, light-dark(#fff, #242832));
      --ink: var(--shopbell-color, light-dark(#171a21, #f3f1ec));
      --soft: var(--shopbell-color, light-dark(#4b5160, #bcc0cb));
      --disc: var(--shopbell-accent, var(--a, light-dark(#171a21, #3a4050)));
    }
  }
  [aria-disabled='true'] {
    --disc: #6b7283;
    cursor: default;
  }
  .open,
  .talking {
    --dot: #2fa866;
  }
  .busy,
  .line {
    --dot: #d99b1d;
  }
  button:hover {
    box-shadow:
      0 0 0 1px #14161c29,
      0 12px 40px -8px #14161c66;
  }
  button:focus-visible {
    outline: 3px solid var(--shopbell-accent, #b8862b);
    outline-offset: 3px;
  }
  i {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: var(--disc);
    color: var(--i, #fff);
  }
  [aria-disabled='true'] i {
    color: #fff;
  }
  span {
    position: absolute;
    inset-block-end: -2px;
    inset-inline-end: -2px;
    box-sizing: border-box;
    inline-size: 18px;
    block-size: 18px;
    border: 3px solid var(--card);
    border-radius: 50%;
    background: var(--dot);
  }
  div {
    min-inline-size: 0;
  }
  b {
    display: block;
    block-size: 1.2em;
    overflow: hidden;
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    display: -webkit-box;
    overflow: hidden;
    font-size: 13px;
    color: var(--soft);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid;
    }
  }
`
