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
    display: grid;
    gap: 6px;
    pointer-events: auto;
    grid-auto-rows: minmax(0, 1fr);
    background: var(--sb-night, #14161c);
  }
  /* Two stand above each other on a tall stage, beside each other on a wide one; more make a grid. */
  .room[data-many='3'],
  .room[data-many='4'],
  .room[data-many='5'] {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .room[data-many='3'] figure:last-child,
  .room[data-many='5'] figure:last-child {
    grid-column: 1 / -1;
  }
  @container (min-aspect-ratio: 1) {
    .room[data-many='2'] {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .room[data-many='3'],
    .room[data-many='5'] {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .room[data-many='3'] figure {
      grid-column: span 2;
    }
    .room[data-many='5'] figure {
      grid-column: span 2;
    }
    .room[data-many='3'] figure:last-child {
      grid-column: span 2;
    }
    .room[data-many='5'] figure:nth-child(n + 4) {
      grid-column: span 3;
    }
  }
  /* A screen is for reading: the faces make a strip below it, or beside it where there is room. */
  .room[data-screen] {
    grid-template-columns: repeat(auto-fit, minmax(0, 1fr));
    grid-template-rows: minmax(0, 1fr) 84px;
    grid-auto-flow: column;
    grid-auto-rows: 84px;
  }
  .room[data-screen] figure {
    grid-row: 2;
    grid-column: auto;
  }
  .room[data-screen] .shared {
    grid-row: 1;
    grid-column: 1 / -1;
  }
  @container (min-aspect-ratio: 1) and (min-width: 700px) {
    .room[data-screen] {
      grid-template-columns: minmax(0, 1fr) 200px;
      grid-template-rows: none;
      grid-auto-flow: row;
      grid-auto-rows: minmax(0, 150px);
      align-content: center;
    }
    .room[data-screen] figure {
      grid-row: auto;
      grid-column: 2;
    }
    .room[data-screen] .shared {
      grid-row: 1 / span 5;
      grid-column: 1;
      block-size: 100%;
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
  .shared {
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
    align-items: center;
    gap: 6px;
    padding: 3px 10px;
    border-radius: 999px;
    background: #14161ccc;
    color: #fff;
    font-size: 13px;
    line-height: 1.5;
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
