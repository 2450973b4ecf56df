import { css } from 'lit'

/** Buttons with words on the dark stage: one is the next step, the others are quiet. */
export const textButtons = css`
  .say {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-block-size: 48px;
    padding: 10px 22px;
    border-radius: 14px;
    font-weight: 620;
    line-height: 1.25;
    background: var(--sb-night-3, #2c303c);
    color: var(--sb-on-night, #f3f1ec);
    transition: background var(--sb-quick, 160ms);
  }
  .say:hover {
    background: var(--sb-night-4, #3b4050);
  }
  .say.next {
    background: var(--sb-on-night, #f3f1ec);
    color: var(--sb-night, #14161c);
  }
  .say.next:hover {
    background: #fff;
  }
  @media (forced-colors: active) {
    .say {
      border-color: ButtonText;
    }
  }
`
