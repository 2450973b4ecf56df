import { html, nothing, type TemplateResult } from 'lit'
import './avatar.ts'
import { icon } from './icons.ts'
import './line-meter.ts'
import type { PanelScene } from './panel-card.ts'
import { companyOf, joined, nameOf, otherOf, partnerOf, photoOf } from './people.ts'
import './timer.ts'

/** `pictured`: a picture fills the panel, so the face is shown here. */
type Header = Pick<PanelScene, 'state' | 'words' | 'shopName' | 'welcome' | 'view' | 'ask'> & {
  readonly pictured: boolean
}

/** Whom one talks with, for how long, how they are heard; and the ways to another size. */
export function panelHeader(header: Header): TemplateResult {
  const { state, words, view, ask } = header
  const { action } = words
  const live = state !== null && state.call.phase !== 'ended'
  const talking = state?.call.phase === 'connected'
  const tool = (label: string, name: 'enlarge' | 'shrink' | 'minimise' | 'close', press: () => void): TemplateResult =>
    html`<button type="button" class="tool ${name}" aria-label=${label} title=${label} @click=${press}>
      ${icon(name, 20)}
    </button>`
  const large = view === 'large'
  const size =
    document.fullscreenElement === null
      ? tool(large ? action.shrink : action.enlarge, large ? 'shrink' : 'enlarge', () =>
          ask('view-request', { view: large ? 'card' : 'large' }),
        )
      : tool(action.leaveFullScreen, 'shrink', () => ask('full-screen-request'))
  return html`<header role="none">
    ${who(header)}
    ${talking ? size : nothing}
    ${
      live
        ? tool(action.minimise, 'minimise', () => ask('view-request', { view: 'pill' }))
        : tool(action.close, 'close', () => ask('close-request'))
    }
  </header>`
}

function who({ state, words, shopName, welcome, pictured }: Header): TemplateResult {
  if (state?.call.phase !== 'connected')
    return html`${
      welcome.photo === null
        ? nothing
        : html`<shopbell-avatar .name=${shopName} .photo=${welcome.photo}></shopbell-avatar>`
    }
      <div class="who"><b>${shopName}</b></div>`
  const name = nameOf(state, partnerOf(state) ?? 'shopper', words)
  const names = joined(
    companyOf(state).map((party) => nameOf(state, party, words)),
    words.language,
  )
  const other = otherOf(state)
  const silent = other?.listensOnly ? words.nameListensOnly(name) : other?.muted ? words.nameMuted(name) : ''
  return html`${pictured ? html`<shopbell-avatar .name=${name} .photo=${photoOf(state, partnerOf(state))}></shopbell-avatar>` : nothing}
    <div class="who">
      <b title=${names}>${names}</b>
      <small
        ><shopbell-timer
          .since=${state.call.since}
          .offset=${state.clockOffset}
          .language=${words.language}
        ></shopbell-timer
        >${
          other === undefined || other.absent || state.media !== 'connected'
            ? nothing
            : html`<shopbell-line-meter
                .line=${other.line}
                label=${words.line[other.line]}
                ?terse=${other.line === 3}
              ></shopbell-line-meter>`
        }${silent === '' ? nothing : html`<span>${icon('microphone-off', 15)}${silent}</span>`}</small
      >
    </div>`
}
