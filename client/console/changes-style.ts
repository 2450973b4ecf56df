import { css } from 'lit'
import { historyStyle } from './history-style.ts'
import { noteStyle } from './note-style.ts'

/** The look of the history, with what was struck through and what stands instead. */
export const changesStyle = [
  ...historyStyle,
  noteStyle,
  css`
    header {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    header h1 {
      margin: 0;
    }
    header p {
      max-inline-size: 66ch;
      color: var(--sb-ink-2);
      text-wrap: pretty;
    }
    .back {
      rotate: 90deg;
    }
    form {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 240px)) auto;
      justify-content: start;
      align-items: end;
      gap: 12px;
      margin-block: 16px 4px;
    }
    td {
      vertical-align: baseline;
    }
    .when {
      inline-size: 84px;
    }
    .who {
      inline-size: 150px;
      overflow-wrap: anywhere;
    }
    .what {
      display: table-cell;
      overflow-wrap: anywhere;
    }
    .what b {
      display: inline;
    }
    .target {
      color: var(--sb-ink-2);
    }
    .target::before {
      content: '· ';
    }
    ul {
      display: grid;
      gap: 3px;
      margin-block-start: 4px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 8px;
      font-size: 0.9063rem;
    }
    .label {
      color: var(--sb-ink-2);
    }
    .label::after {
      content: ':';
    }
    del {
      color: var(--sb-ink-3);
      text-decoration: line-through;
      text-decoration-thickness: 1px;
    }
    ins {
      font-weight: 560;
      text-decoration: none;
    }
    li > span[aria-hidden] {
      color: var(--sb-ink-3);
    }
    details {
      margin-block-start: 4px;
      font-size: 0.9063rem;
    }
    summary {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      padding-inline: 2px;
      color: var(--sb-ink-2);
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    @container (max-width: 640px) {
      form {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      form .btn {
        grid-column: 1 / -1;
        justify-self: start;
      }
      tbody tr:not(.day) {
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
      }
      .what {
        display: block;
        grid-area: 2 / 1 / auto / span 2;
      }
      tbody tr td.what {
        color: var(--sb-ink);
        font-size: 0.9375rem;
      }
      .who {
        grid-area: 1 / 1;
        inline-size: auto;
        margin-inline-start: 0;
      }
      .who::before {
        content: none;
      }
      .when {
        grid-area: 1 / 2;
        inline-size: auto;
      }
    }
  `,
]
