import { css } from 'lit'
import { look } from './look.ts'

export const counterStyle = [
  look,
  css`
    :host {
      display: block;
    }
    .desk {
      display: grid;
      block-size: 100dvh;
      grid-template-columns: 76px 330px minmax(0, 1fr) 336px;
      grid-template-rows: auto minmax(0, 1fr);
      grid-template-areas: 'rail strip strip strip' 'rail callers main context';
      background: var(--sb-paper);
      color: var(--sb-ink);
      overflow: hidden;
    }
    .desk[data-wide] {
      grid-template-areas: 'rail strip strip strip' 'rail callers main main';
    }
    .desk[data-layout='tablet'] {
      grid-template-columns: 68px 304px minmax(0, 1fr);
      grid-template-areas: 'rail strip strip' 'rail callers main';
    }
    .desk[data-layout='phone'] {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr) auto;
      grid-template-areas: 'strip' 'main' 'rail';
    }
    desk-rail {
      grid-area: rail;
    }
    /* In a call every line of a phone belongs to the picture. */
    [data-layout='phone'][data-talking] desk-rail {
      display: none;
    }

    .strips {
      grid-area: strip;
      min-inline-size: 0;
    }
    .strip {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 10px;
      padding: 9px 16px;
      font-size: 0.9063rem;
      text-align: center;
      background: var(--sb-warn-soft);
      color: var(--sb-warn);
      font-weight: 560;
    }

    .callers {
      grid-area: callers;
      min-block-size: 0;
      overflow-y: auto;
      overscroll-behavior: contain;
      border-inline-end: 1px solid var(--sb-line);
      background: var(--sb-paper);
    }
    .callers desk-callers {
      min-block-size: 100%;
      padding: 20px 16px;
    }
    [data-layout='phone'] .callers {
      grid-area: main;
      border: 0;
    }
    [data-layout='phone'] .callers desk-callers {
      padding: max(14px, env(safe-area-inset-top)) 16px 16px;
    }

    main {
      grid-area: main;
      min-block-size: 0;
      min-inline-size: 0;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
      background: var(--sb-ground);
    }
    main > .view {
      grid-row: 2;
      min-block-size: 0;
    }
    .stage {
      display: grid;
      padding: 20px;
    }
    .page {
      overflow-y: auto;
      overscroll-behavior: contain;
      padding: 26px 32px 40px;
    }
    .page > * {
      margin-inline: auto;
      max-inline-size: 1040px;
    }
    .page desk-settings {
      max-inline-size: 660px;
    }
    [data-layout='tablet'] .stage {
      padding: 14px;
    }
    [data-layout='tablet'] .page {
      padding: 20px;
    }
    [data-layout='phone'] .page {
      padding: max(18px, env(safe-area-inset-top)) 16px 28px;
    }
    [data-layout='phone'] .stage {
      padding: 0 0 max(12px, env(safe-area-inset-bottom));
    }
    [data-layout='phone'] desk-quiet-stage {
      margin-inline: 12px;
    }
    .over {
      display: flex;
      gap: 8px;
      padding: 10px 14px 0;
    }
    [data-layout='phone'] .over {
      padding: max(8px, env(safe-area-inset-top)) 12px 8px;
    }
    .over .btn {
      padding-inline: 14px;
      background: var(--sb-card);
      min-inline-size: 0;
    }
    /* Large letters: one below the other. */
    @media (max-width: 18em) {
      .over {
        flex-wrap: wrap;
      }
    }
    .over .btn:last-child {
      margin-inline-start: auto;
    }

    .context {
      grid-area: context;
      min-block-size: 0;
      overflow-y: auto;
      overscroll-behavior: contain;
      border-inline-start: 1px solid var(--sb-line);
      background: var(--sb-card);
    }
    .context desk-context {
      padding: 20px;
    }
    desk-sheet desk-context,
    desk-sheet desk-callers {
      padding: 8px 20px 24px;
    }
    desk-sheet[side='end'] {
      grid-area: main;
      justify-self: end;
      inline-size: min(348px, 100%);
      z-index: 3;
    }
    /* The way to hang up is never covered. */
    [data-talking] desk-sheet[side='end'] {
      margin-block-end: 92px;
    }
  `,
]
