import { css } from 'lit'

export const companyStyle = css`
  :host {
    position: absolute;
    inset: 0;
    display: block;
    pointer-events: none;
  }
  .room {
    position: absolute;
    inset: var(--clear-top, 0px) 0 var(--clear-bottom, 0px);
    padding: 6px;
    display: flex;
    flex-direction: column;
    gap: 6px;
    pointer-events: auto;
    background: var(--sb-night, #14161c);
  }
  .people {
    flex: 1;
    min-block-size: 0;
    display: grid;
    gap: 6px;
    grid-auto-rows: minmax(0, 1fr);
  }
  /* Two stand above each other on a tall stage, beside each other on a wide one; more make a grid. */
  [data-many='3'],
  [data-many='4'],
  [data-many='5'],
  [data-many='6'] {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  [data-many='3'] figure:last-child,
  [data-many='5'] figure:last-child {
    grid-column: 1 / -1;
  }
  @container (min-aspect-ratio: 1) {
    [data-many='2'] {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    [data-many='3'],
    [data-many='6'] {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    [data-many='3'] figure:last-child {
      grid-column: auto;
    }
    [data-many='5'] {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    [data-many='5'] figure {
      grid-column: span 2;
    }
    [data-many='5'] figure:nth-child(n + 4) {
      grid-column: span 3;
    }
  }
  /* A screen is for reading: the faces make a strip below it, or beside it where there is room. */
  .shared {
    flex: 1;
  }
  .shared + .people {
    flex: none;
    display: flex;
    block-size: 84px;
    overflow: auto;
    scrollbar-width: none;
  }
  .shared + .people figure {
    flex: 1 0 54px;
  }
  @container (min-aspect-ratio: 1) and (min-width: 700px) {
    .room.share {
      flex-direction: row;
    }
    .shared + .people {
      flex-direction: column;
      justify-content: center;
      inline-size: 200px;
      block-size: auto;
    }
    .shared + .people figure {
      max-block-size: 150px;
    }
  }
  figure {
    position: relative;
    margin: 0;
    min-block-size: 0;
    min-inline-size: 0;
    display: grid;
    place-items: center;
    overflow: hidden;
    border-radius: 14px;
    background: var(--sb-night-2, #1f222b);
    container-type: size;
  }
  figure.shared {
    background: none;
  }
  figure::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    border: 3px solid transparent;
    transition: border-color 160ms linear;
    pointer-events: none;
  }
  figure[data-speaks]::after {
    border-color: var(--sb-live, #6fd39c);
  }
  shopbell-tile {
    position: absolute;
    inset: 0;
    background: none;
  }
  shopbell-avatar {
    --size: min(112px, 46cqmin);
    translate: 0 -6px;
  }
  figcaption {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    max-inline-size: calc(100% - 16px);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    box-sizing: border-box;
    padding: 3px 10px;
    border-radius: 14px;
    background: #14161ccc;
    color: #fff;
    font-size: 13px;
    line-height: 1.5;
  }
  @container (max-width: 110px) {
    figcaption {
      inset-block-end: 5px;
      inset-inline-start: 5px;
      max-inline-size: calc(100% - 10px);
      padding: 1px 7px;
      font-size: 12px;
    }
  }
  .name {
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
  }
  .name svg {
    flex: none;
  }
  figcaption b {
    font-weight: 600;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .absent shopbell-avatar,
  .absent shopbell-tile {
    filter: grayscale(1);
    opacity: 0.5;
  }
  .news {
    position: absolute;
    inset-block-start: var(--inset-top, 72px);
    inset-inline: 14px;
    inline-size: fit-content;
    max-inline-size: calc(100% - 28px);
    margin-inline: auto;
    padding: 8px 18px;
    border-radius: 999px;
    background: var(--sb-on-night, #f3f1ec);
    color: #14161c;
    font-weight: 620;
    font-size: 15px;
    text-align: center;
    box-shadow: 0 12px 32px -12px #000c;
    z-index: 2;
    animation: drop var(--sb-calm, 220ms) var(--sb-ease, ease);
  }
  .news:empty {
    display: none;
  }
  @keyframes drop {
    from {
      opacity: 0;
      translate: 0 -10px;
    }
  }
  .veil {
    position: absolute;
    inset: 0;
    display: grid;
    background: #101218e0;
  }
  .veil shopbell-scene {
    padding-block: var(--inset-top, 24px) var(--inset-bottom, 24px);
  }
  .faces {
    display: flex;
    gap: 26px;
    align-items: center;
  }
  .faces shopbell-avatar {
    --size: 76px;
    translate: none;
  }
  .faces .asked {
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      box-shadow: 0 0 0 10px #d8a94e2b;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .news,
    .faces .asked {
      animation: none;
    }
  }
`
