import { css } from 'lit'

/**
 * The panel is a guest: the page's font, a corner of the page, and nothing of the page's style sheets. What would
 * break it if a page reset it says so with `!important`, which wins from inside a shadow tree.
 */
export const panelStyle = css`
  :host {
    display: block !important;
    position: fixed !important;
    inset: auto !important;
    inset-block-end: calc(var(--shopbell-gap, 20px) + env(safe-area-inset-bottom, 0px)) !important;
    inset-inline-end: calc(var(--shopbell-gap, 20px) + env(safe-area-inset-right, 0px)) !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: hidden !important;
    box-sizing: border-box;
    inline-size: min(372px, 100vw - 2 * var(--shopbell-gap, 20px));
    block-size: min(600px, 100dvh - 2 * var(--shopbell-gap, 20px));
    max-inline-size: none;
    max-block-size: none;
    z-index: 2147483647;
    border-radius: var(--sb-r-l) !important;
    background: var(--sb-night) !important;
    color: var(--sb-on-night) !important;
    color-scheme: dark;
    box-shadow:
      0 24px 60px -18px #14161c99,
      0 0 0 1px #ffffff14;
    font-family: var(--shopbell-font, inherit);
    font-size: 15px;
    font-style: normal;
    font-weight: 400;
    line-height: 1.45;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    opacity: 1;
  }
  :host([start]) {
    inset-inline: calc(var(--shopbell-gap, 20px) + env(safe-area-inset-left, 0px)) auto !important;
  }
  :host([popover]:not(:popover-open)) {
    display: none !important;
  }
  :host([view='large']) {
    inline-size: min(1080px, 100vw - 2 * var(--shopbell-gap, 20px));
    block-size: min(720px, 100dvh - 2 * var(--shopbell-gap, 20px));
  }
  :host([view='pill']) {
    align-content: end;
    inline-size: max-content;
    max-inline-size: calc(100vw - 2 * var(--shopbell-gap, 20px));
    block-size: auto;
    border-radius: 28px !important;
  }
  section {
    inline-size: 100%;
    block-size: 100%;
    outline: none;
    background: var(--sb-night);
  }
  .card {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    position: relative;
    container-type: size;
    border-radius: inherit;
  }
  .card:focus-visible {
    outline: 3px solid var(--sb-focus, #ffd479);
    outline-offset: -3px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 10px 8px 10px 16px;
    padding-inline: 16px 8px;
    min-block-size: 64px;
    z-index: 2;
  }
  .who {
    min-inline-size: 0;
    margin-inline-end: auto;
  }
  .who b {
    display: block;
    font-weight: 600;
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who small {
    display: flex;
    flex-wrap: wrap;
    column-gap: 10px;
    align-items: center;
    font-size: 13px;
    line-height: 1.35;
    color: var(--sb-on-night-2);
  }
  .who small span {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  header shopbell-avatar {
    --size: 36px;
  }
  header shopbell-line-meter {
    font-size: 13px;
    color: var(--sb-on-night-2);
  }
  .tool {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: var(--sb-on-night-2);
    transition: background var(--sb-quick);
  }
  .tool:hover {
    background: #ffffff1f;
    color: var(--sb-on-night);
  }
  .tool + .tool {
    margin-inline-start: -10px;
  }
  .centre {
    grid-area: 2 / 1;
    min-block-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .greeting {
    margin: 0 16px 4px;
    padding: 10px 14px;
    border-radius: 4px 16px 16px;
    background: var(--sb-night-3);
    overflow-wrap: anywhere;
    text-wrap: pretty;
    unicode-bidi: plaintext;
  }
  .greeting + * {
    grid-row: 2;
  }
  .centre:has(.greeting) {
    grid-template-rows: auto minmax(0, 1fr);
  }
  shopbell-stage {
    grid-area: 1 / 1 / 4 / 2;
    --inset-top: 70px;
    --inset-bottom: calc(var(--footer, 92px) + 10px);
    --clear-top: 64px;
    --clear-bottom: var(--footer, 92px);
  }
  /* The stage lies under everything, from edge to edge. */
  .card.talking .centre {
    grid-area: 1 / 1 / 4 / 2;
  }
  .card.talking header {
    grid-area: 1 / 1;
  }
  .card.pictured header {
    background: linear-gradient(#14161cc7, transparent);
  }
  .card.pictured header shopbell-line-meter,
  .card.pictured .who small,
  .card.pictured .tool {
    color: var(--sb-on-night);
  }
  footer {
    grid-area: 3 / 1;
    display: grid;
    gap: 12px;
    padding: 16px 12px calc(20px + env(safe-area-inset-bottom, 0px));
    z-index: 2;
  }
  .card.pictured footer {
    background: linear-gradient(transparent, #14161ce6 45%);
  }
  header,
  footer {
    transition: opacity var(--sb-calm);
  }
  .card.idle header,
  .card.idle footer {
    opacity: 0;
  }
  shopbell-notice {
    max-inline-size: 560px;
    inline-size: 100%;
    margin-inline: auto;
  }
  shopbell-device-menu {
    position: absolute;
    z-index: 3;
    inset-inline: 12px;
    inset-block-end: 92px;
    max-block-size: calc(100% - 108px);
    max-inline-size: 400px;
    margin-inline: auto;
  }
  /* Where there is something to do, it has the room of the figure. */
  shopbell-scene:has([unfolded]) {
    --sb-figure: none;
  }
  .symbol {
    display: grid;
    place-items: center;
    inline-size: 96px;
    block-size: 96px;
    border-radius: 50%;
    background: var(--sb-night-3);
    color: var(--sb-on-night-2);
  }
  .symbol.warm {
    color: color-mix(in oklab, var(--sb-accent) 80%, #fff);
  }
  .faces {
    display: flex;
  }
  .faces shopbell-avatar + shopbell-avatar {
    margin-inline-start: -28px;
    box-shadow: 0 0 0 4px var(--sb-night);
  }
  .faces:has(:nth-child(2)) shopbell-avatar {
    --size: 92px;
  }
  @media (max-width: 640px) {
    :host([view='card']),
    :host([view='large']) {
      inset: 0 !important;
      inline-size: 100vw;
      block-size: 100dvh;
      border-radius: 0 !important;
      box-shadow: none;
    }
    header {
      padding-block-start: calc(10px + env(safe-area-inset-top, 0px));
    }
    .enlarge,
    .shrink {
      display: none;
    }
  }
  @container (max-height: 460px) {
    .greeting {
      display: none;
    }
    header {
      min-block-size: 52px;
      padding-block: 4px;
    }
    footer {
      padding-block: 8px 10px;
    }
    shopbell-stage {
      --inset-top: 56px;
      --clear-top: 52px;
    }
    shopbell-device-menu {
      inset-block-end: 72px;
      max-block-size: calc(100% - 80px);
    }
  }
  @media (forced-colors: active) {
    :host {
      border: 2px solid CanvasText !important;
    }
  }
`
