import { css } from 'lit'
import { blankStyle } from './blank-style.ts'
import { cardStyle, field } from './card-style.ts'
import { look } from './look.ts'

export const hoursStyle = [
  look,
  cardStyle,
  blankStyle,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .now {
      display: flex;
      align-items: center;
      gap: 9px;
      min-block-size: 26px;
      margin-block: 4px 18px;
      color: var(--sb-ink-2);
    }
    .now i {
      flex: none;
      inline-size: 11px;
      block-size: 11px;
      border-radius: 50%;
      border: 2px solid var(--sb-edge);
    }
    .now.open i {
      background: var(--desk-go-fill);
      border-color: var(--desk-go-fill);
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 330px;
      gap: 20px;
      align-items: start;
    }
    .columns.one {
      grid-template-columns: minmax(0, 660px);
    }
    .editor {
      display: grid;
      gap: 16px;
      min-inline-size: 0;
    }
    desk-hours-preview {
      padding: 18px 20px;
      border-radius: var(--sb-r-m);
      background: var(--sb-card);
      border: 1px solid var(--sb-line);
      min-inline-size: 0;
    }
    section.switch {
      padding-block: 8px;
    }
    desk-hours-preview {
      position: sticky;
      inset-block-start: 0;
    }
    .none {
      font-size: 0.9063rem;
      color: var(--sb-ink-2);
      text-wrap: pretty;
    }
    select,
    input {
      ${field}
      font-size: 0.9375rem;
    }
    .wrong input {
      border-color: var(--sb-stop);
    }
    .trouble {
      font-size: 0.875rem;
      color: var(--sb-stop);
    }
    .day {
      display: grid;
      grid-template-columns: 132px minmax(0, 1fr);
      gap: 4px 12px;
      padding-block-start: 12px;
      border-block-start: 1px solid var(--sb-line);
    }
    .day h3 {
      font-size: 0.9688rem;
      font-weight: 600;
      line-height: 44px;
    }
    .day .btn {
      grid-column: 2;
      justify-self: start;
      font-size: 0.875rem;
    }
    .exception {
      display: grid;
      grid-template-columns: 168px minmax(0, 1fr) 44px;
      gap: 10px 12px;
      padding-block-start: 14px;
      border-block-start: 1px solid var(--sb-line);
    }
    .exception label {
      display: grid;
      gap: 5px;
      font-size: 0.875rem;
      font-weight: 600;
      min-inline-size: 0;
    }
    .exception label input {
      font-weight: 450;
    }
    .exception .round {
      display: grid;
      place-items: center;
      align-self: end;
      inline-size: 44px;
      block-size: 46px;
      border-radius: 50%;
      color: var(--sb-ink-2);
    }
    .exception .round:hover {
      background: var(--sb-quiet);
    }
    .exception desk-hours-day,
    .exception .trouble {
      grid-column: 1 / -1;
    }
    .add {
      justify-self: start;
    }
    @container (max-width: 820px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
      desk-hours-preview {
        position: static;
      }
    }
    @container (max-width: 480px) {
      section,
      desk-hours-preview {
        padding: 16px 14px;
      }
      .day {
        grid-template-columns: minmax(0, 1fr);
      }
      .day h3 {
        line-height: 1.4;
      }
      .day .btn {
        grid-column: 1;
      }
      .exception {
        grid-template-columns: minmax(0, 1fr) 44px;
      }
      .exception .note {
        grid-column: 1 / -1;
        grid-row: 2;
      }
    }
  `,
]
