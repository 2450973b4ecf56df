import { html, type TemplateResult } from 'lit'
import { offers } from '../call/preflight.ts'
import { endedSentence } from './ended.ts'
import type { PanelScene } from './panel-card.ts'
import { joined, nameOf, otherOf, partnerOf, rungNames } from './people.ts'
import './pill.ts'
import { preflightSentence } from './scenes.ts'
import { standstillOf } from './standstill.ts'

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
  const standstill = standstillOf(state)
  const phaseLabel = {
    idle: words.queued.title,
    queued: state.line === null ? words.queued.title : `${words.queued.title}: ${state.line.place}`,
    ringing: words.ringing(joined(rungNames(state), words.language)),
    connected: name,
    ended: endedSentence(state, words).title,
  }[call.phase]
  // What a person must know even when the call is small; for a tap there is a button.
  const standstillLabel = {
    tap: name,
    connecting: words.settingUp.title,
    reconnecting: words.reconnecting.title,
    blocked: words.blockedLine.title,
    absent: words.absent(name),
    hold: words.heldBy(name).title,
  }
  return html`<shopbell-pill
    .words=${words}
    .label=${standstill === null ? phaseLabel : standstillLabel[standstill]}
    .person=${name}
    .since=${call.phase === 'ringing' || call.phase === 'connected' ? call.since : null}
    .offset=${state.clockOffset}
    .level=${standstill === null ? (otherOf(state)?.level ?? 0) : 0}
    ?quiet=${standstill !== null}
    ?needs-tap=${state.needsTap}
    ?over=${call.phase === 'ended'}
  ></shopbell-pill>`
}
