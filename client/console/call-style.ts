import { css } from 'lit'
import { night } from '../ui/tokens.ts'
import { look } from './look.ts'

export const callStyle = [
  look,
  night,
  css`
    :host {
      display: grid;
      grid-template-rows: minmax(0, 1fr) auto;
      gap: 14px;
      min-block-size: 0;
      container-type: inline-size;
      --sb-control: light-dark(#ffffff, #2c303c);
      --sb-on-control: light-dark(#171a21, #f3f1ec);
      --sb-control-hover: light-dark(#ece9e1, #3b4050);
      --sb-control-off: light-dark(#171a21, #f3f1ec);
      --sb-on-control-off: light-dark(#ffffff, #14161c);
      --sb-control-shadow: 0 1px 2px #0000001f;
    }
    :host(:fullscreen) {
      background: #14161c;
      padding: 14px;
      color-scheme: dark;
    }
    shopbell-controls {
      --bar: 500px;
    }
    .room {
      position: relative;
      min-block-size: 0;
      border-radius: 20px;
      overflow: hidden;
      background: var(--sb-night);
      color: var(--sb-on-night);
      --sb-focus: #ffd479;
    }
    shopbell-stage {
      position: absolute;
      inset: 0;
      --inset-top: 64px;
      --inset-bottom: 16px;
      --inset-side: 16px;
    }
    .away {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      padding: 32px;
      text-align: center;
      color: var(--sb-on-night-2);
    }
    .tag {
      position: absolute;
      inset-block-start: 14px;
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 34px;
      padding: 4px 13px;
      border-radius: 999px;
      background: #14161ccc;
      color: #fff;
      font-size: 0.875rem;
    }
    .tag b {
      font-weight: 600;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .who {
      inset-inline-start: 14px;
      max-inline-size: calc(100% - 28px);
    }
    .who > * {
      flex: none;
    }
    .who b {
      flex: 0 1 auto;
      min-inline-size: 3em;
    }
    .who:has(+ .line) {
      max-inline-size: min(calc(100% - 150px), 22rem);
    }
    .line {
      inset-inline-end: 14px;
    }
    /* Large letters: one below the other. */
    @container (max-width: 18em) {
      .line {
        inset: calc(20px + 2.4rem) auto auto 14px;
      }
    }
    shopbell-notice {
      position: absolute;
      inset-inline: 14px;
      inset-block-start: 58px;
      inline-size: fit-content;
      max-inline-size: min(520px, calc(100% - 28px));
      margin-inline: auto;
      z-index: 2;
    }
    @container (min-width: 620px) {
      shopbell-notice {
        inset-block-start: 14px;
        max-inline-size: min(520px, calc(100% - 330px));
      }
    }
    .came {
      position: absolute;
      inset-block-end: 14px;
      inset-inline: 14px;
      inline-size: fit-content;
      max-inline-size: calc(100% - 28px);
      margin-inline: auto;
      padding: 9px 18px;
      border-radius: 999px;
      background: var(--sb-on-night);
      color: #14161c;
      font-weight: 600;
      text-align: center;
      z-index: 2;
    }
    .came:empty {
      display: none;
    }
    desk-transfer-sheet,
    desk-ask-bar {
      position: absolute;
      inset-block-end: 12px;
      inset-inline: 12px;
      margin-inline: auto;
      inline-size: min(480px, calc(100% - 24px));
      z-index: 3;
    }
    desk-transfer-sheet {
      inline-size: min(560px, calc(100% - 24px));
      max-block-size: calc(100% - 24px);
    }
    /* As the buttons beside it, which live in another tree. */
    .transfer {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: var(--round, 52px);
      block-size: 52px;
      border-radius: 26px;
      background: var(--sb-control);
      color: var(--sb-on-control);
      box-shadow: var(--sb-control-shadow);
    }
    .transfer:hover {
      background: var(--sb-control-hover);
    }
    .transfer[aria-expanded='true'] {
      background: var(--sb-control-off);
      color: var(--sb-on-control-off);
    }
    shopbell-device-menu {
      position: absolute;
      inset-block-end: 12px;
      inset-inline-start: 50%;
      translate: -50% 0;
      inline-size: min(360px, calc(100% - 24px));
      max-block-size: calc(100% - 24px);
      z-index: 3;
    }
    :host(:dir(rtl)) shopbell-device-menu {
      translate: 50% 0;
    }
    @container (max-width: 460px) {
      .room {
        border-radius: 0;
      }
      shopbell-controls {
        padding-inline: 12px;
        --gap: 8px;
        --round: 48px;
        --wide: 64px;
      }
    }
    /* Six buttons of 44 px, and hang up in the same row: the others are in the menu. */
    @container (max-width: 379px) {
      shopbell-controls {
        padding-inline: 8px;
        --gap: 6px;
        --round: 44px;
        --wide: 54px;
      }
    }
  `,
]
