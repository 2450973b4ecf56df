import { css } from 'lit'

export const stageStyle = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    container-type: size;
    background: radial-gradient(120% 90% at 50% 20%, var(--sb-night-2, #1f222b), var(--sb-night, #14161c) 70%);
    color: var(--sb-on-night, #f3f1ec);
  }
  .large {
    position: absolute;
    inset: 0;
    background: none;
  }
  /* A screen is for reading: nothing lies over it that is not asked for. */
  .large[source='screen'] {
    inset-block: var(--clear-top, 0px) var(--clear-bottom, 0px);
  }
  .veil,
  .voice {
    position: absolute;
    inset: 0;
  }
  .voice {
    background: radial-gradient(120% 90% at 50% 20%, var(--sb-night-2, #1f222b), var(--sb-night, #14161c) 70%);
  }
  .voice,
  .veil shopbell-scene {
    padding-block: var(--inset-top, 24px) var(--inset-bottom, 24px);
  }
  .inset {
    position: absolute;
    inset-block-start: var(--inset-top, 14px);
    inset-inline-start: var(--inset-side, 14px);
    inline-size: 96px;
    aspect-ratio: 4 / 3;
    border-radius: 14px;
    border: 2px solid #ffffff40;
  }
  @container (min-width: 640px) and (min-height: 420px) {
    .inset {
      inline-size: 208px;
    }
    .voice shopbell-avatar {
      --size: 160px;
    }
  }
  /* Where there is room, the faces stand beside the screen. */
  @container (min-width: 860px) and (min-height: 420px) {
    .aside {
      inset-inline-end: 236px;
    }
    .aside ~ .inset {
      inset-inline: auto var(--inset-side, 14px);
    }
  }
  .veil {
    display: grid;
    background: #101218e0;
    animation: fall var(--sb-calm) var(--sb-ease);
  }
  .veil .figure {
    display: grid;
    place-items: center;
    inline-size: 96px;
    block-size: 96px;
    border-radius: 50%;
    background: var(--sb-night-3, #2c303c);
    color: var(--sb-accent, #d8a94e);
  }
  .veil shopbell-avatar {
    --size: 96px;
  }
  .veil.late {
    animation: fall var(--sb-calm) 300ms var(--sb-ease) both;
  }
  .veil shopbell-timer {
    white-space: normal;
    unicode-bidi: plaintext;
    max-inline-size: 34ch;
    margin-block-start: 0;
    text-wrap: pretty;
  }
  .tap {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 12px;
    min-block-size: 64px;
    margin-block-start: 14px;
    padding: 12px 28px;
    border-radius: 32px;
    font-size: 18px;
    font-weight: 650;
    background: var(--sb-on-night, #f3f1ec);
    color: var(--sb-night, #14161c);
  }
  @keyframes fall {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .veil {
      animation: none;
    }
  }
`
