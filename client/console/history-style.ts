import { css } from 'lit'
import { blankStyle } from './blank-style.ts'
import { look } from './look.ts'

export const historyStyle = [
  look,
  blankStyle,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    h1 {
      font-size: 1.5rem;
      font-weight: 660;
      letter-spacing: -0.015em;
      margin-block-end: 8px;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    thead th {
      font-size: 0.8125rem;
      font-weight: 600;
      color: var(--sb-ink-3);
      text-align: start;
      padding: 6px 10px;
    }
    tbody th {
      text-align: start;
      font-size: 0.9375rem;
      font-weight: 640;
      padding: 22px 10px 8px;
    }
    td {
      padding: 10px;
      border-block-start: 1px solid var(--sb-line);
      vertical-align: middle;
    }
    .when,
    .length {
      white-space: nowrap;
    }
    .when {
      color: var(--sb-ink-2);
    }
    .what {
      display: flex;
      align-items: center;
      gap: 12px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    desk-picture {
      inline-size: 40px;
      block-size: 40px;
      border-radius: 10px;
    }
    .what b {
      font-weight: 580;
      display: block;
      line-height: 1.3;
    }
    .what small {
      color: var(--sb-ink-3);
      font-size: 0.8125rem;
    }
    .missed .end {
      color: var(--sb-stop);
      font-weight: 560;
    }
    .end div {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 6px;
    }
    .end svg {
      align-self: center;
    }
    .end small {
      color: var(--sb-ink-3);
      font-weight: 400;
      font-size: 0.8125rem;
    }
    desk-history-search {
      display: block;
      margin-block: 10px 4px;
    }
    /* What is slotted there is styled here. */
    @media (max-width: 520px) {
      desk-history-search .btn {
        gap: 6px;
        padding-inline: 10px;
        font-size: 0.9063rem;
      }
    }
    .more {
      inline-size: 44px;
      padding-inline: 0;
    }
    .more button {
      display: grid;
      place-items: center;
      inline-size: 44px;
      block-size: 44px;
      border-radius: 12px;
      color: var(--sb-ink-2);
    }
    .more button:hover {
      background: var(--sb-quiet);
    }
    .more [aria-expanded='true'] svg {
      transform: rotate(180deg);
    }
    .note {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      max-inline-size: 34ch;
      margin-block-start: 3px;
      font-size: 0.8438rem;
      color: var(--sb-ink-2);
      font-weight: 400;
    }
    .note b {
      font-weight: 620;
      color: var(--sb-ink);
    }
    .note span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      max-inline-size: 100%;
    }
    .details td {
      border: 0;
      padding-block: 0 14px;
    }
    .foot {
      display: grid;
      justify-items: center;
      gap: 10px;
      padding: 24px 0;
      color: var(--sb-ink-3);
    }
    @container (max-width: 640px) {
      table,
      tbody {
        display: block;
      }
      .details td {
        display: block;
      }
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tbody tr:not(.day) {
        display: grid;
        grid-template-columns: 40px auto minmax(0, 1fr) auto 44px;
        gap: 3px 12px;
        padding: 12px 0;
        border-block-start: 1px solid var(--sb-line);
      }
      tbody tr td {
        padding: 0;
        border: 0;
        font-size: 0.9063rem;
        color: var(--sb-ink-2);
      }
      tbody tr.details:not(.day) {
        display: block;
        border: 0;
        padding-block: 0 12px;
      }
      .more {
        grid-area: 1 / 5 / span 2;
      }
      .about {
        grid-area: 1 / 1 / auto / span 3;
        min-inline-size: 0;
      }
      .about .what {
        color: var(--sb-ink);
      }
      /* An address that is broken anywhere reads as two. */
      .what span {
        min-inline-size: 0;
      }
      .what small {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .when {
        grid-area: 1 / 4;
        text-align: end;
      }
      .end {
        display: contents;
      }
      .end div {
        grid-area: 2 / 2;
      }
      .note {
        grid-area: 3 / 2 / auto / span 4;
        max-inline-size: none;
      }
      .who {
        grid-area: 2 / 3;
      }
      .who {
        margin-inline-start: -7px;
      }
      .who::before {
        content: '· ';
      }
      .length {
        grid-area: 2 / 4;
        text-align: end;
      }
      .missed .end div {
        grid-column: 2 / span 3;
      }
      .missed .who,
      .missed .length {
        display: none;
      }
      tbody th {
        padding-inline: 0;
      }
    }
  `,
]
