import { css } from 'lit'
import { cardStyle, field } from './card-style.ts'
import { look } from './look.ts'

/** Cards with fields: what the pages of people, profile and first steps are made of. */
export const formStyle = [
  look,
  cardStyle,
  css`
    :host {
      display: grid;
      gap: 16px;
      min-inline-size: 0;
    }
    h1:focus,
    h2:focus {
      outline: none;
    }
    header p,
    .note {
      font-size: 0.9063rem;
      color: var(--sb-ink-2);
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    form,
    .stack {
      display: grid;
      gap: 14px;
      min-inline-size: 0;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px;
    }
    .line.end {
      align-items: end;
    }
    label {
      display: grid;
      gap: 5px;
      font-size: 0.875rem;
      font-weight: 600;
      min-inline-size: 0;
    }
    .line label {
      flex: 1 1 200px;
    }
    label small,
    .hint {
      font-weight: 450;
      font-size: 0.8125rem;
      color: var(--sb-ink-2);
      text-wrap: pretty;
    }
    input:not([type='file'], [type='checkbox'], [type='range']),
    select {
      ${field}
      font-size: 1rem;
      font-weight: 450;
      text-overflow: ellipsis;
    }
    input.digits {
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.2em;
    }
    .wrong {
      color: var(--sb-stop);
    }
    .done {
      display: flex;
      align-items: center;
      gap: 6px;
      color: var(--sb-go);
      font-size: 0.9063rem;
      font-weight: 600;
    }
    .alert {
      display: flex;
      gap: 10px;
      padding: 12px 14px;
      border-radius: var(--sb-r-s);
      background: var(--sb-stop-soft);
      color: var(--sb-stop);
      font-size: 0.9375rem;
    }
    .alert svg {
      margin-block-start: 1px;
    }
    .btn.stop {
      color: var(--sb-stop);
    }
    code {
      font-family: ui-monospace, monospace;
      font-size: 0.9375rem;
      overflow-wrap: anywhere;
      user-select: all;
    }
    .tag {
      padding: 2px 9px;
      border-radius: 999px;
      background: var(--sb-quiet);
      font-size: 0.8125rem;
      font-weight: 560;
      color: var(--sb-ink-2);
    }
    .tag.mine {
      background: var(--sb-go-soft);
      color: var(--sb-go);
    }
  `,
]
