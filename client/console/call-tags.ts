import { html, nothing } from 'lit'
import type { CallState } from '../call-session.ts'
import { icon } from '../ui/icons.ts'
import '../ui/line-meter.ts'
import { nameOf, otherOf, partnerOf } from '../ui/people.ts'
import '../ui/timer.ts'
import type { Tongue } from './tongue.ts'

/** Over the stage: with whom, for how long, and how well they arrive. */
export function callTags(state: CallState, tongue: Tongue) {
  const { callWords: words, language } = tongue
  const { call, clockOffset } = state
  if (call.phase !== 'connected') return nothing
  const other = otherOf(state)
  const name = nameOf(state, partnerOf(state) ?? 'shopper', words)
  const silent = other?.listensOnly
    ? { symbol: 'listen' as const, text: words.nameListensOnly(name) }
    : other?.muted
      ? { symbol: 'microphone-off' as const, text: words.nameMuted(name) }
      : null
  const line = other?.line ?? 3
  return html`<p class="tag who" title=${silent?.text ?? nothing}>
      ${silent === null ? nothing : html`${icon(silent.symbol, 16)}<span class="unseen">${silent.text}</span>`}
      <b>${name}</b>
      <shopbell-timer .since=${call.since} .offset=${clockOffset} .language=${language}></shopbell-timer>
    </p>
    ${
      other === undefined || other.absent || state.media !== 'connected'
        ? nothing
        : html`<p class="tag line">
            <shopbell-line-meter .line=${line} .label=${words.line[line]}></shopbell-line-meter>
          </p>`
    }`
}
