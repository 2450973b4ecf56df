import { css } from 'lit'

/** What a field looks like, whatever it is for. */
export const field = css`
  inline-size: 100%;
  min-block-size: 46px;
  padding: 8px 12px;
  border-radius: 12px;
  border: 1px solid var(--sb-edge);
  background: var(--sb-paper);
  color: var(--sb-ink);
  font: inherit;
`

/** What a page beside the counter is made of: its name, and cards. */
export const cardStyle = css`
  h1 {
    font-size: 1.5rem;
    font-weight: 660;
    letter-spacing: -0.015em;
  }
  h2 {
    font-size: 1.0313rem;
    font-weight: 640;
  }
  section {
    display: grid;
    gap: 14px;
    padding: 18px 20px;
    border-radius: var(--sb-r-m);
    background: var(--sb-card);
    border: 1px solid var(--sb-line);
    min-inline-size: 0;
  }
  header p {
    font-size: 0.9063rem;
    color: var(--sb-ink-2);
    text-wrap: pretty;
  }
`
