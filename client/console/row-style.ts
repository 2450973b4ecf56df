import { css } from 'lit'

/** Rows of a list on a card: what it is, and what can be done with it. */
export const rowStyle = css`
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding-block: 8px;
  }
  li + li {
    border-block-start: 1px solid var(--sb-line);
  }
  .what {
    flex: 1 1 180px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .what b {
    display: block;
    font-weight: 560;
  }
`
