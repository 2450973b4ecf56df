import { css } from 'lit'

/** A setting that stands by itself on a card, below the list that it is about. */
export const settingStyle = css`
  :host {
    display: block;
    margin-block-start: 18px;
    padding: 14px 18px;
    border: 1px solid var(--sb-line);
    border-radius: var(--sb-r-m);
    background: var(--sb-card);
  }
`

/** What a setting is, and below it what it does. */
export const settingText = css`
  b {
    display: block;
    font-weight: 560;
    line-height: 1.3;
  }
  small {
    display: block;
    font-size: 0.8125rem;
    color: var(--sb-ink-2);
    line-height: 1.35;
  }
`
