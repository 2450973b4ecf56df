import { html, type TemplateResult } from 'lit'
import { encode } from 'uqr'

/**
 * A QR code as one path of little squares, drawn by the page itself: nothing is fetched, nothing is inlined as data.
 *
 * @param label - What it is, for those who do not see it.
 */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return html`<svg class="code" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}">
    <path d=${dark.join('')} fill="#14161c" shape-rendering="crispEdges" />
  </svg>`
}
