import { html, nothing, type TemplateResult } from 'lit'
import type { Preflight } from '../call/preflight.ts'
import type { Welcome } from '../call/welcome.ts'
import type { CallSession, CallState } from '../call-session.ts'
import type { CallWords } from '../locales/call-words.ts'
import './controls.ts'
import type { Look } from './controls.ts'
import type { ViewAction } from './device-menu.ts'
import { panelHeader } from './panel-header.ts'
import { otherOf } from './people.ts'
import { remarkNotice } from './remark-notice.ts'
import type { Remark } from './remarks.ts'
import { endedScene, preflightScene, ringingScene } from './scenes.ts'
import { standstillOf } from './standstill.ts'
import './stage.ts'

export type PanelView = 'card' | 'large' | 'pill'

/** All that the panel shows, once it is decided. */
export interface PanelScene {
  readonly words: CallWords
  /** `null` as long as there is no call, and so is its state. */
  readonly session: CallSession | null
  readonly state: CallState | null
  readonly preflight: Preflight
  readonly shopName: string
  readonly welcome: Welcome
  readonly waysAt: string
  readonly view: PanelView
  readonly look: Look
  readonly remark: Remark | undefined
  readonly viewActions: readonly ViewAction[]
  /** Nobody has touched anything for a while. */
  readonly idle: boolean
  readonly ask: (name: string, detail?: unknown) => void
}

/** The panel at its full size: header, the scene of the moment, controls, and what lies over them. */
export function panelCard(scene: PanelScene): TemplateResult {
  const { words, state, look, ask } = scene
  const other = state === null ? undefined : otherOf(state)
  const pictured = state !== null && look.talking && (other?.camera ?? other?.screen ?? null) !== null
  // Controls leave a face alone; a screen leaves them room, and words are for reading.
  const alone = pictured && other?.screen === null && standstillOf(state) === null && !look.menuOpen
  const marks = { talking: look.talking, pictured, idle: alone && scene.idle }
  const names = Object.entries(marks).filter(([, is]) => is)
  return html`<section
    class="card ${names.map(([name]) => name).join(' ')}"
    role="dialog"
    tabindex="-1"
    aria-label=${words.call(scene.shopName)}
  >
    ${panelHeader({ ...scene, pictured })}
    <div class="centre">${greets(scene) ? html`<p class="greeting">${scene.welcome.greeting}</p>` : nothing}${centre(scene)}</div>
    ${footer(scene)}
    ${
      look.menuOpen && state !== null
        ? html`<shopbell-device-menu
            .words=${words}
            .devices=${state.devices}
            .volume=${state.volume}
            .actions=${scene.viewActions}
            .me=${look.talking ? state.me : null}
            @view-action=${({ detail }: CustomEvent<string>) => ask(detail)}
          ></shopbell-device-menu>`
        : nothing
    }
  </section>`
}

/** The shop says something of its own as long as nobody has answered, and nothing is in the way. */
function greets({ state, preflight, welcome }: PanelScene): boolean {
  if (welcome.greeting === '') return false
  if (state !== null) return state.call.phase === 'queued' || state.call.phase === 'ringing'
  return preflight.step === 'asking' || preflight.step === 'connecting'
}

function centre({ session, state, words, preflight, waysAt, ask }: PanelScene): TemplateResult {
  if (session === null || state === null) return preflightScene(preflight, words, ask, waysAt)
  switch (state.call.phase) {
    case 'connected':
      return html`<shopbell-stage .state=${state} .words=${words}></shopbell-stage>`
    case 'ended':
      return endedScene(state, words, ask, waysAt)
    case 'idle':
    case 'queued':
    case 'ringing':
      return ringingScene(session, words, waysAt)
  }
}

function footer({ state, words, preflight, look, remark, ask }: PanelScene) {
  if (state === null) {
    const waits = preflight.step === 'connecting' || preflight.step === 'returning'
    return waits ? html`<footer role="none"><shopbell-controls .words=${words}></shopbell-controls></footer>` : nothing
  }
  if (state.call.phase === 'ended') return nothing
  return html`<footer role="none">
    ${remark === undefined ? nothing : remarkNotice(remark, words, ask)}
    <shopbell-controls
      .words=${words}
      .own=${state.own}
      ?talking=${look.talking}
      ?can-flip=${look.canFlip}
      ?can-share=${look.canShare}
      ?menu-open=${look.menuOpen}
    ></shopbell-controls>
  </footer>`
}
