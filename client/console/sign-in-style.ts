import { css } from 'lit'
import { frontStyle } from './front-style.ts'

/** The form of the sign-in, and the demo beside it. */
export const signInStyle = [
  frontStyle,
  css`
      form {
        display: grid;
        gap: 16px;
      }
      label {
        display: grid;
        gap: 6px;
        font-weight: 600;
        font-size: 0.9375rem;
      }
      input {
        inline-size: 100%;
        min-block-size: 50px;
        padding: 10px 14px;
        border-radius: 12px;
        border: 1px solid var(--sb-edge);
        background: var(--sb-card);
        color: var(--sb-ink);
        font: inherit;
        font-weight: 450;
        font-size: 1rem;
      }
      input[aria-invalid='true'] {
        border-color: var(--sb-stop);
        border-width: 2px;
      }
      .hint {
        font-weight: 450;
        font-size: 0.875rem;
        color: var(--sb-stop);
      }
      .demo {
        display: grid;
        gap: 10px;
        padding: 16px;
        border-radius: var(--sb-r-m);
        border: 1px solid var(--sb-line);
        background: var(--sb-card);
      }
      .demo h2 {
        font-size: 0.9375rem;
        font-weight: 640;
      }
      .demo p {
        font-size: 0.875rem;
        color: var(--sb-ink-2);
      }
      .accounts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .accounts .btn {
        flex: 1 1 100%;
        justify-content: flex-start;
        padding: 6px 14px 6px 8px;
        border-radius: 999px;
        font-weight: 560;
        overflow-wrap: anywhere;
        text-align: start;
      }
      shopbell-avatar {
        --size: 32px;
        --sb-accent: #b8862b;
      }
      .link {
        min-block-size: 44px;
        text-decoration: underline;
        text-underline-offset: 0.18em;
        font-size: 0.9375rem;
        color: var(--sb-ink-2);
      }
      code {
        white-space: nowrap;
        font-family: ui-monospace, monospace;
        font-size: 0.9em;
        color: var(--sb-ink);
      }
    `,
]
