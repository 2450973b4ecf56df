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

    .rail {
      grid-area: rail;
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 8px;
      padding: max(18px, env(safe-area-inset-top)) 0 max(18px, env(safe-area-inset-bottom));
      background: #14161c;
      color: #b0b4c0;
      --sb-focus: #ffd479;
      overflow: auto;
      scrollbar-width: none;
    }
    .rail .mark {
      color: #e8bd6a;
      margin-block-end: 10px;
    }
    .rail a {
      position: relative;
      display: grid;
      place-items: center;
      inline-size: 48px;
      block-size: 48px;
      flex: none;
      border-radius: 14px;
      color: inherit;
      text-decoration: none;
      transition: background var(--sb-quick);
    }
    .rail a:hover {
      background: #1f222b;
      color: #fff;
    }
    .rail a[aria-current] {
      background: #2c303c;
      color: #fff;
    }
    .rail a i {
      position: absolute;
      inset-block-start: 5px;
      inset-inline-end: 4px;
      min-inline-size: 18px;
      padding-inline: 4px;
      border-radius: 9px;
      background: #e8bd6a;
      color: #14161c;
      font: 700 11px/18px system-ui;
      text-align: center;
    }
    .rail .me {
      margin-block-start: auto;
      flex: none;
      --size: 40px;
      --sb-accent: #d8a94e;
    }
    .rail .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    [data-layout='phone'] .rail {
      flex-direction: row;
      justify-content: space-around;
      padding: 4px 8px max(4px, env(safe-area-inset-bottom));
      gap: 4px;
      background: var(--sb-card);
      color: var(--sb-ink-2);
      border-block-start: 1px solid var(--sb-line);
      --sb-focus: inherit;
    }
    [data-layout='phone'] .rail .mark,
    [data-layout='phone'] .rail .me {
      display: none;
    }
    [data-layout='phone'] .rail a {
      flex: 1;
      inline-size: auto;
      min-inline-size: 0;
      block-size: 54px;
      align-content: center;
      gap: 2px;
    }
    [data-layout='phone'] .rail a:hover {
      background: none;
      color: inherit;
    }
    [data-layout='phone'] .rail a[aria-current],
    [data-layout='phone'] .rail a[aria-current]:hover {
      background: none;
      color: var(--sb-brass);
    }
    [data-layout='phone'] .rail .word {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      font-size: 0.75rem;
      font-weight: 600;
      line-height: 1.3;
    }
    [data-layout='phone'] .rail a i {
      inset-inline-end: calc(50% - 26px);
    }
    [data-layout='phone'][data-talking] .rail {
      display: none;
    }

    .strip {
      grid-area: strip;
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
      min-block-size: 0;
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
    .sheet-top {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 10px 10px 0 20px;
      background: inherit;
      font-weight: 640;
    }
    .sheet-top button {
      display: grid;
      place-items: center;
      inline-size: 44px;
      block-size: 44px;
      border-radius: 50%;
    }
    .sheet-top button:hover {
      background: var(--sb-quiet);
    }
    .sheet desk-context,
    .sheet desk-callers {
      padding: 8px 16px 24px;
    }
    [data-layout='tablet'] .context desk-context {
      padding-block-start: 8px;
    }
    [data-layout='tablet'] .context {
      grid-area: main;
      justify-self: end;
      inline-size: min(348px, 100%);
      z-index: 3;
      box-shadow: -18px 0 50px -24px #14161c66;
      animation: slide var(--sb-calm) var(--sb-ease);
    }
    /* The way to hang up is never covered. */
    [data-layout='tablet'][data-talking] .context {
      align-self: start;
      max-block-size: calc(100% - 92px);
      border-end-start-radius: var(--sb-r-m);
    }
    @keyframes slide {
      from {
        translate: 40px 0;
        opacity: 0;
      }
    }
    .shade {
      position: fixed;
      inset: 0;
      z-index: 3;
      background: #14161c8c;
      border-radius: 0;
    }
    .sheet {
      position: fixed;
      z-index: 4;
      inset: auto 0 0;
      max-block-size: 86dvh;
      overflow-y: auto;
      overscroll-behavior: contain;
      border: 0;
      border-radius: var(--sb-r-l) var(--sb-r-l) 0 0;
      background: var(--sb-paper);
      padding-block-end: env(safe-area-inset-bottom);
      animation: rise var(--sb-calm) var(--sb-ease);
    }
    @keyframes rise {
      from {
        translate: 0 40px;
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .context,
      .sheet {
        animation: none !important;
      }
    }
  `,
]
