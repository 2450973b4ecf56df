import { css } from 'lit'

/** A question before all else: in the middle of a window, at the bottom of a phone. */
export const dialogStyle = css`
  dialog {
    inline-size: min(440px, calc(100vw - 32px));
    padding: 22px;
    border: 0;
    border-radius: var(--sb-r-m);
    background: var(--sb-card);
    color: var(--sb-ink);
    box-shadow: var(--sb-shadow);
    animation: rise var(--sb-calm) var(--sb-ease);
  }
  dialog::backdrop {
    background: #14161c8c;
  }
  dialog h2 {
    font-size: 1.125rem;
  }
  .foot {
    justify-content: flex-end;
  }
  @keyframes rise {
    from {
      translate: 0 16px;
      opacity: 0;
    }
  }
  @media (max-width: 560px) {
    dialog {
      inline-size: 100%;
      max-inline-size: 100%;
      margin-block: auto 0;
      border-radius: var(--sb-r-l) var(--sb-r-l) 0 0;
      padding-block-end: max(22px, env(safe-area-inset-bottom));
    }
    .foot .btn {
      flex: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog {
      animation: none;
    }
  }
`
