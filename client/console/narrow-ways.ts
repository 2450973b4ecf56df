import { html, nothing } from 'lit'
import { glyph } from './glyphs.ts'
import type { SheetKeeper } from './sheet-keeper.ts'
import type { Tongue } from './tongue.ts'

/** The ways to what a narrow window has no column for. @param ringing - How many callers ring. */
export function narrowWays({ words }: Tongue, ringing: number, sheets: SheetKeeper, phone: boolean) {
  const { call } = words
  const open = sheets.sheet === 'context'
  return html`<div class="over">
    ${
      phone
        ? html`<button type="button" class="btn" @click=${() => sheets.open('callers')}>
            ${glyph('people', 20)}${call.callersSheet(ringing)}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="btn"
      aria-expanded=${open}
      @click=${() => (open ? sheets.close() : sheets.open('context'))}
    >
      ${glyph('info', 20)}${call.context}
    </button>
  </div>`
}
