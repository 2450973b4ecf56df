import { css } from 'lit'
import { look } from './look.ts'
import { saidStyle } from './said.ts'

export const liveBoardStyle = [
  look,
  saidStyle,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 18px;
      container-type: inline-size;
    }
    h1 {
      font-size: 1.5rem;
      font-weight: 660;
      letter-spacing: -0.015em;
    }
    h2 {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 4px 12px;
      font-size: 1.0313rem;
      font-weight: 640;
    }
    h2 small {
      font-size: 0.8125rem;
      font-weight: 500;
      color: var(--sb-ink-3);
    }
    .sums {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 12px;
    }
    .sums > div,
    section {
      border: 1px solid var(--sb-line);
      border-radius: var(--sb-r-m);
      background: var(--sb-card);
      min-inline-size: 0;
    }
    .sums > div {
      display: flex;
      flex-direction: column-reverse;
      padding: 12px 16px;
    }
    dt {
      font-size: 0.8125rem;
      color: var(--sb-ink-2);
    }
    dd {
      font-size: 1.5rem;
      font-weight: 640;
      letter-spacing: -0.01em;
      font-variant-numeric: tabular-nums;
    }
    .late {
      color: var(--sb-stop);
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
      padding: 16px 18px;
    }
    .said {
      display: grid;
      gap: 8px;
      flex: 1 1 100%;
      max-inline-size: 560px;
    }
    .none {
      padding-block: 8px;
      color: var(--sb-ink-2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px 14px;
      padding: 11px 0;
      border-block-start: 1px solid var(--sb-line);
    }
    li:last-child {
      padding-block-end: 0;
    }
    li:first-child {
      border: 0;
    }
    desk-picture {
      inline-size: 44px;
      block-size: 44px;
      border-radius: 12px;
      flex: none;
    }
    .what {
      flex: 1 1 120px;
      min-inline-size: 0;
    }
    .what b,
    .what small {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      overflow-wrap: anywhere;
      line-height: 1.35;
    }
    .what b {
      font-weight: 600;
    }
    .what small {
      font-size: 0.8438rem;
      color: var(--sb-ink-2);
    }
    .time {
      display: grid;
      justify-items: end;
      font-weight: 600;
    }
    .time small {
      font-size: 0.8125rem;
      font-weight: 500;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .acts .btn {
      padding-inline: 14px;
    }
    .people {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(210px, 1fr));
      gap: 0 18px;
    }
    .people li {
      flex-wrap: nowrap;
      border: 0;
    }
    .people .what {
      flex: 1;
    }
    i {
      flex: none;
      inline-size: 12px;
      block-size: 12px;
      border-radius: 50%;
      border: 2px solid var(--sb-edge);
    }
    i[data-presence='available'] {
      background: var(--sb-go);
      border-color: var(--sb-go);
    }
    i[data-presence='busy'] {
      background: var(--sb-brass-line);
      border-color: var(--sb-brass-line);
    }
    i[data-presence='wrap-up'] {
      border-color: var(--sb-brass-line);
    }
    .wrong {
      padding: 10px 14px;
      border-radius: 12px;
      background: var(--sb-stop-soft);
      color: var(--sb-stop);
      font-weight: 560;
    }
    .row {
      block-size: 48px;
      margin-block: 8px;
    }
    @container (max-width: 560px) {
      .what {
        flex-basis: 96px;
      }
      .sums {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .acts {
        inline-size: 100%;
      }
      .acts .btn {
        flex: 1;
        padding-inline: 6px;
        font-size: 0.9375rem;
      }
    }
  `,
]
