import { type SVGTemplateResult, svg } from 'lit'
import { encode } from 'uqr'

/** A QR code as one path of little squares, drawn by the page itself: nothing is fetched, nothing is inlined as data. */
export function qrPath(text: string): { readonly size: number; readonly path: SVGTemplateResult } {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: svg`<path d=${dark.join('')} fill="#14161c" shape-rendering="crispEdges" />` }
}
