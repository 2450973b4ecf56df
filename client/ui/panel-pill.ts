import { html, type TemplateResult } from 'lit'
import { offers } from '../call/preflight.ts'
import { endedSentence } from './ended.ts'
import type { PanelScene } from './panel-card.ts'
import { joined, nameOf, otherOf, partnerOf, rungNames } from './people.ts'
import './pill.ts'
import { preflightSentence } from './scenes.ts'

/** The panel made small: who, for how long, and the way out. */
export function panelPill({ state, words, preflight }: PanelScene): TemplateResult {
  if (state === null)
    return html`<shopbell-pill
      .words=${words}
      .label=${preflightSentence(preflight, words).title}
      ?over=${offers[preflight.step].includes('retry') || offers[preflight.step].length === 1}
    ></shopbell-pill>`
  const { call } = state
  const partner = call.phase === 'connected' ? partnerOf(state) : null
  const name = partner === null ? '' : nameOf(state, partner, words)
  const label = {
    idle: words.queued.title,
    queued: words.queued.title,
    ringing: words.ringing(joined(rungNames(state), words.language)),
    connected: name,
    ended: endedSentence(state, words).title,
  }[call.phase]
  return html`<shopbell-pill
    .words=${words}
    .label=${call.phase === 'connected' ? brokenLabel() || name : label}
    .person=${name}
    .since=${call.phase === 'ringing' || call.phase === 'connected' ? call.since : null}
    .offset=${state.clockOffset}
    .level=${otherOf(state)?.level ?? 0}
    ?needs-tap=${state.needsTap}
    ?over=${call.phase === 'ended'}
  ></shopbell-pill>`

  /** What a person must know even when the call is small. */
  function brokenLabel(): string {
    if (call.phase !== 'connected' || partner === null) return ''
    if (state !== null && state.media !== 'connected') return words.reconnecting.title
    if (call.absence[partner] !== undefined) return words.absent(name)
    return call.hold === null ? '' : words.heldBy(name).title
  }
}
