import { css } from 'lit'
import { formStyle } from './form-style.ts'

/** The page of people: a line each, which folds on a phone. */
export const peopleStyle = [
  formStyle,
  css`
    :host {
      max-inline-size: 820px;
    }
    .top {
      display: grid;
      gap: 4px;
    }
    .list {
      gap: 4px;
      padding-block: 8px;
    }
    .list h2 {
      margin-block-start: 12px;
      font-size: 0.875rem;
      color: var(--sb-ink-2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 14px;
      padding-block: 12px;
    }
    li + li {
      border-block-start: 1px solid var(--sb-line);
    }
    shopbell-avatar {
      --size: 44px;
      --sb-accent: #b8862b;
    }
    .who {
      flex: 1 1 200px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .who b {
      font-weight: 620;
      margin-inline-end: 8px;
    }
    .who small {
      display: block;
      font-size: 0.875rem;
      color: var(--sb-ink-2);
    }
    li select {
      flex: 0 1 170px;
    }
    details {
      position: relative;
    }
    summary {
      list-style: none;
      cursor: pointer;
      inline-size: 46px;
      padding: 0;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    .menu {
      position: absolute;
      z-index: 2;
      inset-block-start: calc(100% + 6px);
      inset-inline-end: 0;
      display: grid;
      min-inline-size: 230px;
      padding: 6px;
      border-radius: var(--sb-r-m);
      border: 1px solid var(--sb-line);
      background: var(--sb-card);
      box-shadow: var(--sb-shadow);
    }
    .menu button {
      min-block-size: 44px;
      padding: 8px 12px;
      border-radius: var(--sb-r-s);
      text-align: start;
    }
    .menu button:hover {
      background: var(--sb-quiet);
    }
    .menu .stop {
      color: var(--sb-stop);
    }
    @media (max-width: 560px) {
      .who {
        flex-basis: calc(100% - 70px);
      }
      li select {
        flex: 1;
      }
    }
  `,
]
