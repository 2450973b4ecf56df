import { css } from 'lit'

/** A sheet that comes over the dark stage, with its name and its way out on top. */
export const sheetStyle = css`
  :host {
    display: block;
    overflow: auto;
    overscroll-behavior: contain;
    border-radius: 18px;
    background: var(--sb-night-2, #1f222b);
    color: var(--sb-on-night, #f3f1ec);
    border: 1px solid var(--sb-hair, #ffffff1f);
    box-shadow: 0 20px 50px -20px #000c;
    padding: 6px 8px 12px;
    font-size: 14.5px;
    animation: come var(--sb-calm) var(--sb-ease);
  }
  @keyframes come {
    from {
      opacity: 0;
      translate: 0 12px;
    }
  }
  .top {
    position: sticky;
    inset-block-start: -6px;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-start: -6px;
    padding: 6px 0 0 10px;
    background: inherit;
  }
  .close,
  .tool {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    flex: none;
  }
  .close:hover,
  .tool:hover {
    background: var(--sb-night-3, #2c303c);
  }
  .none {
    padding: 6px 10px;
    color: var(--sb-on-night-2);
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      animation: none;
    }
  }
`
