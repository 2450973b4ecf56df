import { css } from 'lit'

export const joinStyle = css`
  :host {
    display: block;
    inline-size: min(100%, 30rem);
    text-align: center;
  }
  /* Beside the panel, not under it. */
  @media (min-width: 641px) {
    :host([beside]) {
      margin-inline: 0 392px;
    }
    :host([beside][start]) {
      margin-inline: 392px 0;
    }
  }
  img {
    display: block;
    /* As tall as a photo, which comes later: nothing moves. */
    margin: 8px auto 36px;
  }
  img.photo {
    margin-block: 0 28px;
    border-radius: 50%;
    object-fit: cover;
  }
  img.waits {
    animation: breathe 2.4s ease-in-out infinite;
  }
  /* It takes the focus to be read aloud; there is nothing to press. */
  h1:focus {
    outline: none;
  }
  h1 {
    margin: 0 0 12px;
    font-size: clamp(1.45rem, 6vw, 2.3rem);
    line-height: 1.2;
    letter-spacing: -0.02em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  p,
  small {
    color: var(--sb-ink-2);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  p {
    margin: 0 0 28px;
  }
  p.offline {
    color: var(--sb-warn);
  }
  small {
    display: block;
    margin-block-start: 24px;
    font-size: 0.875rem;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    text-align: start;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    font-size: 0.9375rem;
    font-weight: 620;
  }
  input {
    font: inherit;
    font-size: 1.0625rem;
    font-weight: 400;
    min-block-size: 52px;
    box-sizing: border-box;
    padding: 10px 14px;
    border-radius: 14px;
    border: 1px solid var(--sb-edge);
    background: var(--sb-card);
    color: var(--sb-ink);
  }
  button {
    font: inherit;
    font-weight: 620;
    min-block-size: 52px;
    padding: 10px 22px;
    border: 0;
    border-radius: 14px;
    cursor: pointer;
    background: var(--accent, var(--sb-ink));
    color: var(--on-accent, var(--sb-paper));
    /* A pale colour on a pale page, or a dark one on a dark page, has an edge all the same. */
    box-shadow: inset 0 0 0 1px var(--accent-edge, transparent);
  }
  .stack {
    display: grid;
    gap: 12px;
    justify-content: center;
  }
  button.quiet {
    background: var(--sb-quiet);
    color: var(--sb-ink);
    box-shadow: none;
  }
  input:focus-visible,
  button:focus-visible {
    outline: 3px solid var(--sb-brass);
    outline-offset: 2px;
  }
  @keyframes breathe {
    50% {
      opacity: 0.55;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    img.waits {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }
  }
`
