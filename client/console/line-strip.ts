import { html, nothing } from 'lit'
import type { CounterState } from '../counter-session.ts'
import { icon } from '../ui/icons.ts'
import type { Tongue } from './tongue.ts'

/** One line over everything while the server is out of reach, or about to stop. */
export function lineStrip({ words }: Tongue, { link, draining }: CounterState, talking: boolean) {
  const { title, text } = words.reconnecting
  if (link === 'reconnecting')
    return html`<p class="strip" role="status">
      ${icon('offline', 18)}<span>${title} ${talking ? text : nothing}</span>
    </p>`
  return draining ? html`<p class="strip" role="status">${icon('warning', 18)}${words.draining}</p>` : nothing
}
