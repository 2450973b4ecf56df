import { css } from 'lit'
import { faceStyle } from './face-style.ts'

/** The sheet of people and the bar of a transfer, over the dark stage. */
export const transferStyle = [
  faceStyle,
  css`
  :host {
    font-size: 0.9063rem;
    color-scheme: dark;
    container-type: inline-size;
  }
  h2 {
    font-size: 1rem;
    font-weight: 640;
  }
  h3 {
    padding: 8px 10px 2px;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--sb-on-night-2);
  }
  li {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 6px 12px;
    min-block-size: 52px;
    padding: 4px 2px 4px 10px;
  }
  .face {
    --desk-ground: var(--sb-night-2, #1f222b);
  }
  shopbell-avatar {
    --size: 34px;
    --sb-accent: #b8862b;
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 34px;
    block-size: 34px;
    border-radius: 10px;
    background: var(--sb-night-3, #2c303c);
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name b {
    font-weight: 560;
  }
  small {
    color: var(--sb-on-night-2);
    font-size: 0.8125rem;
  }
  .name b + small {
    margin-inline-start: 6px;
  }
  .tools {
    display: flex;
  }
  .asks {
    display: flex;
    flex: none;
    gap: 6px;
    padding-inline-end: 8px;
  }
  .asks .btn {
    min-block-size: 44px;
    padding: 6px 13px;
    font-size: 0.875rem;
    background: var(--sb-night-3, #2c303c);
    color: var(--sb-on-night, #f3f1ec);
  }
  .asks .btn:hover:not(:disabled) {
    background: var(--sb-night-4, #3b4050);
  }
  .asks .btn.strong,
  .asks .btn.strong:hover:not(:disabled) {
    background: var(--sb-on-night, #f3f1ec);
    color: #14161c;
  }
  @container (max-width: 470px) {
    li:has(.asks) {
      row-gap: 10px;
      padding-block-start: 10px;
    }
    .asks {
      flex: 1 0 100%;
      flex-wrap: wrap;
      padding-block-end: 6px;
    }
    .asks .btn {
      flex: 1 1 5.2em;
      padding-inline: 6px;
    }
  }
`,
]
