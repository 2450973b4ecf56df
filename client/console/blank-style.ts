import { css } from 'lit'

/** The look of a page that has nothing to show, and of the outlines while it loads. */
export const blankStyle = css`
  .blank {
    display: grid;
    justify-items: center;
    gap: 8px;
    text-align: center;
    padding: 72px 24px;
    color: var(--sb-ink-2);
    text-wrap: balance;
  }
  .blank b {
    font-size: 1.1875rem;
    color: var(--sb-ink);
    font-weight: 640;
  }
  .blank .btn {
    margin-block-start: 8px;
  }
  .skeleton.card {
    block-size: 140px;
    margin-block-start: 16px;
    border-radius: var(--sb-r-m);
  }
  .skeleton.row {
    block-size: 44px;
    margin-block-start: 16px;
  }
`
