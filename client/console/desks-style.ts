import { css } from 'lit'
import { hoursStyle } from './hours-style.ts'

export const desksStyle = [
  ...hoursStyle,
  css`
    .text {
      margin-block: 4px 18px;
      color: var(--sb-ink-2);
      text-wrap: pretty;
    }
    .desks {
      display: grid;
      gap: 16px;
      max-inline-size: 820px;
    }
    fieldset {
      display: grid;
      gap: 10px;
      margin: 0;
      padding: 14px 0 0;
      border: 0;
      border-block-start: 1px solid var(--sb-line);
      min-inline-size: 0;
    }
    legend {
      float: inline-start;
      padding: 0;
      font-weight: 640;
    }
    legend + * {
      clear: both;
    }
    .head {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 10px;
      align-items: end;
    }
    .field {
      display: grid;
      gap: 5px;
      font-size: 0.875rem;
      font-weight: 600;
      min-inline-size: 0;
      align-content: end;
    }
    .field :is(input, select, textarea) {
      font-weight: 450;
    }
    textarea {
      min-block-size: 72px;
      padding: 10px 12px;
      border-radius: 12px;
      border: 1px solid var(--sb-edge);
      background: var(--sb-paper);
      color: var(--sb-ink);
      font: inherit;
      resize: vertical;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: 12px;
    }
    .pick {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 44px;
    }
    label.pick:has(small) {
      padding-block: 6px;
    }
    label.pick:has(small) span {
      line-height: 1.35;
    }
    .pick input {
      inline-size: 20px;
      min-block-size: 20px;
      block-size: 20px;
      flex: none;
      accent-color: var(--desk-go-fill);
    }
    .pick .btn {
      margin-inline-start: auto;
      min-inline-size: 44px;
      padding-inline: 12px;
    }
    small {
      font-weight: 450;
      color: var(--sb-ink-2);
    }
    .pick small {
      display: block;
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
]
