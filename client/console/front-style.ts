import { css } from 'lit'
import { night } from '../ui/tokens.ts'
import { look } from './look.ts'

/** The pages before the counter: the bell on the one side, one thing to do on the other. */
export const frontStyle = [
  look,
  night,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      min-block-size: 100dvh;
      background: var(--sb-paper);
      color: var(--sb-ink);
    }
    .scene {
      position: relative;
      display: grid;
      place-content: center;
      justify-items: center;
      gap: clamp(56px, 9vh, 96px);
      overflow: hidden;
      padding: 48px;
      text-align: center;
      background: radial-gradient(90% 70% at 50% 40%, #2b2c33, #14161c 75%);
      color: var(--sb-on-night);
    }
    .mark {
      position: relative;
      inline-size: clamp(120px, 14vw, 176px);
      padding-block: 12%;
    }
    .mark img {
      position: relative;
      display: block;
      inline-size: 100%;
      block-size: auto;
    }
    .mark::before,
    .mark::after {
      content: '';
      position: absolute;
      inset-inline: -18%;
      inset-block-start: 50%;
      translate: 0 -50%;
      aspect-ratio: 1;
      border-radius: 50%;
      border: 1.5px solid #d8a94e40;
      animation: breathe 3.2s ease-in-out infinite;
    }
    .mark::after {
      inset-inline: -42%;
      border-color: #d8a94e21;
      animation-delay: 0.3s;
    }
    @keyframes breathe {
      50% {
        opacity: 0.4;
        transform: scale(1.03);
      }
    }
    .scene p {
      position: relative;
      max-inline-size: 26ch;
      font-size: 1.1875rem;
      line-height: 1.5;
      color: var(--sb-on-night-2);
      text-wrap: balance;
    }
    main {
      display: grid;
      align-content: safe center;
      justify-items: center;
      padding: 40px max(24px, env(safe-area-inset-right)) 40px max(24px, env(safe-area-inset-left));
    }
    .sheet {
      display: grid;
      gap: 24px;
      inline-size: min(432px, 100%);
      min-inline-size: 0;
    }
    h1 {
      font-size: clamp(1.5rem, 1.2rem + 1.4vw, 1.9375rem);
      line-height: 1.2;
      font-weight: 660;
      letter-spacing: -0.02em;
      text-wrap: balance;
      overflow-wrap: anywhere;
    }
    .narrow {
      display: none;
    }
    .lead {
      margin-block-start: 8px;
      color: var(--sb-ink-2);
      text-wrap: pretty;
    }
    .say {
      display: flex;
      gap: 10px;
      padding: 12px 14px;
      border-radius: var(--sb-r-s);
      background: var(--sb-quiet);
      overflow-wrap: anywhere;
    }
    .say.wrong {
      background: var(--sb-stop-soft);
      color: var(--sb-stop);
    }
    .say svg {
      margin-block-start: 1px;
    }
    .big {
      inline-size: 100%;
      min-block-size: 54px;
      border-radius: 15px;
      font-size: 1.0625rem;
    }
    @media (max-width: 860px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: auto 1fr;
      }
      .scene {
        padding: calc(20px + env(safe-area-inset-top)) 24px 20px;
      }
      .scene p {
        display: none;
      }
      .narrow {
        display: block;
      }
      .mark::after {
        display: none;
      }
      .mark {
        inline-size: 62px;
      }
      main {
        align-content: start;
        padding-block: 28px max(28px, env(safe-area-inset-bottom));
      }
    }
    /* What a word means that not everybody knows. */
    .why {
      margin-block-start: -6px;
      font-size: 0.875rem;
      color: var(--sb-ink-2);
      text-align: center;
      text-wrap: balance;
    }
    @media (prefers-reduced-motion: reduce) {
      .mark::before,
      .mark::after {
        animation: none;
      }
    }
  `,
]
