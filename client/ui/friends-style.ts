import { css } from 'lit'

/** What lies over a call: who waits at its door, and the link for a friend. */
export const friendsStyle = css`
  :host {
    position: absolute;
    z-index: 4;
    inset-inline: 12px;
    inset-block-start: 68px;
    display: grid;
    justify-items: center;
    gap: 8px;
    pointer-events: none;
    font-size: 14.5px;
    line-height: 1.4;
    color: var(--sb-on-night, #f3f1ec);
  }
  :host([small]) {
    position: static;
  }
  :host([small]) section {
    inline-size: min(300px, 100vw - 40px);
  }
  section {
    pointer-events: auto;
    box-sizing: border-box;
    inline-size: min(380px, 100%);
    padding: 14px;
    border-radius: 18px;
    background: var(--sb-night-2, #1f222b);
    border: 1px solid var(--sb-hair, #ffffff1f);
    box-shadow: 0 20px 50px -20px #000c;
    animation: come var(--sb-calm, 220ms) var(--sb-ease, ease);
  }
  :host([small]) section {
    border: 0;
    box-shadow: none;
  }
  h2 {
    font: inherit;
    font-weight: 640;
    margin: 0;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  p {
    margin: 4px 0 0;
    color: var(--sb-on-night-2, #b0b4c0);
    text-wrap: pretty;
  }
  p.wrong {
    color: var(--sb-caution, #f2b35e);
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin: -6px -6px 0 0;
  }
  .close {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: var(--sb-on-night-2, #b0b4c0);
  }
  .close:hover {
    background: var(--sb-night-3, #2c303c);
  }
  .act {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(110px, 1fr));
    gap: 8px;
    margin-block-start: 12px;
  }
  .act .say {
    min-block-size: 44px;
    padding: 8px 14px;
  }
  input {
    font: inherit;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 12px;
    padding: 8px 12px;
    border-radius: 12px;
    border: 1px solid var(--sb-hair, #ffffff1f);
    background: var(--sb-night, #14161c);
    color: inherit;
    text-overflow: ellipsis;
  }
  @keyframes come {
    from {
      opacity: 0;
      translate: 0 -8px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    section {
      animation: none;
    }
  }
`
