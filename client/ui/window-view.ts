import { css, html, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import type { CallState } from '../call-session.ts'
import type { CallWords } from '../locales/call-words.ts'
import './controls.ts'
import { CallElement, define } from './element.ts'
import { nameOf, partnerOf } from './people.ts'
import './stage.ts'
import './timer.ts'
import { base, measures, night } from './tokens.ts'

/** The call in a window of its own: the stage, the clock, and the controls that are needed there. */
export class WindowView extends CallElement {
  static override styles = [
    night,
    measures,
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        block-size: 100%;
        background: var(--sb-night);
        color: var(--sb-on-night);
        color-scheme: dark;
        font-size: 15px;
        line-height: 1.45;
        container-type: inline-size;
      }
      shopbell-stage {
        --inset-top: 44px;
      }
      p {
        position: absolute;
        inset-block-start: 10px;
        inset-inline-start: 12px;
        margin: 0;
        padding: 3px 12px;
        border-radius: 999px;
        background: #14161ccc;
        display: flex;
        gap: 8px;
        font-size: 13px;
      }
      shopbell-controls {
        padding: 10px 12px 12px;
        --bar: 280px;
      }
    `,
  ]

  @property({ attribute: false }) state: CallState | null = null
  @property({ attribute: false }) words: CallWords | null = null

  override render() {
    const { state, words } = this
    if (state === null || words === null || state.call.phase !== 'connected') return nothing
    return html`<shopbell-stage .state=${state} .words=${words}></shopbell-stage>
      <p>
        <b>${nameOf(state, partnerOf(state) ?? 'shopper', words)}</b
        ><shopbell-timer
          .since=${state.call.since}
          .offset=${state.clockOffset}
          .language=${words.language}
        ></shopbell-timer>
      </p>
      <shopbell-controls talking compact .own=${state.own} .words=${words}></shopbell-controls>`
  }
}

define('shopbell-window-view', WindowView)
