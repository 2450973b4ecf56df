import { css } from 'lit'

/** The round buttons of a call and their tooltips. Colours come from outside: night on the page, light at the counter. */
export const controlsStyle = css`
  :host {
    display: block;
    --control: var(--sb-control, var(--sb-night-3, #2c303c));
    --on-control: var(--sb-on-control, var(--sb-on-night, #f3f1ec));
    --control-hover: var(--sb-control-hover, var(--sb-night-4, #3b4050));
    --off: var(--sb-control-off, var(--sb-on-night, #f3f1ec));
    --on-off: var(--sb-on-control-off, var(--sb-night, #14161c));
  }
  .bar {
    display: flex;
    gap: var(--gap, 12px);
    margin-inline: auto;
    max-inline-size: var(--bar, 348px);
  }
  /* Mute stands first and hang up last, both where they always stood, whatever comes between them. */
  .bar > :last-child {
    margin-inline-start: auto;
  }
  .slot {
    position: relative;
    flex: none;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: var(--round, 52px);
    block-size: 52px;
    border-radius: 26px;
    background: var(--control);
    color: var(--on-control);
    box-shadow: var(--sb-control-shadow, none);
    transition: background var(--sb-quick, 160ms);
  }
  button:hover {
    background: var(--control-hover);
  }
  button.off,
  button.off:hover {
    background: var(--off);
    color: var(--on-off);
  }
  button.stop {
    inline-size: var(--wide, 68px);
    background: var(--sb-hangup, #c4362c);
    color: #fff;
  }
  button.stop:hover {
    background: #a82a21;
  }
  button:disabled {
    opacity: 0.5;
  }
  .dot {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-end: 1px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--sb-caution, #f2b35e);
    color: #14161c;
    font: 800 11px/14px system-ui;
    text-align: center;
    pointer-events: none;
  }
  .tip {
    position: absolute;
    inset-block-end: calc(100% + 8px);
    inset-inline-start: 50%;
    translate: -50% 0;
    padding: 5px 10px;
    border-radius: 8px;
    background: #0b0c10;
    color: #f3f1ec;
    font-size: 13px;
    line-height: 1.4;
    white-space: nowrap;
    pointer-events: none;
    opacity: 0;
    visibility: hidden;
    transition:
      opacity var(--sb-quick, 160ms),
      visibility var(--sb-quick, 160ms);
  }
  :host(:dir(rtl)) .tip {
    translate: 50% 0;
  }
  .slot:first-child .tip {
    inset-inline-start: 0;
    translate: none;
  }
  .slot:last-child .tip {
    inset-inline: auto 0;
    translate: none;
  }
  kbd {
    font: inherit;
    font-size: 11px;
    margin-inline-start: 6px;
    padding: 1px 5px;
    border-radius: 5px;
    background: #ffffff24;
  }
  @media (hover: hover) {
    .slot:hover .tip {
      opacity: 1;
      visibility: visible;
      transition-delay: 400ms;
    }
  }
  button:focus-visible + .tip {
    opacity: 1;
    visibility: visible;
  }
  /* What it has opened says it better. */
  button[aria-expanded='true'] + .tip {
    display: none;
  }
  /* Six buttons: still 44 px each. */
  .bar:has(.slot:nth-of-type(6)) {
    --gap: 8px;
    --round: 44px;
    --wide: 60px;
  }
  @container (min-width: 480px) {
    .bar:has(.slot:nth-of-type(6)) {
      --gap: 12px;
      --round: 52px;
      --wide: 68px;
      --bar: 480px;
    }
  }
  /* A row that its owner calls narrow has the measures of its owner. */
  @container (max-width: 359px) {
    :host(:not([narrow])) .bar {
      --gap: 7px;
      --round: 48px;
      --wide: 60px;
    }
    .bar:has(.slot:nth-of-type(6)) {
      --gap: 4px;
      --round: 44px;
      --wide: 54px;
    }
  }
  @media (forced-colors: active) {
    button,
    .tip {
      border: 1px solid ButtonText;
    }
    button.stop {
      forced-color-adjust: none;
    }
    button.off,
    button.off:hover {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
`
