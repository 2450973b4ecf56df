import { css } from 'lit'

/** Fields of the desk: what is typed and chosen. */
export const noteStyle = css`
  label.field,
  fieldset {
    display: grid;
    gap: 5px;
    min-inline-size: 0;
    font-size: 0.875rem;
    font-weight: 600;
    text-align: start;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 5px;
  }
  input[type='search'],
  select,
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 8px 12px;
    border-radius: 12px;
    border: 1px solid var(--sb-edge);
    background: var(--sb-card);
    color: var(--sb-ink);
    font: inherit;
    font-size: 0.9375rem;
    font-weight: 450;
    text-overflow: ellipsis;
  }
  textarea {
    min-block-size: 88px;
    line-height: 1.45;
    resize: vertical;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    min-block-size: 44px;
    padding: 6px 16px;
    border-radius: 22px;
    border: 1px solid var(--sb-edge);
    background: var(--sb-card);
    color: var(--sb-ink);
    font-weight: 560;
    font-size: 0.9375rem;
  }
  .chip:hover {
    background: var(--sb-quiet);
  }
  .chip[aria-pressed='true'] {
    background: light-dark(#171a21, #f3f1ec);
    border-color: transparent;
    color: light-dark(#fff, #171a21);
  }
  .chip[aria-pressed='true']::before {
    content: '✓ ';
  }
`
