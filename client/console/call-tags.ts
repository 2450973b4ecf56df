import { html, nothing } from 'lit'
import type { CallState, OtherParty } from '../call-session.ts'
import { icon } from '../ui/icons.ts'
import '../ui/line-meter.ts'
import { companyOf, joined, nameOf } from '../ui/people.ts'
import '../ui/timer.ts'
import type { Tongue } from './tongue.ts'

/** Over the stage: with whom, for how long, and how well they arrive. */
export function callTags(state: CallState, tongue: Tongue) {
  const { callWords: words, language } = tongue
  const { call, clockOffset } = state
  if (call.phase !== 'connected') return nothing
  const company = companyOf(state)
  const names = joined(
    company.map((party) => nameOf(state, party, words)),
    language,
  )
  const others = state.others.filter(({ party }) => company.includes(party))
  // Among several each tile says who is muted; the tag is of all of them.
  const [only] = company.length === 1 ? others : []
  const silent = only?.listensOnly
    ? { symbol: 'listen' as const, text: words.nameListensOnly(names) }
    : only?.muted
      ? { symbol: 'microphone-off' as const, text: words.nameMuted(names) }
      : null
  const weakest = weakestOf(others)
  return html`<p class="tag who" title=${silent?.text ?? names}>
      ${silent === null ? nothing : html`${icon(silent.symbol, 16)}<span class="unseen">${silent.text}</span>`}
      <b>${names}</b>
      <shopbell-timer .since=${call.since} .offset=${clockOffset} .language=${language}></shopbell-timer>
    </p>
    ${
      weakest === undefined || state.media !== 'connected'
        ? nothing
        : html`<p class="tag line">
            <shopbell-line-meter
              .line=${weakest.line}
              .label=${
                only === undefined && weakest.line < 3
                  ? `${nameOf(state, weakest.party, words)}: ${words.line[weakest.line]}`
                  : words.line[weakest.line]
              }
            ></shopbell-line-meter>
          </p>`
    }`
}

/** Of those who are there, whoever arrives worst: theirs is the line to know of. */
function weakestOf(others: readonly OtherParty[]): OtherParty | undefined {
  return others.filter(({ absent }) => !absent).toSorted((one, other) => one.line - other.line)[0]
}
